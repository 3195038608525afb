import type { Report } from '../types.js'
import { startFold } from './fold-reports.js'

/**
 * One report of the inputs of two. Associative and commutative: many reports merge to the same one in any order.
 *
 * Shape: findings of one fingerprint become one; the more severe, more certain, then earlier one gives its words,
 * counts add up, evidence and objects keep the first 20. Parts of one input (blocks of a stream) become what the whole
 * would have given: symptoms of one part are folded under the root that stands in another; while parts are missing the
 * report carries `links`.
 *
 * @example mergeReports(a, b).summary
 */
export function mergeReports(a: Report, b: Report): Report {
  const fold = startFold()
  fold.add(a)
  fold.add(b)
  return fold.report()
}
