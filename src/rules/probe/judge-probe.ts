import { isNewer } from '../../facts/compare-times.js'
import { runOf } from '../../facts/container-run.js'
import type { Fact } from '../../facts/fact.js'
import { isLeaving } from '../../facts/pod-life.js'
import { type ProbeOutput, readProbeOutput } from '../../messages/probe-output.js'
import type { Judgement, Match } from '../rule.js'

const outputOf = ({ decoded }: Fact) => (decoded === undefined ? undefined : readProbeOutput(decoded.text))

/**
 * What the messages of a probe tell beyond that it fails: why, and whether it asks a port the container does not
 * declare.
 *
 * Shape: `undefined` for a pod that is being deleted. Names for the words: `why`, `port`, `declared`, `restarts`.
 */
export function judgeProbe(match: Match): Judgement | undefined {
  if (isLeaving(match.ofSubject, match.capture)) return undefined
  const output = match.facts.map(outputOf).find((found) => found !== undefined)
  const run = match.facts.map((fact) => runOf(fact, match.capture)).find((found) => found !== undefined)
  const declared = declaredPorts(match)
  const isWrongPort = output !== undefined && asksUndeclaredPort(output, declared)
  const isOfStopped = match.facts.some((fact) => outputOf(fact)?.failure === 'container-stopped')
  return {
    // A container that has ended, or is told to, says nothing about its probe.
    ...(isOfStopped || isBeingStopped(match) ? { confidence: 'possible' as const } : {}),
    names: {
      ...(output === undefined ? {} : { why: output.words }),
      ...(run?.restarts === undefined ? {} : { restarts: String(run.restarts) }),
      ...(isWrongPort ? { port: String(output?.port), declared: declared.join(', ') } : {}),
    },
  }
}

/** `Stopping container web`, and no start since: the pod is deleted, or the container replaced. */
function isBeingStopped({ ofSubject }: Match): boolean {
  const stop = ofSubject
    .filter(
      (fact) => fact.reason === 'Killing' && fact.decoded?.text.startsWith('Stopping container') === true,
    )
    .at(-1)
  return stop !== undefined && !ofSubject.some((fact) => fact.reason === 'Started' && isNewer(fact, stop))
}

/** The ports the container of the match declares; empty when none are known. */
function declaredPorts({ facts, subject, capture }: Match): number[] {
  const index = facts.find((fact) => fact.object !== undefined)?.object
  const spec = index === undefined ? undefined : capture.objects[index]?.['spec']
  const containers = (spec as { containers?: unknown } | undefined)?.containers
  const list: unknown[] = Array.isArray(containers) ? containers : []
  const own = list.find((item) => (item as { name?: unknown } | null)?.name === subject.container)
  const ports = (own as { ports?: unknown } | undefined)?.ports
  if (!Array.isArray(ports)) return []
  return ports.flatMap((port) => (typeof port?.containerPort === 'number' ? [port.containerPort] : []))
}

function asksUndeclaredPort({ failure, port }: ProbeOutput, declared: readonly number[]): boolean {
  return (
    failure === 'connection-refused' && port !== undefined && declared.length > 0 && !declared.includes(port)
  )
}

/** Is the container known not to have been restarted because of it yet? */
export function hasNotRestarted(match: Match): boolean {
  const runs = match.facts.map((fact) => runOf(fact, match.capture))
  return (
    runs.some((run) => run?.restarts === 0) &&
    !match.facts.some((fact) => /will be (?:restarted|killed)/.test(fact.decoded?.text ?? ''))
  )
}
