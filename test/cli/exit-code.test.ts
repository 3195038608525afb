import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decideExitCode, type RunResult } from '../../src/cli/exit-code.js'

const cases: [result: RunResult, code: 0 | 1 | 2 | 3, why: string][] = [
  [{}, 0, 'nothing found'],
  [{ found: false, isUnreadable: false, isNothingRecognised: false }, 0, 'everything told and nothing found'],
  [{ found: true }, 1, 'found'],
  [{ isUnreadable: true }, 2, 'an input could not be opened'],
  [{ isNothingRecognised: true }, 2, 'nothing was recognised'],
  [{ isWrongUsage: true }, 2, 'wrong usage'],
  [{ found: true, isUnreadable: true }, 2, 'could not check wins over found'],
  [{ found: true, isNothingRecognised: true }, 2, 'so does nothing recognised'],
  [{ isBug: true }, 3, 'our bug'],
  [{ found: true, isUnreadable: true, isWrongUsage: true, isBug: true }, 3, 'our bug wins over all'],
]
for (const [result, code, why] of cases) {
  test(`${why}: ${code}`, () => assert.is(decideExitCode(result), code))
}

test.run()
