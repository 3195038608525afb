import { defineKnownImages } from '../image/own-names.js'
import { builtInRules } from '../rules/index.js'
import { isAmong, type Rule } from '../rules/rule.js'
import type { Confidence } from '../types.js'
import { collectBytes } from './archives/entry.js'
import { decodeBytes, maxBytes } from './decode-bytes.js'
import { lateReaders } from './late-readers.js'
import type { GivenOptions } from './parse-arguments.js'
import { tellReason } from './read-inputs.js'
import { unknownRule } from './unknown-rule.js'
import type { World } from './world.js'
import { WrongUsage } from './wrong-usage.js'

/** The options of the command line that the library takes. */
export async function readAnalyzeOptions(options: GivenOptions, world: World) {
  const capturedAt = readTime(options['captured-at'])
  const list = options['known-images']
  const rules = await readRules(options.rules, world)
  const own = rules.map(({ id }) => id)
  for (const id of options.disable ?? []) {
    // a rule that does not exist would be left out in vain; areas are written `image-*`
    if (![...builtInRules, ...rules].some((rule) => isAmong(rule.id, [id]))) throw unknownRule(id, own)
  }
  return {
    ...(capturedAt === undefined ? {} : { capturedAt }),
    ...(options['min-confidence'] === undefined
      ? {}
      : { minConfidence: options['min-confidence'] as Confidence }),
    ...(options.redact || options.names ? { redact: { names: options.names === true } } : {}),
    ...(rules.length === 0 ? {} : { rules }),
    ...(options.only === undefined ? {} : { only: options.only }),
    ...(options.disable === undefined ? {} : { disable: options.disable }),
    ...(list === undefined
      ? {}
      : { knownImages: defineKnownImages(await readText(list, world), lateReaders.knownImages()) }),
  }
}

/**
 * The rules of a user's file, with their samples unused; none when no file is named.
 *
 * Errors: throws `WrongUsage` when it cannot be read or is wrong.
 */
export async function readRules(path: string | undefined, world: World): Promise<readonly Rule[]> {
  if (path === undefined) return []
  // who has no rules does not wait for their reader
  const { parseRules } = await import('./rule-file/parse-rules.js')
  return parseRules(await readText(path, world), path).map(({ rule }) => rule)
}

/**
 * A file that an option or operand names, as text; `-` is standard input.
 *
 * Errors: throws `WrongUsage` when it cannot be read.
 */
export async function readText(path: string, world: World): Promise<string> {
  try {
    return decodeBytes(await (path === '-' ? readStdin(world) : world.readFile(path))).text
  } catch (error) {
    throw new WrongUsage(`${path}: ${tellReason(error)}`)
  }
}

async function readStdin(world: World): Promise<Uint8Array> {
  return (await collectBytes(world.stdin.chunks(), maxBytes)) ?? new Uint8Array()
}

/**
 * A time with a zone as RFC 3339 in UTC; absent stays absent.
 *
 * Errors: throws `WrongUsage` for what is no such time.
 *
 * @example readTime('2026-01-02T03:04:05+01:00') // '2026-01-02T02:04:05Z'
 */
export function readTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const isZoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/i.test(text)
  const instant = isZoned ? Date.parse(text.replace(' ', 'T')) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new WrongUsage(`--captured-at cannot be ${JSON.stringify(text)}; write it as 2026-01-02T15:04:05Z`)
  }
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
