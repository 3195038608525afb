import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasTag, readTagGrammar } from '../../src/image/tag-grammar.js'

/** Runs the tool on copies, so that the repository stays as it is. */
function rebuild(library: Readonly<Record<string, string>>, date: string) {
  const directory = mkdtempSync(join(tmpdir(), 'known-images-'))
  const data = join(directory, 'data')
  const checkout = join(directory, 'official-images')
  cpSync('data/known-images', data, { recursive: true })
  mkdirSync(join(checkout, 'library'), { recursive: true })
  for (const [name, text] of Object.entries(library)) writeFileSync(join(checkout, 'library', name), text)
  const packed = join(directory, 'packed.ts')
  const ran = spawnSync(process.execPath, ['tools/known-images.mjs', checkout, date], {
    encoding: 'utf8',
    env: { ...process.env, DATA: data, PACKED: packed },
  })
  const read = (file: string) => readFileSync(file, 'utf8')
  const result = {
    status: ran.status,
    stderr: ran.stderr,
    date: read(join(data, 'date.txt')).trim(),
    tags: read(join(data, 'tags.txt')),
    repositories: read(join(data, 'repositories.txt')),
    packedDate: read(join(directory, 'packed-date.ts')),
  }
  rmSync(directory, { recursive: true })
  return result
}

function grammarOf(tags: string, name: string) {
  const lines = tags.split('\n')
  const start = lines.indexOf(name) + 1
  const rest = lines.slice(start)
  return readTagGrammar(
    rest.slice(
      0,
      rest.findIndex((line) => !line.startsWith(' ')),
    ),
  )
}

test('brings tags, names and date up to date from a checkout of official-images', () => {
  const before = readFileSync('data/known-images/tags.txt', 'utf8')
  assert.not(hasTag(grammarOf(before, 'nginx'), '1.99.3-alpine3.40'))
  const result = rebuild(
    {
      nginx:
        'Maintainers: A <a@example.org>\n\nTags: 1.99.3, 1.99, sweet\nSharedTags: 1.99.3-alpine3.40,\n 1.99-plum\nGitCommit: 0\n',
      newcomer: 'Tags: 0.1.0, latest\n',
    },
    '2031-02-03',
  )
  assert.is(result.status, 0, result.stderr)
  assert.is(result.date, '2031-02-03')
  const nginx = grammarOf(result.tags, 'nginx')
  for (const tag of ['1.99.3', '1.99', 'sweet', '1.99.3-alpine3.40', '1.99-plum', '1.14.2'])
    assert.ok(hasTag(nginx, tag), tag)
  assert.ok(hasTag(grammarOf(result.tags, 'newcomer'), '0.1.0'))
  assert.match(result.repositories, /^ {2}library\/newcomer 3$/m)
  assert.match(result.packedDate, /2031-02-03/)
})

test('refuses a folder that is no checkout', () => {
  const ran = spawnSync(process.execPath, ['tools/known-images.mjs', 'fixtures'], { encoding: 'utf8' })
  assert.is(ran.status, 1)
  assert.match(ran.stderr, /no checkout of official-images/)
})

test.run()
