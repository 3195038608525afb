import type { ScheduleCause } from '../../messages/wordings/schedule.js'
import { messageRule } from '../message-rule.js'
import type { Rule } from '../rule.js'
import { judgeStanding } from './standing.js'

/** A rule for a reason in the scheduler's summary: it is judged beside the other reasons. */
type SchedulingRule = Parameters<typeof messageRule<ScheduleCause>>[0]

/**
 * A rule that wakes on a reason of the scheduler and knows how it stands among the others.
 *
 * Shape: names `count` and `total` (nodes), `taint`, `resource` can be used in its words. What its own `judge` says goes
 * first; `undefined` there is silence. Errors: those of `defineRule`.
 *
 * @example schedulingRule({ id: 'schedule-too-many-pods', title: 't', explanation: 'e', next: [], silentWhen: 'never' }).id // 'schedule-too-many-pods'
 */
export function schedulingRule({ judge, ...rule }: SchedulingRule): Rule {
  return messageRule({
    ...rule,
    judge: (match) => {
      const standing = judgeStanding(rule.id, match)
      if (judge === undefined) return standing
      const own = judge(match)
      return own === undefined
        ? undefined
        : { ...standing, ...own, names: { ...standing.names, ...own.names } }
    },
  })
}
