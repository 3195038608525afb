import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()
const missing = 'manifest unknown: manifest unknown'
const rows: [reference: string, error: string | undefined, to: string | undefined, why: string][] = [
  ['acmecorp/collector:v0.0.23', missing, 'acmecorp/collector:0.0.23', 'a `v` too many'],
  ['quay.io/acmecorp/gateway:1.12.0', missing, 'quay.io/acmecorp/gateway:v1.12.0', 'a `v` missing'],
  ['acmecorp/collector:v0.0.23', undefined, undefined, 'no error speaks of the tag'],
  ['acmecorp/collector:v0.0.23', 'pull access denied', undefined, 'the repository is wrong, not the tag'],
  ['acmecorp/collector:20240101', missing, undefined, 'a date is no version'],
  ['acmecorp/collector:main', missing, undefined, 'a branch is no version'],
  ['acmecorp/collector:base-1.4.0', missing, 'acmecorp/collector:1.4.0', 'a word before the version'],
  [
    'acmecorp/collector:1.4.0-3f2c1ab9d0',
    missing,
    'acmecorp/collector:v1.4.0',
    'a build of one commit, not the release',
  ],
  ['acmecorp/deno:1.42.0-alpine', missing, undefined, 'its parts may be in another order'],
  [
    'acmecorp/collector:alpine-1.4.0',
    missing,
    'acmecorp/collector:1.4.0-alpine',
    'a variant before the version',
  ],
  ['harbor.acme.example/pay/gateway:1.12.0', missing, undefined, 'a registry of one’s own'],
  ['quay.io/kubecost1/opencost-ui:1.110.0', missing, undefined, 'it went elsewhere'],
  ['nginx:0.1.0', missing, undefined, 'the tags of the repository are known'],
  ['order-desk:1.0.2', missing, undefined, 'no image of this name can be there'],
]
for (const [reference, errorText, to, why] of rows) {
  test(`the v of a version: ${why}`, () => {
    const found = suggestImages(reference, { knownImages, ...(errorText === undefined ? {} : { errorText }) })
    assert.is(found.find(({ kind }) => kind === 'tag' || kind === 'version')?.to, to)
    assert.ok(found.every((suggestion) => suggestion.kind !== 'tag' || suggestion.confidence === 'possible'))
  })
}

test('the v of a version: the command that asked for this very tag says nothing', () => {
  const nearby = ['acmecorp/collector:v0.0.23']
  const asked = 'docker.io/acmecorp/collector:v0.0.23'
  const [found] = suggestImages(asked, { knownImages, errorText: `no such manifest: ${asked}`, nearby })
  assert.is(found?.to, 'docker.io/acmecorp/collector:0.0.23')
})

test.run()
