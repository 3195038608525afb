import { momentOf } from '../events/date-capture.js'
import { runtimeHeardIn } from '../messages/runtime-words.js'
import { placesBehind } from '../places.js'
import type { Capture, ContextFact, ContextHints, Evidence, Origin, Place, Report, Span } from '../types.js'
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
  const { runtime, platform } = readTold(origins)
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
  const lowest = new Map<string, ContextFact>()
  const highest = new Map<string, ContextFact>()
  for (const { kubectl, spans } of origins) {
    if (kubectl?.min !== undefined) noteVersion(lowest, kubectl.min, spans[0], text)
    if (kubectl?.max !== undefined) noteVersion(highest, kubectl.max, spans[0], text)
  }
  let kubectlMin: ContextFact | undefined
  let kubectlMax: ContextFact | undefined
  for (const fact of lowest.values()) kubectlMin = pickVersion(kubectlMin, fact, 1)
  for (const fact of highest.values()) kubectlMax = pickVersion(kubectlMax, fact, -1)
  return { ...(kubectlMin ? { kubectlMin } : {}), ...(kubectlMax ? { kubectlMax } : {}) }
}

/** Keeps of each version the evidence that stands first: most blocks of a text tell the same one. */
function noteVersion(
  known: Map<string, ContextFact>,
  value: string,
  span: Span | undefined,
  text: string,
): void {
  const held = known.get(value)
  const first = held?.evidence[0]?.start
  if (span !== undefined && first !== undefined && first < span.start) return
  const evidence = span === undefined ? [] : [firstLine(span.start, span.end, text)]
  known.set(value, pickVersion(held, { value, evidence }, 1) ?? { value, evidence })
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

/** What places tell of one fact: its values, and where they stand. */
class Told {
  readonly #values = new Set<string>()
  #evidence: Evidence[] = []

  note({ start, end, text }: Place, tell: Tell | undefined): void {
    const value = tell?.(text)
    if (value === undefined) return
    this.#values.add(value)
    // of many only the first are wanted
    if (this.#evidence.length > 100) this.#evidence = firstEvidence(this.#evidence)
    this.#evidence.push({ start, end, text })
  }

  /** The one value that all places which tell it agree on; several are listed. */
  fact(): ContextFact | undefined {
    if (this.#values.size === 0) return undefined
    return {
      value: [...this.#values].sort(compareTexts).join(', '),
      evidence: firstEvidence(this.#evidence),
    }
  }
}

/** Runtime and platform, as far as the places of some objects and events tell them. */
function readTold(origins: readonly Origin[]): Pick<ContextHints, 'runtime' | 'platform'> {
  const runtime = new Told()
  const platform = new Told()
  // few paths of many tell anything, and objects of a kind have the same paths
  const tellers = new Map<string, { readonly runtime?: Tell; readonly platform?: Tell } | undefined>()
  const tellersAt = (path: string) => {
    let known = tellers.get(path)
    if (known === undefined && !tellers.has(path)) {
      const ofRuntime = runtimeTeller(path)
      const ofPlatform = platformTeller(path)
      if (ofRuntime ?? ofPlatform)
        known = { ...(ofRuntime && { runtime: ofRuntime }), ...(ofPlatform && { platform: ofPlatform }) }
      tellers.set(path, known)
    }
    return known
  }
  const isTelling = (path: string) => tellersAt(path) !== undefined
  for (const origin of origins) {
    for (const place of placesBehind(origin)?.withPath(isTelling) ?? origin.places ?? []) {
      const tell = tellersAt(place.path)
      if (tell === undefined) continue
      runtime.note(place, tell.runtime)
      platform.note(place, tell.platform)
    }
  }
  const runtimeFact = runtime.fact()
  const platformFact = platform.fact()
  return { ...(runtimeFact && { runtime: runtimeFact }), ...(platformFact && { platform: platformFact }) }
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
