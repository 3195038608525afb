import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shippedImages } from '../../src/image/known/index.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()
const missing = (text: string) => `manifest for ${text} not found: manifest unknown`
const tags = (text: string, errorText?: string) =>
  suggestImages(text, { knownImages, ...(errorText === undefined ? {} : { errorText }) }).map(({ to }) => to)

const ended: readonly [text: string, to: string][] = [
  ['golang:1.22-stretch', 'golang:1.22'],
  ['ruby:3.3-slim-buster', 'ruby:3.3-slim'],
  ['php:8.3-fpm-stretch', 'php:8.3-fpm'],
  ['openjdk:21-jre-slim', 'openjdk:21-slim'],
]

test('what ended before a version is left out, with the last version that had it', () => {
  for (const [text, to] of ended) {
    const [first] = suggestImages(text, { knownImages })
    assert.is(first?.to, to)
    assert.is(first?.kind, 'version')
    assert.is(first?.confidence, 'possible')
    assert.match(first?.because ?? '', /ended with version \d/)
  }
})

test('a version that has it, and one newer than all that are known, is not doubted', () => {
  for (const text of [
    'golang:1.11-stretch',
    'ruby:2.7-slim-buster',
    'openjdk:11-jre-slim',
    'golang:1.99-bookworm',
  ])
    assert.equal(tags(text), [], text)
})

test('what no version is known to have is doubted when the registry says that the tag is missing', () => {
  assert.equal(tags('ubuntu:22.04-slim'), [])
  assert.equal(tags('ubuntu:22.04-slim', missing('ubuntu:22.04-slim')), ['ubuntu:22.04'])
  assert.equal(tags('mysql:8.4-alpine', missing('mysql:8.4-alpine')), ['mysql:8.4'])
})

test('an image that went elsewhere is offered there with a tag that is there', () => {
  const text = 'openjdk:21-jre-slim'
  assert.equal(tags(text, missing(text)), ['eclipse-temurin:21-jre', 'openjdk:21-slim'])
})

test.run()
