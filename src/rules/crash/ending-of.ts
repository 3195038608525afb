import { runOf } from '../../facts/container-run.js'
import { type Ending, type EndingKind, readEnding } from '../../facts/ending.js'
import type { Fact, Facts } from '../../facts/fact.js'
import { isJobPod } from '../../facts/pod-life.js'
import type { Match, Trigger } from '../rule.js'

/**
 * How the container of a state or last state ended, if that end still matters.
 *
 * Shape: `undefined` when the container runs and is ready again, when a newer end stands beside it, or when the text
 * does not tell.
 *
 * @example endingOf(fact, facts)?.kind // 'out-of-memory'
 */
export function endingOf(fact: Fact, capture: Facts): Ending | undefined {
  const ending = readEnding(fact)
  if (ending === undefined || fact.name === 'state' || fact.name === 'status') return ending
  const run = runOf(fact, capture)
  if (run === undefined) return ending
  if (run.state === 'running' && (run.isReady || ending.kind === 'lost')) return undefined
  return run.state === 'terminated' && ending.kind !== 'out-of-memory' ? undefined : ending
}

/** Triggers that wake on ends of these kinds: present state, last state. */
export function whenEnded(...kinds: readonly EndingKind[]): readonly Trigger[] {
  const where = (fact: Fact, capture: Facts) => {
    const ending = endingOf(fact, capture)
    return ending !== undefined && kinds.includes(ending.kind)
  }
  return [
    { fact: 'state', type: 'terminated', where },
    { fact: 'last-state', type: 'terminated', where },
    // the column STATUS: `ExitCode:137`, `Init:Signal:9`
    { fact: 'status', kind: 'Pod', where: (fact, capture) => tellsCode(fact) && where(fact, capture) },
    // a message that tells the end of a container, whichever
    {
      cause: 'crash-application-error',
      where: (fact, capture) => fact.exitCode !== 0 && where(fact, capture),
    },
  ]
}

const tellsCode = ({ exitCode, signal }: Fact) => exitCode !== undefined || signal !== undefined

/** Names for the words of a crash rule: what the end means, restarts, memory limit. */
export function namesOfEnding(match: Match): Readonly<Record<string, string>> {
  const { facts, capture } = match
  const ending = facts.map((fact) => readEnding(fact)).find((found) => found !== undefined)
  const run = facts.map((fact) => runOf(fact, capture)).find((found) => found !== undefined)
  const printed = printedBy(match)?.decoded?.text
  const said = (
    facts.find(({ name, decoded }) => name !== 'message' && name !== 'output' && decoded !== undefined)
      ?.decoded?.text ?? printed
  )
    ?.trim()
    .split('\n')[0]
  return {
    ...(printed === undefined ? {} : { printed }),
    ...(ending === undefined ? {} : { meaning: ending.meaning }),
    ...(run?.restarts === undefined ? {} : { restarts: String(run.restarts) }),
    ...(run?.memoryLimit === undefined ? {} : { memoryLimit: run.memoryLimit }),
    ...(said === undefined || said === '' || said.length > 200 ? {} : { said }),
  }
}

/** What the container of a match, or its pod, printed last: of several outputs the last that complains. */
export function printedBy({ ofSubject, subject: { container } }: Match): Fact | undefined {
  const outputs = ofSubject.filter(
    ({ name, subject }) =>
      name === 'output' &&
      (container === undefined || subject.container === undefined || subject.container === container),
  )
  return outputs.filter(({ type }) => type === 'Warning').at(-1) ?? outputs.at(-1)
}

/** Is there an end of the container that is not simply lost? */
export function tellsEnding({
  ofSubject,
  subject,
  capture,
}: Pick<Match, 'ofSubject' | 'subject' | 'capture'>): boolean {
  return ofSubject.some((fact) => {
    if (fact.name !== 'state' && fact.name !== 'last-state') return false
    const isSame = subject.container === undefined || fact.subject.container === subject.container
    const ending = isSame && fact.type === 'terminated' ? endingOf(fact, capture) : undefined
    return ending !== undefined && ending.kind !== 'lost'
  })
}

/** Is the container restarted again and again: it waits in back-off, or has restarted before? */
export function isRestarting({ facts, ofSubject, capture }: Match): boolean {
  return (
    ofSubject.some((fact) => fact.causes.includes('crash-loop') && fact.progress !== 'recovered') ||
    facts.some((fact) => {
      const run = runOf(fact, capture)
      return run?.reason === 'CrashLoopBackOff' || (run?.restarts ?? 0) > 0
    })
  )
}

/** Does the pod of this match belong to a Job, whose containers are meant to end? */
export function isOfJob({ ofSubject, capture }: Match): boolean {
  return isJobPod(ofSubject, capture)
}

/** A program that is told to stop may end with any code: then the probe is the cause. */
export function isKilledByProbe({ ofSubject, subject }: Match): boolean {
  return ofSubject.some(
    ({ decoded, progress, subject: other }) =>
      decoded !== undefined &&
      progress !== 'recovered' &&
      (other.container === undefined || other.container === subject.container) &&
      decoded.probe?.verdict === 'restarts',
  )
}
