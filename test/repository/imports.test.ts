import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** The rooms from the top of the house down: a room imports only from itself and from rooms above it. */
const rooms = [
  'types.ts',
  'limits.ts',
  'excerpt.ts',
  'memory.ts',
  'words.ts',
  'places.ts',
  'printed-tabs.ts',
  'quantity.ts',
  'whole-characters.ts',
  'group-by.ts',
  'once.ts',
  'grammar',
  'time',
  'text',
  'describe',
  'messages',
  'events',
  'tables',
  'manifests',
  'kinds',
  'image',
  'facts',
  'rules',
  'diagnosis',
  'report',
  'redact',
  'render',
  'pipeline',
  'cli',
]

/** The files beside the rooms put the pipeline together: they may import every room except `cli`. */
const roomOf = (file: string): string => {
  const [first = ''] = file.split('/')
  return file.includes('/') || rooms.includes(first) ? first : 'pipeline'
}

interface Import {
  readonly file: string
  readonly from: string
}

const files = readdirSync(source, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('grammar/generated/'))
  .sort()
const imports = files.flatMap((file): Import[] => {
  const code = readFileSync(join(source, file), 'utf8')
  const found = code.matchAll(
    /^(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gms,
  )
  return [...found].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }))
})

test('there are imports to look at', () => assert.ok(imports.length > 100))

test('every folder of src is a room', () => {
  for (const file of files) assert.ok(rooms.includes(roomOf(file)), `${file} is in no room of the list`)
})

test('imports flow one way', () => {
  const back = imports.filter(({ file, from }) => {
    if (!from.startsWith('.')) return false
    const target = posix.normalize(posix.join(dirname(file), from)).replace(/\.js$/, '.ts')
    return rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file))
  })
  assert.equal(back, [])
})

test('Node itself is known in cli/ only', () => {
  const known = imports.filter(({ file, from }) => from.startsWith('node:') && roomOf(file) !== 'cli')
  assert.equal(known, [])
})

test('one file starts processes: the kubectl plugin', () => {
  const known = imports.filter(({ from }) => from === 'node:child_process').map(({ file }) => file)
  assert.equal(known, ['cli/plugin/main.ts'])
})

test('nothing of the package or the page knows the network', () => {
  const network =
    /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts)\(/
  const page = 'docs/demo'
  const ofPage = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const all = [...files.map((file) => join(source, file)), ...ofPage.map((file) => join(page, file))]
  assert.equal(
    all.filter((file) => network.test(readFileSync(file, 'utf8'))),
    [],
  )
  const modules = /^node:(?:http|https|http2|net|tls|dns|dgram|inspector)\b/
  assert.equal(
    imports.filter(({ from }) => modules.test(from)),
    [],
  )
})

test('two places write files: the baseline and the summary of a job', () => {
  const writing = files.filter((file) =>
    /\.(?:writeFile|appendFile)\(/.test(readFileSync(join(source, file), 'utf8')),
  )
  assert.equal(writing.sort(), ['cli/baseline.ts', 'cli/job-summary.ts'])
  const known = imports.filter(({ from }) => /^node:fs\b/.test(from)).map(({ file }) => file)
  assert.equal([...new Set(known)].sort(), ['cli/process-world.ts'])
})

test('nearley is known in grammar/ only', () => {
  assert.equal(
    imports.filter(({ file, from }) => from === 'nearley' && roomOf(file) !== 'grammar'),
    [],
  )
})

test('clock, environment, locale and randomness are known in cli/ only', () => {
  const outside =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.(?:env|argv|cwd|exit|hrtime|std\w+|platform|version)\b|\bglobalThis\.|\.toLocale\w+\(|\bIntl\.|\bconsole\./
  const found = files.filter((file) => {
    const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    return roomOf(file) !== 'cli' && outside.test(code)
  })
  assert.equal(found, [])
})

test('no package outside the list is bundled', () => {
  const known = [
    'date-fns',
    'fast-levenshtein',
    'get-east-asian-width',
    'js-yaml',
    'jsonc-parser',
    'nearley',
    'progress',
    'tar-stream',
    'tinyglobby',
    'yaml',
    'yauzl',
  ]
  const packages = new Set(imports.map(({ from }) => from).filter((from) => !/^(\.|node:)/.test(from)))
  assert.equal(
    [...packages].filter((name) => !known.includes(name.split('/')[0] ?? '')),
    [],
  )
})

test.run()
