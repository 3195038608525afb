import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { familiarName } from '../../src/image/familiar-name.js'
import { shippedImages } from '../../src/image/known/index.js'
import { moveOf } from '../../src/image/moved.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()

const rows: readonly [text: string, to: string | undefined, why: string][] = [
  ['bitwardenrs/server:1.30.1', 'vaultwarden/server:1.30.1', 'newer than the last of the old place'],
  ['bitwardenrs/server:1.20.0', undefined, 'the last version'],
  ['bitwardenrs/server', undefined, 'no version'],
  ['bitwardenrs/server:20240101', undefined, 'a date'],
  [
    'quay.io/coreos/kube-state-metrics:v2.9.2',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.9.2',
    'a `v` before it',
  ],
  ['quay.io/coreos/kube-state-metrics:v1.9.8', undefined, 'a patch of the last version'],
  ['gcr.io/linkerd-io/proxy:stable-2.14.3', 'cr.l5d.io/linkerd/proxy:stable-2.14.3', 'a word before it'],
  [
    'k8s.gcr.io/metrics-server-amd64:v0.6.4',
    'registry.k8s.io/metrics-server/metrics-server:v0.6.4',
    'by name',
  ],
  [
    'k8s.gcr.io/metrics-server-amd64:v0.3.6',
    'registry.k8s.io/metrics-server-amd64:v0.3.6',
    'with all others',
  ],
  [
    'microsoft/mssql-server-linux:2019-latest',
    'mcr.microsoft.com/mssql/server:2019-latest',
    'a tag of today',
  ],
]

test('a version that came after the move is at the new place', () => {
  for (const [text, to, why] of rows)
    assert.is(suggestImages(text, { knownImages })[0]?.to, to, `${text}: ${why}`)
})

test('the old place is said to lack what came after the move', () => {
  const of = (tag: string) => moveOf({ domain: 'docker.io', path: 'google/cadvisor', tag })
  assert.is(of('v0.47.2')?.isGone, true)
  assert.is(of('v0.47.2')?.keepsTag, true)
  assert.is(of('v0.33.0')?.isGone, false)
  const { to } = of('v0.33.0') ?? {}
  assert.is(to === undefined ? undefined : familiarName(to), 'gcr.io/cadvisor/cadvisor')
})

test.run()
