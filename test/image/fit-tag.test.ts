import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fitTag, isTagOf } from '../../src/image/fit-tag.js'
import { readPatterns } from '../../src/image/tag-pattern.js'

const rows: readonly [tag: string, field: string, fitted: string | undefined, why: string][] = [
  ['2.14.10-stable', '{stable,edge}-N', 'stable-2.14.10', 'another order'],
  ['1.42.0_alpine', 'N|alpine-N', 'alpine-1.42.0', 'another order and another sign'],
  ['kafka-3.6.1-0.39.0', 'N-kafka-N', undefined, 'of two numbers nobody knows which comes first'],
  ['1-2.3', 'N-py3-N', '1-py3-2.3', 'digits of a pattern stand for themselves'],
  ['24.01', 'N-py3', '24.01-py3', 'a word with its digit is missing'],
  ['py3', 'N-py3', undefined, 'without a version there is nothing to go by'],
  ['31.0.0', 'N.Final', '31.0.0.Final', 'a word behind a dot is missing'],
  ['RELAESE.2023-11', 'RELEASE.N-N', 'RELEASE.2023-11', 'a slip in a word of capitals'],
  ['16-3.4', 'N-N|N-N-alpine', undefined, 'a variant is not missing'],
  ['31.0.0.final', 'N.Final', '31.0.0.Final', 'another case'],
  ['16.9.1-ce', 'N-ce.0', '16.9.1-ce.0', 'a part of what is fixed is missing'],
  ['v0.7.0-pg16', 'N-pgN', '0.7.0-pg16', 'a `v` too many'],
  ['1.28.5-k3s1', 'vN-k3sN', 'v1.28.5-k3s1', 'a `v` too few'],
  ['2.2.1-cuda12.1-cuddn8-devel', 'N-cudaN-cudnnN-{devel,runtime}', '2.2.1-cuda12.1-cudnn8-devel', 'a slip'],
  ['12.1-devle', 'N-{devel,runtime}', '12.1-devel', 'a slip in one of two words'],
  ['12.1-rev', 'N-dev', undefined, 'another letter in a word of three may be another word'],
  ['12.1-dex', 'N-dev', undefined, 'nor a letter that costs less'],
  ['12.1-slom', 'N-slim', '12.1-slim', 'one in a word of four is a slip'],
  ['12.1-xoble', 'N-noble', undefined, 'another first letter in a word of five is too far'],
  ['12.1-xatest', 'N-latest', '12.1-latest', 'and not in one of six'],
  ['12.1-nbel', 'N-noble', undefined, 'two slips in a word of five'],
  ['12.1-runtxmx', 'N-runtime', undefined, 'two other letters in one of seven'],
  ['12.1-devle-ubunut22', 'N-devel-ubuntuN', undefined, 'two words misspelt'],
  ['12.1-bash', 'N-base|N-bash-x', '12.1-bash-x', 'a word of the project lacks what follows sooner'],
  ['12.1-slim', 'N-{slim,slam}', undefined, 'the tag is right'],
  ['12.1-base', 'N-{base,bash}', undefined, 'a word of the project is no slip for another'],
  ['main', 'vN|N', undefined, 'nothing fits'],
  ['1.2+k3s1', 'N-k3sN', undefined, 'a sign that no tag has'],
]

for (const [tag, field, fitted, why] of rows) {
  test(`puts \`${tag}\` into \`${field}\`: ${why}`, () => {
    const found = fitTag(tag, readPatterns(field))
    assert.is(found?.tag, fitted)
    if (found !== undefined) assert.ok(isTagOf(found.tag, readPatterns(field)), 'fits itself')
  })
}

test('says when another pattern could be meant, or the tag has one itself', () => {
  assert.is(fitTag('2.14.10', readPatterns('{stable,edge}-N'))?.isOneOfMany, true)
  assert.is(fitTag('2.14.10', readPatterns('stable-N'))?.isOneOfMany, false)
  assert.is(fitTag('23.10', readPatterns('N-py3-sdk|N-py3'))?.tag, '23.10-py3', 'what lacks less')
  assert.is(fitTag('23.10', readPatterns('N-py3-sdk|N-py3'))?.isOneOfMany, false)
  assert.is(fitTag('3.5.12', readPatterns('N|N-0'))?.isOneOfMany, true)
})

test('a tag longer than any is passed over', () => {
  const version = `${'1.'.repeat(26)}1`
  assert.is(fitTag(`${version}-stable`, readPatterns('stable-N'))?.tag, `stable-${version}`, '60 characters')
  assert.is(fitTag(`1${version}-stable`, readPatterns('stable-N')), undefined, 'one more')
  assert.is(fitTag(`${'1.'.repeat(40)}1-stable`, readPatterns('stable-N')), undefined)
})

test.run()
