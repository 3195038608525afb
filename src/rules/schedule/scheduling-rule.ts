import type { ScheduleCause } from '../../messages/wordings/schedule.js'
import { messageRule } from '../message-rule.js'
import type { Judgement, Match, Rule } from '../rule.js'
import { isNodeComing } from './node-coming.js'
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
      const standing = besideComing(judgeStanding(rule.id, match), rule, match)
      if (judge === undefined) return standing
      const own = judge(match)
      return own === undefined
        ? undefined
        : { ...standing, ...own, names: { ...standing.names, ...own.names } }
    },
  })
}

/** What keeps a pod from the nodes there are is no error while one is being made for it. */
function besideComing(
  standing: Judgement,
  { severity = 'error' }: Pick<SchedulingRule, 'severity'>,
  { ofSubject }: Match,
): Judgement {
  if (severity !== 'error' || standing.severity !== undefined || !isNodeComing(ofSubject)) return standing
  return {
    ...standing,
    severity: 'warning',
    because: 'so it was on the nodes there are; another one is on its way',
  }
}
