/** What a call may read, follow and quote; reaching one is told in the result. All may be missing. */
export interface Limits {
  /** UTF-16 units of an input that are read; what is behind is a region `unread`, `too-long`. Absent: all of it. */
  readonly inputLength?: number
  /** How deep values of YAML and JSON are followed; deeper ones are unread, `too-deep`. Absent: 200, at most 300. */
  readonly nesting?: number
  /** UTF-16 units of `Evidence.text`; a longer one has `cut: true`. Absent: 1000. */
  readonly evidenceLength?: number
  /** UTF-16 units of `Evidence.lineText`; of a longer line a part is shown, from `lineTextColumn`. Absent: 2000. */
  readonly lineLength?: number
  /** Different failures that a report lists; the others are counted by rule in `Report.omitted`. Absent: 2000. */
  readonly findings?: number
}

/** What holds where a limit is not given. */
export const usualLimits: Required<Limits> = {
  inputLength: Number.POSITIVE_INFINITY,
  nesting: 200,
  evidenceLength: 1000,
  lineLength: 2000,
  findings: 2000,
}

/**
 * The limits of a call, those that are not given as usual.
 *
 * Errors: throws `TypeError` for a limit that is no whole number above 0.
 *
 * @example completeLimits({ nesting: 10 }).nesting // 10
 */
export function completeLimits(given: Limits = {}): Required<Limits> {
  for (const [name, limit] of Object.entries(given)) {
    const isCount = Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY
    if (limit !== undefined && !(isCount && limit > 0))
      throw new TypeError(`limits.${name} is no whole number above 0: ${limit}`)
  }
  return { ...usualLimits, ...given }
}
