/** What the run of a command came to, as far as the exit code depends on it. */
export interface RunResult {
  /** A finding at or above the chosen level, an invalid or misspelt reference. */
  readonly found?: boolean
  /** Options or values the command does not know. */
  readonly isWrongUsage?: boolean
  /** An input could not be opened. */
  readonly isUnreadable?: boolean
  /** No input held anything that was recognised. */
  readonly isNothingRecognised?: boolean
  /** It ended early: not everything was read. */
  readonly isStopped?: boolean
  /** Our own mistake. */
  readonly isBug?: boolean
}

/**
 * The exit code: 0 nothing found, 1 found, 2 could not check, 3 our bug. The higher one wins; no option hides one.
 *
 * @example decideExitCode({ found: true, isUnreadable: true }) // 2
 */
export function decideExitCode(result: RunResult): 0 | 1 | 2 | 3 {
  if (result.isBug) return 3
  if (result.isWrongUsage || result.isUnreadable || result.isStopped || result.isNothingRecognised) return 2
  return result.found ? 1 : 0
}
