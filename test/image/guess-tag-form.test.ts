import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()

const forms: readonly [text: string, to: string | undefined, why: string][] = [
  ['prom/prometheus:2.48.0', 'prom/prometheus:v2.48.0', 'all tags have a v'],
  ['prom/prometheus:v2.48.0', undefined, 'right'],
  ['prom/prometheus:main', undefined, 'no version'],
  ['prom/prometheus:latest', undefined, 'no version'],
  ['quay.io/argoproj/argocd:2.9.3-rc1', 'quay.io/argoproj/argocd:v2.9.3-rc1', 'by its namespace'],
  ['registry.k8s.io/pause:v3.9', 'registry.k8s.io/pause:3.9', 'no tag has a v'],
  ['grafana/grafana:v10.2.0', 'grafana/grafana:10.2.0', 'no tag has a v'],
  ['grafana/grafana:10.2.0', undefined, 'right'],
  ['acme/prometheus:2.48.0', undefined, 'nothing is known of it'],
]

test('writes the version as the tags of the project do', () => {
  for (const [text, to, why] of forms)
    assert.is(suggestImages(text, { knownImages })[0]?.to, to, `${text}: ${why}`)
})

test('of a version that the project hardly published lately only the registry tells that it is missing', () => {
  const text = 'registry.k8s.io/kube-state-metrics/kube-state-metrics:0.5.0'
  assert.equal(suggestImages(text, { knownImages }), [])
  const errorText = `failed to resolve reference "${text}": ${text}: not found`
  const meant = 'registry.k8s.io/kube-state-metrics/kube-state-metrics:v0.5.0'
  assert.is(suggestImages(text, { knownImages, errorText })[0]?.to, meant)
})

test('a tag in that form that stands nearby is right', () => {
  const nearby = ['acme/other:2.48.0']
  assert.equal(suggestImages('prom/prometheus:2.48.0', { knownImages, nearby }), [])
})

test('every form names its source and a repository or namespace that is known', () => {
  for (const line of readFileSync('data/known-images/tag-forms.txt', 'utf8').trim().split('\n')) {
    if (line.startsWith('#')) continue
    const [name = '', form = ''] = line.split(' ')
    const slash = name.indexOf('/')
    const [domain, path] = [name.slice(0, slash), name.slice(slash + 1)]
    assert.match(line, / # \S/, line)
    assert.ok(form === 'v' || form === 'bare', line)
    assert.match(line, /^\S+ \w+ (?:\d+(?:-\d+)? )?#/, line)
    const isKnown = path.endsWith('/*')
      ? knownImages.withNamespace(path.slice(0, -2)).some((other) => other.domain === domain)
      : knownImages.find(domain, path) !== undefined
    assert.ok(isKnown, `${line}: not in the list`)
  }
})

test.run()
