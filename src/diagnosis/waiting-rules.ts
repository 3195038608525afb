import type { Fact, FactName, Facts } from '../facts/fact.js'
import { addTo } from '../group-by.js'
import type { Rule, Trigger } from '../rules/rule.js'

/** The rules that a fact wakes, each once; `byCauseAlone` only those that wait for one of its causes. */
export function wokenBy(fact: Fact, waiting: Waiting, capture: Facts, byCauseAlone = false): readonly Rule[] {
  const { causes, reason, subject, type } = fact
  const { byCause, byReason, byKind, byType, byName } = waiting[fact.name]
  let woken: Rule[] | undefined
  for (const cause of causes) woken = ask(byCause.get(cause), fact, capture, woken)
  if (byCauseAlone) return woken ?? nobody
  if (reason !== undefined) woken = ask(byReason.get(reason), fact, capture, woken)
  if (subject.kind !== undefined) woken = ask(byKind.get(subject.kind), fact, capture, woken)
  if (type !== undefined) woken = ask(byType.get(type), fact, capture, woken)
  return ask(byName, fact, capture, woken) ?? nobody
}

/** The rules woken so far, and those of these triggers that a fact wakes. */
function ask(
  triggers: readonly WaitingTrigger[] | undefined,
  fact: Fact,
  capture: Facts,
  before: Rule[] | undefined,
): Rule[] | undefined {
  if (triggers === undefined) return before
  let woken = before
  for (const { rule, trigger } of triggers) {
    if (woken?.includes(rule) === true || !holds(trigger, fact, capture)) continue
    if (fact.progress === 'recovered' && rule.evenRecovered !== true) continue
    if (woken === undefined) woken = [rule]
    else woken.push(rule)
  }
  return woken
}

const nobody: readonly never[] = []

interface WaitingTrigger {
  readonly rule: Rule
  readonly trigger: Trigger
}

/** For each name of facts the triggers that can hold, by the rarest thing each of them asks for. */
export type Waiting = Readonly<Record<FactName, WaitingFor>>

interface WaitingFor {
  readonly byCause: Map<string, WaitingTrigger[]>
  readonly byReason: Map<string, WaitingTrigger[]>
  readonly byKind: Map<string, WaitingTrigger[]>
  readonly byType: Map<string, WaitingTrigger[]>
  readonly byName: WaitingTrigger[]
}

/**
 * Lets rules wait for the facts that can wake them.
 *
 * @example indexTriggers([]).message.byName // []
 */
export function indexTriggers(rules: readonly Rule[]): Waiting {
  const forFacts = (): WaitingFor => ({
    byCause: new Map(),
    byReason: new Map(),
    byKind: new Map(),
    byType: new Map(),
    byName: [],
  })
  const waiting: Record<FactName, WaitingFor> = {
    message: forFacts(),
    output: forFacts(),
    state: forFacts(),
    'last-state': forFacts(),
    status: forFacts(),
    condition: forFacts(),
    object: forFacts(),
  }
  for (const rule of rules) {
    for (const trigger of rule.when) {
      const { cause, reason, kind, type, fact } = trigger
      const isOfAny = (cause ?? reason ?? kind ?? type) !== undefined
      const names = fact !== undefined ? [fact] : isOfAny ? factNames : (['message'] as const)
      for (const name of names) {
        const { byCause, byReason, byKind, byType, byName } = waiting[name]
        const waits = { rule, trigger }
        if (cause !== undefined) addTo(byCause, cause, waits)
        else if (reason !== undefined) addTo(byReason, reason, waits)
        else if (kind !== undefined) addTo(byKind, kind, waits)
        else if (type !== undefined) addTo(byType, type, waits)
        else byName.push(waits)
      }
    }
  }
  return waiting
}

const factNames: readonly FactName[] = ['message', 'state', 'last-state', 'status', 'condition', 'object']

function holds(trigger: Trigger, fact: Fact, capture: Facts): boolean {
  if (trigger.fact !== undefined && trigger.fact !== fact.name) return false
  if (trigger.cause !== undefined && !fact.causes.includes(trigger.cause)) return false
  if (trigger.reason !== undefined && trigger.reason !== fact.reason) return false
  if (trigger.kind !== undefined && trigger.kind !== fact.subject.kind) return false
  if (trigger.type !== undefined && trigger.type !== fact.type) return false
  if (trigger.status !== undefined && trigger.status !== fact.status) return false
  if (trigger.messageIncludes !== undefined && !fact.decoded?.text.includes(trigger.messageIncludes))
    return false
  return trigger.where?.(fact, capture) ?? true
}
