import { parsePullError, type RuntimeName } from '../grammar/pull-error.js'
import type { Memory } from '../memory.js'
import { details, platforms, pullHints } from './details.js'
import { indexPhrases, type PhraseEnds } from './ends-early.js'
import { type CompiledWording, type Cut, findCut } from './find-cut.js'
import { indexLists } from './index-parts.js'
import { lostFront } from './lost-front.js'
import {
  compileTemplate,
  lowerAscii,
  type MessageField,
  matchTemplate,
  type Template,
} from './match-wording.js'
import { missingReference } from './missing-reference.js'
import { openingOf } from './opening-of.js'
import { areasOfReason, type Opening } from './openings.js'
import { fieldsOf, type Reports, readReports } from './reports.js'
import {
  compileSchedulerWordings,
  endsBeforeMost,
  readSchedulerReasons,
  type SchedulerReason,
  type SchedulerWordings,
} from './scheduler-reasons.js'
import { withoutFront } from './without-front.js'
import type { Area, Wording } from './wording.js'
import { type Cause, wordings } from './wordings/index.js'
import type { ScheduleCause } from './wordings/schedule.js'

/** A cause that a message names, and the stretch of the message that names it. */
export interface DecodedCause {
  readonly cause: Cause
  readonly start: number
  readonly end: number
}

/** A message of Kubernetes, a runtime or a registry, understood. Offsets are into `text`. */
export interface Decoded extends Reports {
  readonly text: string
  /** The best cause; absent when no wording is known. */
  readonly cause?: Cause
  /** All causes the wordings name, the best first. */
  readonly causes: readonly DecodedCause[]
  /** Names in the message: image, repository, host, address, secret, node, container, volume … */
  readonly fields: Readonly<Record<string, MessageField>>
  /** The container of a field-path prefix. */
  readonly container?: MessageField
  /** The innermost texts: what remains when each program's own words are taken off. */
  readonly innermost: readonly MessageField[]
  readonly runtime?: RuntimeName
  readonly platform?: string
  readonly areas: readonly Area[]
  /** The message ends too early, or begins too late to tell more than its area; absent where it seems whole, or ends behind the words of its cause. */
  readonly cut?: Cut
  /** What the scheduler says, reason by reason. */
  readonly scheduler?: { readonly total?: number; readonly reasons: readonly SchedulerReason[] }
}

/** What is known of a message beside its text. */
export interface DecodeOptions {
  /** Of the event or state: tells which areas the message can come from. */
  readonly reason?: string
  /** What the call has decided already. */
  readonly memory?: Memory
}

/** What stands in a message: the wordings whose first part does, details, hints at an area, platforms; by their indexes. */
interface Standing {
  readonly wordings: readonly number[]
  readonly details: readonly number[]
  readonly sandboxHints: readonly number[]
  readonly pullHints: readonly number[]
  readonly platforms: readonly number[]
}

/** Wordings made ready, and which of them can stand in a message (in lower case). */
interface Wordings {
  readonly all: readonly CompiledWording[]
  readonly standingIn: (lower: string) => Standing
  readonly phrases: PhraseEnds
  readonly ofScheduler: SchedulerWordings
}

const compiledDetails: readonly Template[] = details.map(compileTemplate)
/** Said of the sandbox alone, in lower case: log lines, and the dockershim about its pause image. */
const sandboxHints = ['createpodsandbox', 'failed pulling image ', 'failed to get sandbox image ']
/** Behind the words of whoever quotes the scheduler. */
const schedulerSummary = /\b\d{1,7}\/\d{1,7} nodes are available[:.]/
const fieldPathName = /\{([^{}]*)\}/

/**
 * Decodes a message of an event, a container state or a condition.
 *
 * Shape: see `Decoded`; an unknown message has no `cause` and empty `causes`. `reason` (of the event or state) tells
 * which areas it can come from. Units: offsets into `text`. Never throws; linear.
 *
 * @example decodeMessage('Failed to pull image "a": toomanyrequests: slow down').cause // 'image-rate-limited'
 */
export function decodeMessage(text: string, options: DecodeOptions = {}): Decoded {
  return decode(compiledWordings, text, options)
}

/**
 * A `decodeMessage` that knows other wordings: for trying what one of them is good for.
 *
 * @example makeDecoder([])('toomanyrequests: slow down').causes // []
 */
export function makeDecoder(list: typeof wordings): typeof decodeMessage {
  const compiled = compileWordings(list)
  return (text, options = {}) => decode(compiled, text, options)
}

function compileWordings(list: typeof wordings): Wordings {
  const all = list.map(({ area, wording }) => ({
    area,
    wording,
    template: compileTemplate(wording.says),
    unless: (wording.unless ?? []).map(lowerAscii),
  }))
  return {
    all,
    standingIn: indexStanding(all.map(({ template }) => template.parts[0] as string)),
    phrases: indexPhrases(all.map(({ template }) => template)),
    ofScheduler: compileSchedulerWordings(
      list.flatMap(({ area, wording }) => (area === 'schedule' ? [wording as Wording<ScheduleCause>] : [])),
    ),
  }
}

function indexStanding(firstParts: readonly string[]): Wordings['standingIn'] {
  const standingIn = indexLists([
    firstParts,
    compiledDetails.map(({ parts }) => parts[0] as string),
    sandboxHints,
    pullHints,
    platforms.map(({ says }) => says),
  ])
  return (lower) => {
    const [wordings, details, sandboxHints, pullHints, platforms] = standingIn(lower)
    return { wordings, details, sandboxHints, pullHints, platforms } as Standing
  }
}

const compiledWordings = compileWordings(wordings)

/** A message without its first words is understood as the whole one, where it can be told which words they were. */
function decode(compiled: Wordings, text: string, options: DecodeOptions): Decoded {
  // The lines of one paragraph are a line: every offset stays.
  const read = text.includes('\n') && isParagraph(text) ? text.replaceAll('\n', ' ') : text
  const lost = lostFront(read, options.memory)
  const decoded = decodeWhole(compiled, lost + read, options, lost !== '')
  const whole = lost === '' ? decoded : withoutFront(decoded, lost.length)
  return read === text ? whole : { ...whole, text }
}

function decodeWhole(compiled: Wordings, text: string, options: DecodeOptions, isRest: boolean): Decoded {
  const lower = lowerAscii(text)
  const chain = parsePullError(text, options.memory)
  const bodyStart = chain.prefixes.at(-1)?.end ?? 0
  const opening = openingOf(text, bodyStart)
  const standing = compiled.standingIn(lower)
  const areas = areasOf(text, opening, options.reason, standing)
  const fields: Record<string, MessageField> = {}
  const candidates = standing.wordings.map((index) => compiled.all[index] as CompiledWording)
  const found = findAcrossBreaks(compiled, candidates, text, lower, areas, fields)
  const scheduler = areas.includes('schedule') ? readSchedulerReasons(text, compiled.ofScheduler) : undefined
  const causes = rankCauses(found, chain.innermost)
  const own = found.find(({ cause, start }) => cause === causes[0]?.cause && start === causes[0].start)
  const cut =
    scheduler === undefined
      ? (findCut(compiled, candidates, text, lower, areas, own) ??
        (isRest && own?.wording.vague === true ? saysLess : undefined))
      : endsBeforeMost(scheduler, text)
        ? saysLess
        : undefined
  const reports = readReports(text, [...areas, ...found.map(({ area }) => area)], options.memory)
  Object.assign(fields, fieldsOf(reports))
  for (const index of standing.details) {
    const template = compiledDetails[index] as Template
    if (template.fields.every((field) => field.name in fields)) continue
    const match = matchTemplate(template, text, lower)
    if (match !== undefined) for (const [name, field] of Object.entries(match.fields)) fields[name] ??= field
  }
  const container = containerOf(text, chain.prefixes)
  const runtime =
    chain.layers.find((layer) => layer.runtime !== undefined)?.runtime ??
    found.find(({ wording }) => wording.runtime !== undefined)?.wording.runtime
  const platform = platforms[standing.platforms[0] ?? -1]?.name
  const decoded: { -readonly [Key in keyof Decoded]: Decoded[Key] } = {
    text,
    causes,
    fields,
    innermost: chain.innermost,
    areas,
  }
  if (causes[0] !== undefined) decoded.cause = causes[0].cause
  if (container !== undefined) decoded.container = container
  if (runtime !== undefined) decoded.runtime = runtime
  if (platform !== undefined) decoded.platform = platform
  if (scheduler !== undefined) decoded.scheduler = scheduler
  if (cut !== undefined) decoded.cut = cut
  return Object.assign(decoded, reports)
}

/** The words that were lost, in front or the reasons of most nodes behind, could have said more than what is left. */
const saysLess: Cut = { isOpen: true, couldBe: [] }

function areasOf(
  text: string,
  opening: Opening | undefined,
  reason: string | undefined,
  { sandboxHints, pullHints }: Standing,
): readonly Area[] {
  if (opening !== undefined && opening.areas.length > 0) return opening.areas
  const known =
    reason !== undefined && Object.hasOwn(areasOfReason, reason) ? areasOfReason[reason] : undefined
  if (known !== undefined) return known
  if (sandboxHints.length > 0) return ['sandbox']
  if (reason === undefined && schedulerSummary.test(text)) return ['schedule']
  return pullHints.length > 0 || missingReference(text) !== undefined ? ['image'] : []
}

interface Found extends DecodedCause {
  /** The opening's areas in their order: what a sandbox says of its image is not the image's own trouble. */
  readonly areaRank: number
  readonly area: Area
  readonly wording: Wording<Cause>
}

/**
 * The wordings of a message; when none but vague ones stand in it, and it has line breaks, those across which somebody
 * has broken it by hand. What may hold blanks stays within its line: a program's output has lines of its own.
 */
function findAcrossBreaks(
  compiled: Wordings,
  candidates: readonly CompiledWording[],
  text: string,
  lower: string,
  areas: readonly Area[],
  fields: Record<string, MessageField>,
): Found[] {
  const found = findCauses(candidates, text, lower, areas, fields)
  if (!text.includes('\n') || found.some(({ wording }) => wording.vague !== true)) return found
  const joined = text.replaceAll('\n', ' ')
  const lowerJoined = lowerAscii(joined)
  const all = compiled.standingIn(lowerJoined).wordings.map((index) => compiled.all[index] as CompiledWording)
  const fitting = all.filter(({ template }) => template.fields.every(({ holdsBlanks }) => !holdsBlanks))
  const across = findCauses(fitting, joined, lowerJoined, areas, fields)
  return across.some(({ wording }) => wording.vague !== true) ? across : found
}

/** Fewer characters in a line were not broken to fit a width. */
const leastWidth = 38

/** Whether the lines of a text are about equally long, but for the first, which stood behind something, and the last. */
function isParagraph(text: string): boolean {
  const lengths = text
    .trimEnd()
    .split('\n')
    .map(({ length }) => length)
  const longest = lengths.reduce((most, length) => Math.max(most, length))
  return longest >= leastWidth && lengths.slice(1, -1).every((length) => length > longest * leastShare)
}

/** Of the width of a paragraph a word that did not fit leaves at least this. */
const leastShare = 0.6

/** All wordings of the message's own areas; when none matches, those of any area that stand for themselves. */
function findCauses(
  candidates: readonly CompiledWording[],
  text: string,
  lower: string,
  areas: readonly Area[],
  fields: Record<string, MessageField>,
): Found[] {
  const found: Found[] = []
  for (const pass of ['own', 'any'] as const) {
    for (const { area, wording, template, unless } of candidates) {
      const isOwn = areas.includes(area)
      if (pass === 'own' ? !isOwn : isOwn || wording.areaOnly === true) continue
      if (unless.some((part) => lower.includes(part))) continue
      const match = matchTemplate(template, text, lower)
      if (match === undefined) continue
      found.push({
        cause: wording.cause,
        start: match.start,
        end: match.end,
        wording,
        area,
        areaRank: areas.indexOf(area),
      })
      for (const [name, field] of Object.entries(match.fields)) fields[name] ??= field
    }
    // What is said when nothing better is known does not end the search.
    if (found.some(({ wording }) => wording.vague !== true)) return found
  }
  return found
}

/**
 * One entry a cause, in the order of the wordings, vague ones last. Of `[a, b]`, one error per credential, an error
 * that is not about credentials is the cause: the registry was reached and understood there.
 */
function rankCauses(found: readonly Found[], innermost: readonly MessageField[]): DecodedCause[] {
  const ranked = [...found].sort(
    (a, b) => Number(a.wording.vague ?? false) - Number(b.wording.vague ?? false) || a.areaRank - b.areaRank,
  )
  if (innermost.length > 1)
    ranked.sort((a, b) => Number(isAboutCredentials(a)) - Number(isAboutCredentials(b)))
  const seen = new Set<Cause>()
  const causes: DecodedCause[] = []
  for (const { cause, start, end } of ranked) {
    if (seen.has(cause)) continue
    seen.add(cause)
    causes.push({ cause, start, end })
  }
  return causes
}

function isAboutCredentials({ cause }: DecodedCause): boolean {
  return cause.startsWith('image-credentials') || cause === 'image-access-forbidden'
}

function containerOf(text: string, prefixes: readonly MessageField[]): MessageField | undefined {
  for (const prefix of prefixes) {
    const match = fieldPathName.exec(prefix.text)
    if (match?.[1]) {
      const start = prefix.start + match.index + 1
      return { text: text.slice(start, start + match[1].length), start, end: start + match[1].length }
    }
  }
  return undefined
}
