// What the tables of conditions look like, of which people paste parts.

/** `Mon, 02 Jan 2006 15:04:05 -0700`: the only cells of conditions that hold single blanks. */
export const conditionTime = String.raw`\S{3}, \d{1,2} \S{3} \d{4} \d\d:\d\d:\d\d \S{1,6}`

const rowWithTimes = new RegExp(
  String.raw`^[A-Z]\w{1,80}\s{1,60}(?:True|False|Unknown)\s{1,60}${conditionTime}\s{1,60}${conditionTime}(?:\s|$)`,
)
/** Two blanks, or the column that stands behind these two in every table but a pod's. */
const header = /^Type(?:\s{2,40}Status(?:\s|$)|\s{1,40}Status\s{1,40}(?:Last[A-Z]|Reason\b))/

/**
 * Whether a line is a row of a node's conditions: a type, a status and two times. No other row looks so.
 *
 * @example isTimedCondition('Ready True Mon, 04 Mar 2019 10:11:12 +0100 Mon, 04 Mar 2019 08:00:10 +0100') // true
 */
export function isTimedCondition(words: string): boolean {
  return rowWithTimes.test(words)
}

/** A workload's: `Available  False  MinimumReplicasUnavailable`. */
const rowWithReason =
  /^(?:Available|Progressing|ReplicaFailure)\s{1,60}(?:True|False|Unknown)\s{1,60}[A-Z][a-z]{1,40}[A-Z]\w{1,80}\s{0,60}$/

/**
 * Whether a line is a row of conditions whatever stands around it: with two times, or of a workload with its reason.
 *
 * @example isConditionRow('Progressing  False  ProgressDeadlineExceeded') // true
 */
export function isConditionRow(words: string): boolean {
  return isTimedCondition(words) || isReasonedCondition(words)
}

/**
 * Whether a line is a row of a workload's conditions: type, status and reason.
 *
 * @example isReasonedCondition('Available  False  MinimumReplicasUnavailable') // true
 */
export function isReasonedCondition(words: string): boolean {
  return rowWithReason.test(words)
}

/**
 * Whether a line is the header of a table of conditions.
 *
 * @example isConditionHeader('Type Status LastHeartbeatTime') // true
 */
export function isConditionHeader(words: string): boolean {
  return header.test(words)
}
