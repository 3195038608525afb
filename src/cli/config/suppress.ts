import { silence } from '../../report/silence.js'
import { isAmong } from '../../rules/rule.js'
import type { Finding, FindingObject, Report } from '../../types.js'
import type { Call } from '../command.js'
import type { Suppression } from './settings.js'

/**
 * What leaves out of each report the findings that the configuration suppresses. Those that have expired hold no longer,
 * which is told on standard error.
 *
 * @example const suppress = makeSuppress(call)
 */
export function makeSuppress({ found, world, complain }: Call): (report: Report) => Report {
  const today = world.now().slice(0, 10)
  const { active, expired } = divideSuppressions(found?.settings.suppressions ?? [], today)
  for (const { rule, object, reason, expires } of expired) {
    const whose = object === undefined ? '' : ` of ${object}`
    complain(`${found?.path}: the suppression of ${rule}${whose} expired on ${expires}: ${reason}`)
  }
  return (report) => suppressFindings(report, active)
}

/**
 * The suppressions that still hold on a day, and those that do not.
 *
 * Units: days as `2026-12-31`, in UTC; one holds to the end of its day.
 *
 * @example divideSuppressions([{ rule: 'a', reason: 'b', expires: '2026-01-01' }], '2026-01-02').expired.length // 1
 */
export function divideSuppressions(
  suppressions: readonly Suppression[],
  today: string,
): { readonly active: readonly Suppression[]; readonly expired: readonly Suppression[] } {
  const isExpired = ({ expires }: Suppression) => expires !== undefined && expires < today
  return {
    active: suppressions.filter((one) => !isExpired(one)),
    expired: suppressions.filter(isExpired),
  }
}

/**
 * The report without the findings that are suppressed: those all of whose objects a suppression names.
 *
 * @example suppressFindings(report, [{ rule: 'image-*', object: 'Pod/dev/*', reason: 'playground' }])
 */
export function suppressFindings(report: Report, suppressions: readonly Suppression[]): Report {
  if (suppressions.length === 0) return report
  return silence(
    report,
    (finding) => suppressions.some((one) => covers(one, finding)),
    (rule) => suppressions.some((one) => (one.object ?? '*') === '*' && isAmong(rule, [one.rule])),
  )
}

function covers({ rule, object = '*' }: Suppression, finding: Finding): boolean {
  if (!isAmong(finding.rule, [rule])) return false
  if (object === '*') return true
  return finding.objects.length > 0 && finding.objects.every((one) => isObject(one, object))
}

/** Whether an object is meant by `name`, `Kind/name` or `Kind/namespace/name`. */
function isObject({ kind = '', namespace = '', name = '' }: FindingObject, pattern: string): boolean {
  const wanted = pattern.split('/')
  const parts = [kind.toLowerCase(), ...(wanted.length > 2 ? [namespace] : []), name].slice(-wanted.length)
  if (wanted.length > 1) wanted[0] = (wanted[0] ?? '').toLowerCase()
  return parts.length === wanted.length && parts.every((part, at) => isLike(part, wanted[at] ?? ''))
}

/** `*` stands for any letters, also none; the first place that fits is as good as any. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  if (others.length === 0) return text === first
  const last = others.pop() ?? ''
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}
