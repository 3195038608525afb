import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const code = files.filter((file) => /^(src|test|tools|grammars)\/.*\.(ts|mjs|ne)$/.test(file))

test('git knows the files of the project', () =>
  assert.ok(files.includes('package.json') && code.length > 50))

test('a file of code above 400 lines says at its top why', () => {
  const isLong = (text: string) => text.split('\n').length > 401
  const tellsWhy = (text: string) =>
    text.split('\n', 8).some((line) => line.includes('Longer than 400 lines because'))
  assert.equal(
    code.filter((file) => isLong(read(file)) && !tellsWhy(read(file))),
    [],
  )
})

test('every test file runs its tests', () => {
  const silent = code.filter(
    (file) => /\.test\.ts$/.test(file) && !/^\s*\w*[tT]est\w*\.run\(\)/m.test(read(file)),
  )
  assert.equal(silent, [])
})

test('no folder is called utils, helpers or common', () => {
  assert.equal(
    files.filter((file) => /(^|\/)(utils?|helpers?|common)(\/|\.\w+$)/.test(file)),
    [],
  )
})

test('no stub, placeholder or left-over of debugging stands in the code', () => {
  const words = /\b(TODO|FIXME|XXX|HACK)\b|\bdebugger\b|\btest\.(only|skip)\b/
  const found = code.filter((file) => file !== 'test/repository/files.test.ts' && words.test(read(file)))
  assert.equal(found, [])
})

test('no path of a machine and no address of a package registry stands in the files', () => {
  // put together so that this file does not hold them itself
  const words = new RegExp(
    ['/wo' + 'rk/', '/ho' + 'me/\\w', '/ro' + 'ot/', '/Us' + 'ers/\\w', 'registry\\.npm' + 'js'].join('|'),
  )
  const captures = /^fixtures\/|^test\/.*\/(golden|captures)\//
  const found = files.filter(
    (file) => !captures.test(file) && !/\.(png|bin|gz)$/.test(file) && words.test(read(file)),
  )
  assert.equal(found, [])
})

test('the lockfile holds no download addresses and every dependency is pinned', () => {
  assert.not.match(read('package-lock.json'), /"resolved": "http/)
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  assert.is(dependencies, undefined)
  for (const [name, version] of Object.entries(devDependencies)) {
    assert.match(String(version), /^\d+\.\d+\.\d+$/, name)
  }
})

test.run()
