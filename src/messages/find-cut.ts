import { endsEarly, type PhraseEnds } from './ends-early.js'
import type { Template } from './match-wording.js'
import { matchBeginning, matchOpen, type Open } from './open-wording.js'
import type { Area, Wording } from './wording.js'
import type { Cause } from './wordings/index.js'

/** A wording made ready. */
export interface CompiledWording {
  readonly area: Area
  readonly wording: Wording<Cause>
  readonly template: Template
  readonly unless: readonly string[]
}

/** A message that ends too early. */
export interface Cut {
  /** No wording was found that stands for itself. */
  readonly isOpen: boolean
  /** The causes whose wordings its last words begin, those first of which most stands. */
  readonly couldBe: readonly Cause[]
  /** How many such causes are not among these; absent when all are. */
  readonly omitted?: number
}

/** All wordings, and where their phrases end. */
interface KnownWordings {
  readonly all: readonly CompiledWording[]
  readonly phrases: PhraseEnds
}

/** Of what a message could have gone on with, the likeliest. */
const mostCouldBe = 4
/** So many characters of a wording stand in no message by chance. */
const fewestStood = 12
/** Shorter ends of words end many phrases. */
const fewestTelling = 4

/**
 * What a message that ends too early may have been about: causes whose wordings its last words begin, and which would rank
 * before the one that was found (`own`); `candidates` are those whose first
 * words stand in it.
 *
 * Shape: `undefined` when the message seems whole, or ends behind the words of its cause. `lower` is the text in lower case.
 */
export function findCut(
  { all, phrases }: KnownWordings,
  candidates: readonly CompiledWording[],
  text: string,
  lower: string,
  areas: readonly Area[],
  own: { readonly wording: Wording<Cause>; readonly end: number } | undefined,
): Cut | undefined {
  const isOpen = own === undefined || own.wording.vague === true
  if (areas.length === 0 || (!isOpen && !/[\p{L}\d]/u.test(text.slice(own.end)))) return undefined
  const stood = new Map<Cause, number>()
  let isCut = false
  const mayBe = ({ area, wording, unless }: CompiledWording): boolean =>
    areas.includes(area) &&
    wording.vague !== true &&
    wording.cause !== own?.wording.cause &&
    !unless.some((part) => lower.includes(part))
  const add = (cause: Cause, count: number): void => {
    if (count > (stood.get(cause) ?? 0)) stood.set(cause, count)
  }
  for (const candidate of candidates) {
    if (candidate.wording === own?.wording && !isOpen) break
    if (!mayBe(candidate)) continue
    const open = matchOpen(candidate.template, text, lower)
    if (open === undefined) continue
    add(candidate.wording.cause, open.stood)
    isCut ||= isBrokenOff(open, lower, phrases)
  }
  if (!isCut && !endsEarly(text, lower, phrases)) return undefined
  for (const candidate of all) {
    if (candidate.wording === own?.wording && !isOpen) break
    if (mayBe(candidate)) add(candidate.wording.cause, matchBeginning(candidate.template, lower))
  }
  const couldBe = [...stood].sort(([, a], [, b]) => b - a).map(([cause]) => cause)
  const omitted = couldBe.length - mostCouldBe
  return { isOpen, couldBe: couldBe.slice(0, mostCouldBe), ...(omitted > 0 ? { omitted } : {}) }
}

/** Enough of a wording stands, and the rest of it must follow: then the message is cut off there, whatever it ends in. */
function isBrokenOff({ stood, broken, endsInWord }: Open, lower: string, phrases: PhraseEnds): boolean {
  if (stood < fewestStood) return false
  if (broken === 0) return endsInWord
  const tail = lower.slice(-broken)
  return broken < fewestTelling ? /[a-z]$/.test(tail) : !phrases.isEnd(tail)
}
