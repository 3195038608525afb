import { type AgeUnit, parseAge, type WrittenAge } from '../grammar/age.js'
import type { Memory } from '../memory.js'
import type { AgeInterval } from '../types.js'

/**
 * The two functions that print ages: `short` (ShortHumanDuration, every age of kubectl up to 1.11) and `human`
 * (HumanDuration, from 1.12 on).
 */
export type AgeFunction = 'short' | 'human'

/** What an age text means: durations before the time of printing, or one of the words printed instead of an age. */
export type Age = AgeInterval | { readonly unknown: true } | { readonly invalid: true }

export const ageFunctions: readonly AgeFunction[] = ['short', 'human']

const secondsOf: Readonly<Record<AgeUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  year: 31_536_000,
}
const smaller: Readonly<Record<AgeUnit, AgeUnit>> = {
  second: 'second',
  minute: 'second',
  hour: 'minute',
  day: 'hour',
  year: 'day',
}

interface Range {
  readonly unit: AgeUnit
  readonly from: number
  readonly to: number
  /** The unit of the remainder: the print is exact to this one. */
  readonly step: AgeUnit
}

/** A number with one unit alone: which amounts each function prints, and how much it cuts off. */
const printed: Readonly<Record<AgeFunction, readonly Range[]>> = {
  short: [
    { unit: 'second', from: 0, to: 59, step: 'second' },
    { unit: 'minute', from: 1, to: 59, step: 'minute' },
    { unit: 'hour', from: 1, to: 23, step: 'hour' },
    { unit: 'day', from: 1, to: 364, step: 'day' },
    { unit: 'year', from: 0, to: Number.POSITIVE_INFINITY, step: 'year' },
  ],
  human: [
    { unit: 'second', from: 0, to: 119, step: 'second' },
    { unit: 'minute', from: 2, to: 9, step: 'second' },
    { unit: 'minute', from: 10, to: 179, step: 'minute' },
    { unit: 'hour', from: 3, to: 7, step: 'minute' },
    { unit: 'hour', from: 8, to: 47, step: 'hour' },
    { unit: 'day', from: 2, to: 7, step: 'hour' },
    { unit: 'day', from: 8, to: 729, step: 'day' },
    { unit: 'year', from: 2, to: 7, step: 'day' },
    { unit: 'year', from: 8, to: Number.POSITIVE_INFINITY, step: 'year' },
  ],
}

/** A Go `time.Duration` reaches 292 years: no program prints a longer age, and its seconds would not be exact. */
const goDurationSeconds = 9_223_372_036

/** The interval a written age has under one function; `undefined` when that function never prints it. */
function intervalUnder(age: WrittenAge, printedBy: AgeFunction): AgeInterval | undefined {
  if ('missing' in age) return undefined
  const unitSeconds = secondsOf[age.unit]
  if (age.unit === 'second' && age.amount === 0) return { minSeconds: -2, maxSeconds: 1 }
  for (const range of printed[printedBy]) {
    if (range.unit !== age.unit || age.amount < range.from || age.amount > range.to) continue
    if (age.rest !== undefined && range.step !== smaller[age.unit]) return undefined
    if (age.rest !== undefined && age.rest * secondsOf[range.step] >= unitSeconds) return undefined
    // Up to kubectl 1.6 the switch to years was at 364 days: 0y.
    if (age.unit === 'year' && age.amount === 0) {
      return { minSeconds: 364 * secondsOf.day, maxSeconds: secondsOf.year }
    }
    const minSeconds = age.amount * unitSeconds + (age.rest ?? 0) * secondsOf[range.step]
    return { minSeconds, maxSeconds: minSeconds + secondsOf[range.step] }
  }
  return undefined
}

/** `intervalUnder`, where `short` never prints two units. */
function intervalOf(age: WrittenAge, printedBy: AgeFunction): AgeInterval | undefined {
  if (printedBy === 'short' && 'rest' in age) return undefined
  return intervalUnder(age, printedBy)
}

/** What other tools print (`2m0s`, `90h`): the value as it stands, cut off below its last unit. */
function plainInterval(age: Exclude<WrittenAge, { missing: string }>): AgeInterval {
  const step = age.rest === undefined ? age.unit : smaller[age.unit]
  const minSeconds = age.amount * secondsOf[age.unit] + (age.rest ?? 0) * secondsOf[step]
  return { minSeconds, maxSeconds: minSeconds + secondsOf[step] }
}

/**
 * Reads an age as kubectl prints it.
 *
 * Shape: the interval of durations the text can mean under the given functions (their union when both are possible;
 * the value as written when neither prints such a text); `{ unknown }` and `{ invalid }` for the words `<unknown>`
 * and `<invalid>` (a time in the future); `undefined` when the text is no age.
 * Units: seconds before the time of printing; `maxSeconds` is exclusive; `0s` reaches two seconds into the future.
 * Source: kubernetes/apimachinery, pkg/util/duration/duration.go, ShortHumanDuration and HumanDuration.
 *
 * @example readAge('3m25s') // { minSeconds: 205, maxSeconds: 206 }
 */
export function readAge(
  text: string,
  functions: readonly AgeFunction[] = ageFunctions,
  memory?: Memory,
): Age | undefined {
  const age = parseAge(text, memory)
  if (age === undefined) return undefined
  if ('missing' in age) return age.missing === 'unknown' ? { unknown: true } : { invalid: true }
  if (plainInterval(age).minSeconds > goDurationSeconds) return undefined
  let union: AgeInterval | undefined
  for (const printedBy of functions) {
    const interval = intervalOf(age, printedBy)
    if (interval === undefined) continue
    union =
      union === undefined
        ? interval
        : {
            minSeconds: Math.min(union.minSeconds, interval.minSeconds),
            maxSeconds: Math.max(union.maxSeconds, interval.maxSeconds),
          }
  }
  return union ?? plainInterval(age)
}

/**
 * Which functions can have printed all of these ages.
 *
 * Shape: a part of `ageFunctions`; both when nothing decides it or when the ages contradict each other (ages of two
 * captures). Texts that are no ages say nothing.
 *
 * @example ageFunctionsOf(['5m', '1h']) // ['short']
 */
export function ageFunctionsOf(texts: Iterable<string>, memory?: Memory): readonly AgeFunction[] {
  let possible = ageFunctions
  for (const text of texts) {
    const printing =
      memory?.recall(functionsPrinting, text, () => functionsPrinting(text)) ?? functionsPrinting(text)
    if (printing.length === ageFunctions.length) continue
    const left = possible.filter((printedBy) => printing.includes(printedBy))
    if (left.length === 0) return ageFunctions
    possible = left
  }
  return possible
}

/** Which functions can have printed this age; all of them where it is none. */
function functionsPrinting(text: string): readonly AgeFunction[] {
  const age = parseAge(text)
  if (age === undefined || 'missing' in age) return ageFunctions
  return ageFunctions.filter((printedBy) => intervalOf(age, printedBy) !== undefined)
}

/** Whether an age is an interval, not one of the words. */
export function isInterval(age: Age | undefined): age is AgeInterval {
  return age !== undefined && 'minSeconds' in age
}
