import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()

const glued: readonly [text: string, to: string | undefined, why: string][] = [
  ['postgis/postgis-16-3.4', 'postgis/postgis:16-3.4', 'two versions'],
  ['pgvector/pgvector-pg16', 'pgvector/pgvector:pg16', 'a word before the version'],
  ['denoland/deno-alpine-1.42.0', 'denoland/deno:alpine-1.42.0', 'the word is one of the tag'],
  ['gcr.io/distroless/static-nonroot', 'gcr.io/distroless/static:nonroot', 'a word alone'],
  ['mcr.microsoft.com/mssql/server-2022-latest', 'mcr.microsoft.com/mssql/server:2022-latest', 'a major'],
  ['cr.l5d.io/linkerd/proxy-stable-2.14.10', 'cr.l5d.io/linkerd/proxy:stable-2.14.10', 'on another registry'],
  ['postgis/postgis-tools', undefined, 'no tag of the image'],
  ['pgvector/pgvector-pg16:1.0', undefined, 'the tag is written'],
]

test('a tag that the image has stands behind a dash in place of the colon', () => {
  for (const [text, to, why] of glued)
    assert.is(suggestImages(text, { knownImages })[0]?.to, to, `${text}: ${why}`)
})

test('an owner that Docker Hub cannot have is one of a git host where the image is called as it', () => {
  const errorText = 'pull access denied, repository does not exist or may require authorization'
  const best = (text: string) => suggestImages(text, { knownImages, errorText })[0]?.to
  assert.is(best('k8up-io/k8up:v2.7.1'), 'ghcr.io/k8up-io/k8up:v2.7.1')
  assert.is(best('northwind-labs/pricing:main'), undefined)
})

test.run()
