import { isNewer } from '../../facts/compare-times.js'
import { runOf } from '../../facts/container-run.js'
import type { Fact } from '../../facts/fact.js'
import { fieldAt, listAt, numberAt, objectOf, textAt } from '../../facts/object-fields.js'
import { isLeaving } from '../../facts/pod-life.js'
import type { ProbeReport } from '../../grammar/probe-report.js'
import { tellsEnding } from '../crash/ending-of.js'
import type { Judgement, Match } from '../rule.js'
import { hasEndedBefore, stopOf } from './ended-before.js'
import { sayMeaning, sayWhy } from './probe-words.js'

/** The message that says most of the probe: the last that holds the output of a failure. */
function tellingFact({ facts }: Match): Fact | undefined {
  let last: Fact | undefined
  for (const fact of facts) {
    if (fact.decoded?.probe?.failure === undefined) continue
    if (last === undefined || (fact.age !== undefined && isNewer(fact, last))) last = fact
  }
  return last ?? facts.find(({ decoded }) => decoded?.probe !== undefined)
}

/**
 * What the messages of a probe tell beyond that it fails: why, whom it asks, and whether that is a port the container
 * does not declare.
 *
 * Shape: `undefined` for a pod that is being deleted, or whose containers were told to stop before. Names for the words: `why`, `meaning`, `ofCommand` (what the probe runs), `restarts`, `port`, `declared` (of a
 * port that is not), `localUrl` (what the probe asks, seen from the container), `probeCommand`.
 */
export function judgeProbe(match: Match): Judgement | undefined {
  if (isLeaving(match.ofSubject, match.capture)) return undefined
  const stop = stopOf(match)
  if (stop !== undefined && match.facts.every((fact) => beganSince(fact, stop))) return undefined
  // why it ended is the question, and another rule's where the capture does not tell
  if (match.facts.every(hasEndedBefore) && !tellsEnding(match)) return undefined
  const tells = tellingFact(match)
  const report = tells?.decoded?.probe
  const run = match.facts.map((fact) => runOf(fact, match.capture)).find((found) => found !== undefined)
  const container = containerOf(match)
  const declared = declaredPorts(container)
  const port = report?.asked?.port
  const isWrongPort =
    report?.failure === 'connection-refused' &&
    port !== undefined &&
    declared.length > 0 &&
    !declared.includes(port)
  const spec = report?.probe === undefined ? undefined : fieldAt(container, `${report.probe}Probe`)
  const why = report === undefined ? undefined : sayWhy(report, numberAt(spec, 'timeoutSeconds'))
  const meaning = report === undefined ? undefined : sayMeaning(report)
  const localUrl = localUrlOf(report)
  const command = listAt(spec, 'exec', 'command').filter((word) => typeof word === 'string')
  const isOfStopped = match.facts.some(hasEndedBefore)
  return {
    ...(report?.failure === undefined || tells === undefined ? {} : { tells }),
    ...(isQuietFor(match, aWhile) ? { confidence: 'possible' as const, because: saysAWhile } : {}),
    ...(isQuietFor(match, minutes)
      ? {
          severity: 'info' as const,
          because: 'it has not failed for minutes: the container became ready late',
        }
      : {}),
    // A container that has ended, or is told to, says nothing about its probe.
    ...(isOfStopped || stop !== undefined ? { confidence: 'possible' as const } : {}),
    names: {
      ...(why === undefined ? {} : { why }),
      ...(meaning === undefined ? {} : { meaning }),
      ...(isOfCommand(report) ? { ofCommand: 'yes' } : {}),
      ...(run?.restarts === undefined ? {} : { restarts: String(run.restarts) }),
      ...(isWrongPort ? { port: String(port), declared: declared.join(', ') } : {}),
      ...(localUrl === undefined ? {} : { localUrl }),
      ...(command.length === 0 ? {} : { probeCommand: command.join(' ') }),
    },
  }
}

/** From so many events on the kubelet sends fewer of them than there are. */
const sentUpTo = 20
/** A probe that fails on would have failed so many times more, in whatever time it has. */
const minutes = { seconds: 120, intervals: 6 }
/** The kubelet asks every ten seconds where nothing else is said. */
const aWhile = { seconds: 40, intervals: 4 }
const saysAWhile = 'it has not failed for a while: it may be over'

/**
 * Failures of readiness or startup that are over: none for some time, and for much longer than from one to the next, while
 * nothing else says that the container is not ready.
 */
function isQuietFor({ facts, ofSubject }: Match, quiet: typeof minutes): boolean {
  const isNotReady = ofSubject.some(
    ({ name, type, status, reason }) =>
      (name === 'condition' && type === 'Ready' && status !== 'True') ||
      (name === 'state' && type !== 'running') ||
      (name === 'status' && reason !== 'Running') ||
      (name === 'message' && (reason === 'BackOff' || reason === 'Killing')),
  )
  return !isNotReady && facts.every((fact) => isQuiet(fact, quiet))
}

function isQuiet({ name, decoded, age, count }: Fact, { seconds, intervals }: typeof minutes): boolean {
  const probe = decoded?.probe?.probe
  if (name !== 'message' || (probe !== 'readiness' && probe !== 'startup') || count > sentUpTo) return false
  const last = age?.last?.minSeconds
  const first = age?.first?.maxSeconds ?? age?.last?.maxSeconds
  if (last === undefined || first === undefined) return false
  const between = count > 1 ? (first - last) / (count - 1) : 0
  return last >= seconds && last >= intervals * between
}

const ofCommands: ReadonlySet<ProbeReport['failure']> = new Set([
  'command-missing',
  'command-timeout',
  'exec-failed',
  'file-missing',
])

/** A probe that runs a command has no port to compare. */
function isOfCommand(report: ProbeReport | undefined): boolean {
  return ofCommands.has(report?.failure)
}

/** `http://localhost:8080/healthz`: what an HTTP probe asks of the pod's own address. */
function localUrlOf(report: ProbeReport | undefined): string | undefined {
  const { scheme, port, path } = report?.asked ?? {}
  if (scheme !== 'http' && scheme !== 'https') return undefined
  return `${scheme}://localhost${port === undefined ? '' : `:${port}`}${path ?? '/'}`
}

/** Did all that a fact tells happen after another, as far as their ages can tell? */
function beganSince({ age }: Fact, stop: Fact): boolean {
  const first = age?.first ?? age?.last
  const stopped = stop.age?.last
  return first !== undefined && stopped !== undefined && first.minSeconds <= stopped.maxSeconds
}

/** The container of the match as its object tells it; `undefined` when the capture does not hold it. */
function containerOf({ facts, subject, capture }: Match): unknown {
  const fact = facts.find(({ object }) => object !== undefined)
  const list = fact === undefined ? [] : listAt(objectOf(fact, capture), 'spec', 'containers')
  return list.find((item) => textAt(item, 'name') === subject.container)
}

function declaredPorts(container: unknown): number[] {
  return listAt(container, 'ports').flatMap((port) => numberAt(port, 'containerPort') ?? [])
}

/** Is the container known not to have been restarted because of it yet? */
export function hasNotRestarted(match: Match): boolean {
  const runs = match.facts.map((fact) => runOf(fact, match.capture))
  return (
    runs.some((run) => run?.restarts === 0) &&
    !match.facts.some(({ decoded }) => decoded?.probe?.verdict === 'restarts')
  )
}
