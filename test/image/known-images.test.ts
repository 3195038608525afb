import { readFileSync } from 'node:fs'
import levenshtein from 'fast-levenshtein'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { editCost, tellSlip } from '../../src/image/edit-cost.js'
import { shippedImages } from '../../src/image/known/index.js'
import { NearNames } from '../../src/image/near-names.js'
import { defineKnownImages } from '../../src/image/own-names.js'
import { suggestImages } from '../../src/image/suggest.js'
import { hasTag, readTagGrammar, splitTag } from '../../src/image/tag-grammar.js'
import { readPatterns } from '../../src/image/tag-pattern.js'

const readLines = (name: string) =>
  readFileSync(`data/known-images/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

test('unpacks to what the readable source says', () => {
  const shipped = shippedImages()
  assert.is(shipped.size, readLines('repositories').filter((line) => line.startsWith(' ')).length)
  assert.is(shipped.date, readLines('date')[0])
  assert.is(shipped.find('docker.io', 'library/nginx')?.tier, 1)
  assert.is(shipped.alias('postgresql')?.path, 'library/postgres')
  assert.ok(shipped.isWord('mango'))
  for (const line of readLines('aliases')) {
    const [alias = '', name] = line.split(' ')
    const target = alias.endsWith('~') ? shipped.wordAlias(alias.slice(0, -1)) : shipped.alias(alias)
    assert.is(target === undefined ? undefined : `${target.domain}/${target.path}`, name, line)
  }
})

test('every repository comes out of the packed list with its tier and with how its tags are put together', () => {
  const shipped = shippedImages()
  let domain = ''
  for (const line of readLines('repositories')) {
    const [path = '', tier] = line.trim().split(' ')
    if (line[0] !== ' ') domain = line
    else assert.is(String(shipped.find(domain, path)?.tier), tier, line)
  }
  for (const line of readLines('tag-forms')) {
    const [name = '', field = ''] = line.split(' ')
    const slash = name.indexOf('/')
    const patterns = shipped.tagPatternsOf(name.slice(0, slash), name.slice(slash + 1).replace('*', 'any'))
    assert.equal(patterns, readPatterns(field), line)
  }
})

test('a minor that is left out follows on the one before', () => {
  const minorsOf = (line: string) => [...(readTagGrammar([line]).majors.get('4')?.minors ?? [])]
  assert.equal(minorsOf('  versions 4:0.2,.5,,7,.1'), minorsOf('  versions 4:0.2,1.5,2,7,8.1'))
  assert.equal(minorsOf('  versions 4*'), [])
})

test('every ordinary word is found in the packed list, and nothing beside them', () => {
  const shipped = shippedImages()
  const words = new Map(
    readLines('guard').map((line): [string, boolean] => [line.replace('*', ''), line.endsWith('*')]),
  )
  for (const [word, isCommon] of words) {
    assert.ok(shipped.isWord(word), word)
    assert.is(shipped.isCommonWord(word), isCommon, word)
    for (const other of [
      word.slice(1),
      word.slice(0, -1),
      `${word}x`,
      word.slice(0, 1),
      ` ${word}`,
      `B${word}`,
    ])
      if (!words.has(other)) assert.not(shipped.isWord(other), other)
  }
  for (const other of ['', '\n', 'A', 'é', '0']) assert.not(shipped.isWord(other), other)
})

test('stores no misspelling: an alias within two edits has a source that calls it so', () => {
  for (const line of readLines('aliases')) {
    const [written = '', name = ''] = line.split(' ')
    const alias = written.replace('~', '')
    const base = name.slice(name.lastIndexOf('/') + 1)
    if (alias !== base && levenshtein.get(alias, base) <= 2) assert.match(line, / {2}# .+: /, line)
  }
})

const lists: readonly [string, string][] = [
  ['one a line', 'registry.acme.io/team/api:1.2\n# comment\n\nweb:2\n'],
  [
    'docker images',
    'REPOSITORY                  TAG   IMAGE ID       CREATED      SIZE\nregistry.acme.io/team/api   1.2   0123456789ab   2 days ago   10MB\nweb 2 0123456789ac 3 days ago 5MB\n<none> <none> 0123456789ad 1 day ago 1MB\n',
  ],
  [
    'crictl images',
    'IMAGE TAG IMAGE ID SIZE\nregistry.acme.io/team/api 1.2 0123456789abc 10MB\ndocker.io/library/web 2 0123456789abd 5MB\n',
  ],
]

test('reads names of one’s own from a list, docker images and crictl images', () => {
  for (const [title, text] of lists) {
    const known = defineKnownImages(text)
    assert.is(known.size, 2, title)
    assert.ok(known.ownTagsOf('registry.acme.io', 'team/api')?.has('1.2'), title)
    assert.ok(known.find('docker.io', 'library/web') !== undefined, title)
  }
})

test('adds names of one’s own to another list', () => {
  const known = defineKnownImages(['registry.acme.io/team/checkout:1'], shippedImages())
  assert.is(
    suggestImages('registry.acme.io/team/chekcout:1', { knownImages: known })[0]?.to,
    'registry.acme.io/team/checkout:1',
  )
  assert.is(suggestImages('ngnix', { knownImages: known })[0]?.to, 'nginx')
})

test('knows tags by their grammar', () => {
  const grammar = readTagGrammar([
    '  versions 1*:7.12,25.5 2',
    '  after -alpine -alpine#.#',
    '  words latest stable-alpine',
  ])
  const tags: readonly [string, boolean][] = [
    ['1', true],
    ['2', false],
    ['1.25', true],
    ['1.25.5', true],
    ['1.25.6', false],
    ['1.9', false],
    ['1.25-alpine', true],
    ['1.25-alpine3.18', true],
    ['1.25-slim', false],
    ['latest', true],
    ['stable', false],
    ['01', false],
  ]
  for (const [tag, isThere] of tags) assert.is(hasTag(grammar, tag), isThere, tag)
  assert.equal(splitTag('v1.25.3-alpine'), { major: 'v1', minor: '25', patch: '3', rest: '-alpine' })
})

test('a variant for Windows is there where the tag without it is, for an image that has any', () => {
  const grammar = readTagGrammar(['  versions 3*:12.1', '  after -slim -nanoserver', '  words latest'])
  const tags: readonly [string, boolean][] = [
    ['3.12-nanoserver', true],
    ['3.12-slim-nanoserver-ltsc2022', true],
    ['nanoserver-1809', true],
    ['3.13-nanoserver', false],
    ['3.12-alpine-nanoserver', false],
    ['3.12-nanoserver-beta', false],
    ['3.12-windowsservercore', false],
  ]
  for (const [tag, isThere] of tags) assert.is(hasTag(grammar, tag), isThere, tag)
  const shipped = shippedImages()
  const golang = shipped.tagsOf('docker.io', 'library/golang')
  assert.ok(golang !== undefined && hasTag(golang, '1.21.5-nanoserver-ltsc2022'))
  const alpine = shipped.tagsOf('docker.io', 'library/alpine')
  assert.not(alpine !== undefined && hasTag(alpine, '3.19-nanoserver'))
})

test('weighs slips as people make them', () => {
  assert.is(editCost('ngnix', 'nginx', 2), 0.7)
  assert.ok(editCost('nginxx', 'nginx', 2) < editCost('nginxz', 'nginx', 2))
  assert.ok(editCost('app1', 'app2', 3) > 2)
  assert.is(editCost('redis', 'postgres', 2), Number.POSITIVE_INFINITY)
  assert.is(editCost('fmp', 'fpm', 0.75), 0.7)
  const told: readonly [string, string, string][] = [
    ['ngnix', 'nginx', 'two letters swapped'],
    ['ngin', 'nginx', '`x` is missing'],
    ['nginxx', 'nginx', '`x` is doubled'],
    ['hello_world', 'hello-world', 'the separators differ'],
    ['nqinx', 'nginx', 'one letter differs'],
  ]
  for (const [typed, meant, words] of told) assert.is(tellSlip(typed, meant), words)
})

test('finds every name within a distance that a full search finds', () => {
  const names = [
    'nginx',
    'redis',
    'grafana/grafana',
    'grafana/loki',
    'grafana/lokis',
    'a/b',
    'prom/prometheus',
  ]
  const near = new NearNames(names)
  for (const query of ['ngnix', 'grafana/loik', 'grafna/grafana', 'prom/promethues', 'x/y']) {
    for (const distance of [0, 1, 2, 3]) {
      assert.equal(
        near.within(query, distance),
        names.filter((name) => levenshtein.get(query, name) <= distance),
        `${query} ${distance}`,
      )
    }
  }
})

test.run()
