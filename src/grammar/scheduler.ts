import type { Memory } from '../memory.js'
import generated from './generated/scheduler.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** One reason of the scheduler: on how many nodes, and why. `count` is absent when it holds for all nodes. */
export interface CountedReason {
  readonly count?: number
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A summary read: how many nodes there are, where stated, and the reasons in their order. */
export interface SchedulerSummary {
  readonly available?: number
  readonly total?: number
  readonly reasons: readonly CountedReason[]
}

interface SchedulerToken extends Token, CountedReason {
  readonly available?: number
  readonly total?: number
}

/** The builder of a summary with counts. */
export function makeSummary(head: SchedulerToken, reasons: readonly SchedulerToken[]): SchedulerSummary {
  return {
    ...(head.available === undefined ? {} : { available: head.available }),
    ...(head.total === undefined ? {} : { total: head.total }),
    reasons: reasons.map(reasonOf),
  }
}

/** The builder of a sentence without counts. */
export function makeSentence(sentence: SchedulerToken): SchedulerSummary {
  return { reasons: [reasonOf(sentence)] }
}

function reasonOf({ count, text, start, end }: SchedulerToken): CountedReason {
  return { ...(count === undefined ? {} : { count }), text, start, end }
}

const counted = /(\d{1,7})\/(\d{1,7}) nodes are available(?: \(workload\))?:? ?/
const predicates =
  /(?:No nodes are available that match all of the (?:following )?predicates?|fit failure summary on nodes) ?:+ ?/i
const countInFront = /(\d{1,7}) (?=\S)/y
const countBehind = /\((\d{1,7})\)$/
const reasonStart = /, (?=\d{1,7} [^\s\d])/g
const preemptionTail =
  /\.?\s{0,8}(?:preemption:|\(?repeated \d+ times\)?|Preemption is not helpful|No preemption victims)/i

function tokenize(text: string): SchedulerToken[] {
  const tail = preemptionTail.exec(text)
  const bodyEnd = trimReason(text, 0, tail?.index ?? text.length)
  const tokens: SchedulerToken[] = []
  const head = counted.exec(text)
  const old = head === null ? predicates.exec(text) : null
  if (head !== null) {
    const start = head.index
    tokens.push({
      type: 'head',
      text: head[0],
      start,
      end: start + head[0].length,
      available: Number(head[1]),
      total: Number(head[2]),
    })
    pushCounted(text, start + head[0].length, bodyEnd, tokens)
  } else if (old !== null) {
    tokens.push({ type: 'head', text: old[0], start: old.index, end: old.index + old[0].length })
    pushPredicates(text, old.index + old[0].length, bodyEnd, tokens)
  } else {
    tokens.push({ type: 'sentence', text: text.slice(0, bodyEnd), start: 0, end: bodyEnd })
  }
  const hasReason = tokens.some((token) => token.type !== 'head')
  if (tail !== null && hasReason) {
    tokens.push({ type: 'preemption', text: text.slice(tail.index), start: tail.index, end: text.length })
  }
  return tokens
}

/** `2 Insufficient cpu, 1 node(s) had taint {a: b}, that the pod didn't tolerate` */
function pushCounted(text: string, from: number, end: number, tokens: SchedulerToken[]): void {
  if (from >= end) return
  const starts = [from]
  reasonStart.lastIndex = from
  for (
    let match = reasonStart.exec(text);
    match !== null && match.index < end;
    match = reasonStart.exec(text)
  ) {
    starts.push(match.index + 2)
  }
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1]
    if (index > 0) tokens.push({ type: 'comma', text: ', ', start: start - 2, end: start })
    countInFront.lastIndex = start
    const count = countInFront.exec(text)
    const at = start + (count?.[0].length ?? 0)
    const stop = trimReason(text, at, next === undefined ? end : next - 2)
    const token = { type: 'reason', text: text.slice(at, stop), start: at, end: stop }
    tokens.push(count === null ? token : { ...token, count: Number(count[1]) })
  }
}

/** `Insufficient cpu (2), PodToleratesNodeTaints (1)` of Kubernetes 1.7 and before. */
function pushPredicates(text: string, from: number, end: number, tokens: SchedulerToken[]): void {
  let at = from
  while (at < end) {
    const comma = text.indexOf('), ', at)
    const stop = comma < 0 || comma >= end ? end : comma + 1
    const part = text.slice(at, stop)
    const count = countBehind.exec(part)
    const length = count === null ? part.length : part.slice(0, count.index).trimEnd().length
    if (at > from) tokens.push({ type: 'comma', text: ', ', start: at - 2, end: at })
    const token = { type: 'reason', text: part.slice(0, length), start: at, end: at + length }
    tokens.push(count === null ? token : { ...token, count: Number(count[1]) })
    at = stop + 2
  }
}

/** The end of a reason without the full stop and blanks behind it. */
function trimReason(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[.\s]/.test(text[end - 1] as string)) end--
  return end
}

const grammar = compile(generated)

/**
 * Reads a FailedScheduling message into its reasons with their node counts.
 *
 * Shape: reasons in the order they stand, the preemption tail left out; a sentence without counts is one reason
 * without `count`. Units: counts are nodes; offsets into `text`. Never throws.
 * Source: pkg/scheduler/framework/types.go (FitError), plugins' own messages.
 *
 * @example parseSchedulerSummary('0/1 nodes are available: 1 Too many pods.').reasons[0]?.count // 1
 */
export function parseSchedulerSummary(text: string, memory?: Memory): SchedulerSummary {
  const result = runGrammar<SchedulerSummary>(grammar, tokenize(text), memory)
  return result.ok ? result.value : { reasons: [] }
}
