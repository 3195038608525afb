import { momentOf } from '../events/date-capture.js'
import { runtimeHeardIn } from '../messages/runtime-words.js'
import type { Capture, ContextFact, ContextHints, Evidence, Origin, Report } from '../types.js'
import { compareEvidence, compareTexts } from './finding-order.js'
import { compareVersions, nameKubectlRange } from './kubectl-range.js'
import { platformTeller } from './platform-of.js'

/** As much evidence as a reader looks at for a fact about the whole capture. */
const maxEvidence = 3

/**
 * What a text, or a part of one, tells about where it comes from.
 *
 * Shape: a hint is absent when nothing in the text tells it. Evidence has offsets only; `placeEvidence` adds lines and
 * columns. The hints of all parts, joined in any order, are those of the whole.
 */
export function readHints(capture: Capture, text: string): ContextHints {
  const origins = [...capture.objectOrigins, ...capture.eventOrigins].filter((origin) => !origin.placeholder)
  const runtime = readFact(origins, runtimeTeller)
  const platform = readFact(origins, platformTeller)
  return {
    ...readKubectl(origins, text),
    ...(runtime ? { runtime } : {}),
    ...(platform ? { platform } : {}),
  }
}

/** The hints of two parts of one text. Associative and commutative. */
export function joinHints(a: ContextHints, b: ContextHints): ContextHints {
  const kubectlMin = pickVersion(a.kubectlMin, b.kubectlMin, 1)
  const kubectlMax = pickVersion(a.kubectlMax, b.kubectlMax, -1)
  const runtime = joinFacts(a.runtime, b.runtime)
  const platform = joinFacts(a.platform, b.platform)
  const capturedAt = later(a.capturedAt, b.capturedAt)
  const stamp = pickStamp(a.stamp, b.stamp)
  const window = joinWindows(a.window, b.window)
  return {
    ...(kubectlMin ? { kubectlMin } : {}),
    ...(kubectlMax ? { kubectlMax } : {}),
    ...(runtime ? { runtime } : {}),
    ...(platform ? { platform } : {}),
    ...(capturedAt ? { capturedAt } : {}),
    ...(stamp ? { stamp } : {}),
    ...(window ? { window } : {}),
  }
}

/**
 * The context that the hints of a whole text give.
 *
 * Shape: a fact is absent when nothing tells it; `kubectl` is also absent when blocks of different versions stand in
 * one text.
 *
 * @example contextOf({}) // {}
 */
export function contextOf(hints: ContextHints): Report['context'] {
  const { kubectlMin, kubectlMax, runtime, platform } = hints
  const isConflict =
    kubectlMin !== undefined &&
    kubectlMax !== undefined &&
    compareVersions(kubectlMin.value, kubectlMax.value) > 0
  const isKnown = !isConflict && (kubectlMin !== undefined || kubectlMax !== undefined)
  const range = {
    ...(kubectlMin === undefined ? {} : { min: kubectlMin.value }),
    ...(kubectlMax === undefined ? {} : { max: kubectlMax.value }),
  }
  const evidence = distinctEvidence([...(kubectlMin?.evidence ?? []), ...(kubectlMax?.evidence ?? [])])
  const capturedAt = hints.capturedAt ?? hints.stamp?.value ?? momentOf(hints.window)
  return {
    ...(isKnown ? { kubectl: { value: nameKubectlRange(range), ...range, evidence } } : {}),
    ...(runtime ? { runtime } : {}),
    ...(platform ? { platform } : {}),
    ...(capturedAt === undefined ? {} : { capturedAt: { value: capturedAt, evidence: [] } }),
  }
}

/** The versions that all blocks have in common, shown by the first blocks that narrow them. */
function readKubectl(
  origins: readonly Origin[],
  text: string,
): Pick<ContextHints, 'kubectlMin' | 'kubectlMax'> {
  let kubectlMin: ContextFact | undefined
  let kubectlMax: ContextFact | undefined
  for (const { kubectl, spans } of origins) {
    const [span] = spans
    if (kubectl === undefined) continue
    const evidence = span === undefined ? [] : [firstLine(span.start, span.end, text)]
    if (kubectl.min !== undefined) kubectlMin = pickVersion(kubectlMin, { value: kubectl.min, evidence }, 1)
    if (kubectl.max !== undefined) kubectlMax = pickVersion(kubectlMax, { value: kubectl.max, evidence }, -1)
  }
  return { ...(kubectlMin ? { kubectlMin } : {}), ...(kubectlMax ? { kubectlMax } : {}) }
}

/** Of two versions the higher (`sign` 1) or the lower (-1), of the same one the evidence that stands first. */
function pickVersion(a: ContextFact | undefined, b: ContextFact | undefined, sign: 1 | -1) {
  if (a === undefined || b === undefined) return a ?? b
  const order = compareVersions(a.value, b.value) * sign
  if (order !== 0) return order > 0 ? a : b
  const [left] = a.evidence
  const [right] = b.evidence
  if (left === undefined || right === undefined) return left === undefined ? b : a
  return compareEvidence(left, right) <= 0 ? a : b
}

/** Tells a value from the text at a place, if it holds one. */
type Tell = (text: string) => string | undefined

/** The one value that all places which tell it agree on; several are listed. `tellerAt` says what a path can tell. */
function readFact(origins: readonly Origin[], tellerAt: (path: string) => Tell | undefined) {
  let evidence: Evidence[] = []
  const values = new Set<string>()
  // few paths of many tell anything, and objects of a kind have the same paths
  const tellers = new Map<string, Tell | undefined>()
  for (const { places = [] } of origins) {
    if (evidence.length > 100) evidence = firstEvidence(evidence)
    for (const { path, text, start, end } of places) {
      let tell = tellers.get(path)
      if (tell === undefined && !tellers.has(path)) {
        tell = tellerAt(path)
        tellers.set(path, tell)
      }
      const value = tell?.(text)
      if (value === undefined) continue
      values.add(value)
      evidence.push({ start, end, text })
    }
  }
  if (values.size === 0) return undefined
  return { value: [...values].sort(compareTexts).join(', '), evidence: firstEvidence(evidence) }
}

function joinFacts(a: ContextFact | undefined, b: ContextFact | undefined): ContextFact | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const values = new Set([...a.value.split(', '), ...b.value.split(', ')])
  return {
    value: [...values].sort(compareTexts).join(', '),
    evidence: firstEvidence([...a.evidence, ...b.evidence]),
  }
}

function firstEvidence(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort(compareEvidence).slice(0, maxEvidence)
}

function distinctEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (one, index) => evidence.findIndex(({ start, end }) => start === one.start && end === one.end) === index,
  )
}

function pickStamp(a: ContextHints['stamp'], b: ContextHints['stamp']): ContextHints['stamp'] {
  if (a === undefined || b === undefined) return a ?? b
  return (a.start - b.start || compareTexts(a.value, b.value)) >= 0 ? a : b
}

function joinWindows(a: ContextHints['window'], b: ContextHints['window']): ContextHints['window'] {
  if (a === undefined || b === undefined) return a ?? b
  return {
    earliest: a.earliest > b.earliest ? a.earliest : b.earliest,
    latest: a.latest < b.latest ? a.latest : b.latest,
  }
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}

/** `containerd://1.7.2` of a node, `docker://4e5f…` of a container: the scheme; else the runtime that speaks in a message. */
function runtimeTeller(path: string): Tell | undefined {
  if (path === 'message') return runtimeHeardIn
  const isTold = path === 'status.nodeInfo.containerRuntimeVersion' || path.endsWith('.containerID')
  return isTold ? schemeOf : undefined
}

function schemeOf(text: string): string | undefined {
  const end = text.indexOf('://')
  return end > 0 ? text.slice(0, end) : undefined
}

function firstLine(start: number, end: number, text: string): Evidence {
  const lineEnd = text.indexOf('\n', start)
  const stop = lineEnd < 0 ? end : Math.min(end, lineEnd)
  return { start, end: stop, text: text.slice(start, stop) }
}
