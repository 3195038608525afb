import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type EndingKind, readEnding } from '../../src/facts/ending.js'

const cases: readonly [Parameters<typeof readEnding>[0], EndingKind | undefined][] = [
  [{ reason: 'OOMKilled', exitCode: 137 }, 'out-of-memory'],
  [{ reason: 'OOMKilled', exitCode: 0 }, 'out-of-memory'],
  [{ reason: 'Error', exitCode: 137 }, 'killed'],
  [{ reason: 'Error', exitCode: 0, signal: 9 }, 'killed'],
  [{ reason: 'Completed', exitCode: 0 }, 'clean'],
  [{ reason: 'Completed' }, 'clean'],
  [{ reason: 'Error', exitCode: 1 }, 'application'],
  [{ reason: 'Error', exitCode: 128 }, 'application'],
  [{ reason: 'Error', exitCode: 255 }, 'application'],
  [{ reason: 'Error', exitCode: 126 }, 'not-executable'],
  [{ reason: 'Error', exitCode: 127 }, 'not-found'],
  [{ reason: 'StartError', exitCode: 128 }, 'not-started'],
  [{ reason: 'Error', exitCode: 139 }, 'fault'],
  [{ reason: 'Error', exitCode: 143 }, 'terminated'],
  [{ reason: 'Error', exitCode: 3221225477 }, 'fault'],
  [{ reason: 'Error', exitCode: -1073741819 }, 'fault'],
  [{ reason: 'Error', exitCode: -1073741510 }, 'terminated'],
  [{ reason: 'ContainerStatusUnknown', exitCode: 137 }, 'lost'],
  [{ reason: 'Error' }, undefined],
]

for (const [given, kind] of cases) {
  test(`${JSON.stringify(given)} is ${kind ?? 'not known'}`, () => {
    assert.is(readEnding(given)?.kind, kind)
  })
}

test.run()
