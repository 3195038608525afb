import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { KnownImages } from '../../src/image/known-images.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()
const missing = 'manifest unknown: manifest unknown'
const best = (text: string, errorText?: string) =>
  suggestImages(text, { knownImages, ...(errorText === undefined ? {} : { errorText }) })[0]

const tooNew: readonly [text: string, form: RegExp, why: string][] = [
  ['node:39-alpine', /^node:\d\d-alpine$/, 'a major, what follows it kept'],
  ['nginx:1.99.9', /^nginx:1\.\d\d\.\d+$/, 'a minor, to three numbers'],
  ['redis:99.2', /^redis:\d+\.\d+$/, 'a minor of a major that is not there'],
  ['postgres:16.99', /^postgres:16\.\d\d$/, 'a minor of a major that ended'],
  ['traefik:v9.9', /^traefik:v\d\.\d+$/, 'with its `v`'],
]

test('a version that is nowhere, and newer than all that are known, has the newest release beside it, with the date of the list', () => {
  for (const [text, form, why] of tooNew) {
    const suggestion = best(text, missing)
    assert.is(suggestion?.kind, 'version', why)
    assert.is(suggestion?.confidence, 'possible', why)
    assert.match(suggestion?.to ?? '', form, why)
    assert.match(suggestion?.because ?? '', /newest release.*\(list of \d{4}-\d\d-\d\d\)$/, why)
    assert.is(best(text), undefined, `${text} may be newer than the list`)
  }
})

test('a version of which there may be previews only is no release', () => {
  const repositories = ['docker.io', '  library/tool 1']
  const tags = ['tool', '  versions 20*:0.3,1.2 21*', '  after beta#']
  const known = new KnownImages({ repositories, tags, aliases: [], words: new Map() })
  const to = (text: string, errorText: string) =>
    suggestImages(text, { knownImages: known, errorText })[0]?.to
  assert.is(to('tool:21', missing), 'tool:20')
  assert.is(to('tool:20.1', missing), undefined)
  assert.is(to('tool:21', 'connection refused'), undefined)
})

test.run()
