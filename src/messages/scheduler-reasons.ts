import { type CountedReason, parseSchedulerSummary } from '../grammar/scheduler.js'
import {
  compileTemplate,
  lowerAscii,
  type MessageField,
  matchTemplate,
  type Template,
} from './match-wording.js'
import type { Wording } from './wording.js'
import { type ScheduleCause, scheduleWordings } from './wordings/schedule.js'

/** A reason of the scheduler with its cause, where the wording is known. Offsets are into the message. */
export interface SchedulerReason {
  readonly cause?: ScheduleCause
  /** Nodes; absent when the reason holds for all of them. */
  readonly count?: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly fields: Readonly<Record<string, MessageField>>
}

/** The wordings of the scheduler, made ready. */
export type SchedulerWordings = readonly {
  readonly wording: Wording<ScheduleCause>
  readonly template: Template
}[]

/** Makes a list of wordings ready for `readSchedulerReasons`. */
export function compileSchedulerWordings(list: readonly Wording<ScheduleCause>[]): SchedulerWordings {
  return list.map((wording) => ({ wording, template: compileTemplate(wording.says) }))
}

const ourWordings = compileSchedulerWordings(scheduleWordings)

/** Whether a summary breaks off before it has said of half of the nodes why they are none: it ends in a full stop. */
export function endsBeforeMost(
  { total, reasons }: { total?: number; reasons: readonly CountedReason[] },
  text: string,
): boolean {
  if (total === undefined || text.includes('.', reasons[0]?.end ?? 0)) return false
  const told = reasons.reduce((sum, { count }) => sum + (count ?? total), 0)
  return 2 * told < total
}

/**
 * The scheduler's reasons, each with its cause.
 *
 * Shape: in the order they stand; the preemption tail is not among them. Never throws.
 *
 * @example readSchedulerReasons('0/1 nodes are available: 1 Too many pods.').reasons[0]?.cause // 'schedule-too-many-pods'
 */
export function readSchedulerReasons(
  text: string,
  wordings: SchedulerWordings = ourWordings,
): { total?: number; reasons: readonly SchedulerReason[] } {
  const { total, reasons } = parseSchedulerSummary(text)
  return {
    ...(total === undefined ? {} : { total }),
    reasons: reasons.map((reason) => {
      const lower = lowerAscii(reason.text)
      for (const { wording, template } of wordings) {
        const match = matchTemplate(template, reason.text, lower)
        if (match === undefined) continue
        const fields: Record<string, MessageField> = {}
        for (const [name, { text: value, start, end }] of Object.entries(match.fields)) {
          fields[name] = { text: value, start: reason.start + start, end: reason.start + end }
        }
        return { ...reason, cause: wording.cause, fields }
      }
      return { ...reason, fields: {} }
    }),
  }
}
