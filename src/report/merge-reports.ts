import { completeLimits, type Limits } from '../limits.js'
import type { Report } from '../types.js'
import { startFold } from './fold-reports.js'

/**
 * One report of the inputs of two. Associative and commutative: many reports merge to the same one in any order.
 *
 * Shape: findings of one fingerprint become one; the more severe, more certain, then earlier one gives its words,
 * counts add up, evidence and objects keep the first 20. Parts of one input (blocks of a stream) become what the whole
 * would have given: symptoms of one part are folded under the root that stands in another; while parts are missing the
 * report carries `links`. Of very many different failures those beyond `limits.findings` are counted by rule, which
 * hangs on neither order nor grouping as long as the limit is the same.
 * Errors: throws `TypeError` for a limit that is no whole number above 0.
 *
 * @example mergeReports(a, b).summary
 */
export function mergeReports(a: Report, b: Report, options: { readonly limits?: Limits } = {}): Report {
  const fold = startFold(completeLimits(options.limits).findings)
  fold.add(a)
  fold.add(b)
  return fold.report()
}
