import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { installPackage } from './installed.js'

const text = [
  'Name:         caf\u00e9-0',
  'Namespace:    shop',
  'Annotations:  owner: J\u00fcrgen',
  'Status:       Pending',
  'Events:',
  '  Type     Reason  Age  From     Message',
  '  ----     ------  ---  ----     -------',
  '  Warning  Failed  4s   kubelet  Failed to pull image "ngnix": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/ngnix:latest": docker.io/library/ngnix:latest: not found',
  '',
].join('\n')
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
const encodings: readonly (readonly [string, Buffer, boolean])[] = [
  ['UTF-8', Buffer.from(text), true],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), true],
  ['UTF-16, low byte first', utf16, true],
  ['UTF-16, high byte first', Buffer.from(utf16).swap16(), true],
  ['Latin-1', Buffer.from(text, 'latin1'), false],
]

const folder = installPackage()

/** What the program says of an input, as a process of its own. */
function run(args: readonly string[], input?: Buffer) {
  const { stdout, stderr, status } = spawnSync(
    join(folder, 'node_modules/.bin/undescribe'),
    ['check', ...args, '-o', 'json', '--captured-at', '2026-11-27T00:00:00Z'],
    { ...(input !== undefined && { input }), encoding: 'utf8' },
  )
  return { report: JSON.parse(stdout), stderr, status }
}

for (const [what, bytes, isWhole] of encodings) {
  test(`a capture in ${what} is read from a file and from standard input`, () => {
    const file = join(folder, 'capture.txt')
    writeFileSync(file, bytes)
    for (const { report, stderr, status } of [run([file]), run(['-'], bytes)]) {
      assert.is(status, 1)
      assert.is(report.findings[0].rule, 'image-name-typo')
      assert.is(report.findings[0].suggestions[0].to, 'nginx')
      assert.is(report.inputs[0].objects[0].name, isWhole ? 'caf\u00e9-0' : 'caf\ufffd-0')
      assert.is(stderr.includes('not all of it is UTF-8 text'), !isWhole, stderr)
    }
  })
}

test.run()
