import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type EndingReport, endingPhrases, parseEndingReport } from '../../src/grammar/ending-report.js'
import { unusedPhrases } from './phrase-use.js'

const cases: readonly [message: string, expected: Partial<EndingReport>][] = [
  ['ExitCode:137', { exitCode: 137 }],
  ['Init:ExitCode:1', { exitCode: 1 }],
  ['Signal:9', { signal: 9 }],
  ['mount failed: exit status 32', { exitCode: 32 }],
  ["command '/bin/drain' exited with 126: , message: no", { exitCode: 126 }],
  ['command terminated with exit code 2', { exitCode: 2 }],
  ['the process has exit code: -1073741819', { exitCode: -1073741819 }],
  ['fork/exec /bin/a: signal: killed', { signal: 9 }],
  ['signal: segmentation fault (core dumped)', { signal: 11 }],
  ['it was terminated by signal 15', { signal: 15 }],
  [
    'Container worker for pod store/import-x failed with exit code 42 matching FailJob rule at index 0',
    { exitCode: 42, policy: { action: 'FailJob', rule: 0 } },
  ],
  [
    '0a1b2c3d4e5f   mill/till:1   "till"   5 minutes ago   Restarting (1) 2 seconds ago   till',
    { exitCode: 1 },
  ],
  ['task: non-zero exit (137)', { exitCode: 137 }],
  ['exit status 1 after exit status 2', { exitCode: 1 }],
]

for (const [message, expected] of cases) {
  test(`reads ${message}`, () => {
    const ending = parseEndingReport(message)
    for (const [key, value] of Object.entries(expected))
      assert.equal(ending?.[key as keyof EndingReport], value, key)
  })
}

test('names the container and pod of a policy, and where the code stands', () => {
  const message = 'Container worker for pod store/import-x failed with exit code 42'
  const ending = parseEndingReport(message)
  assert.is(ending?.container?.text, 'worker')
  assert.is(ending?.pod?.text, 'store/import-x')
  assert.is(message.slice(ending?.start, ending?.end), message)
})

test('what does not tell an ending is none', () => {
  for (const text of ['HTTP probe failed with statuscode: 503', 'the exit is left', 'Signal:abc', ''])
    assert.is(parseEndingReport(text), undefined)
})

test('every phrase is met by a case', () => {
  assert.equal(
    unusedPhrases(
      cases.map(([text]) => text),
      endingPhrases,
    ),
    [],
  )
})

test('reads any text without an exception and with one parse', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(' ', ...cases.map(([text]) => text)))
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      parseEndingReport(parts.join(''))
    }),
  )
})

test.run()
