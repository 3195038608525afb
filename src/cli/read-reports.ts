import schema from '../report/schema.json' with { type: 'json' }
import type { Report } from '../types.js'
import { type LongInput, openInputs } from './read-inputs.js'
import { readText } from './read-options.js'
import { checkSchema, type Schema } from './schema/check-schema.js'
import { jsonTree } from './schema/tree.js'
import type { World } from './world.js'
import { WrongUsage } from './wrong-usage.js'

/**
 * The reports of a file: one as JSON, or one a line as NDJSON.
 *
 * Errors: throws `WrongUsage` when the file cannot be read or holds something else, with the line.
 */
export async function readReports(path: string, world: World): Promise<Report[]> {
  return parseReports(await readText(path, world), path)
}

/**
 * The reports of files and standard input, one after the other: files of any size are read line by line.
 *
 * Errors: throws `WrongUsage` as `readReports`.
 */
export async function* readAllReports(
  operands: readonly string[],
  world: World,
): AsyncGenerator<Report, void, undefined> {
  for await (const input of openInputs(operands, world)) {
    if ('failure' in input) throw new WrongUsage(`${input.name}: ${input.failure}`)
    if ('text' in input) yield* parseReports(input.text, input.name)
    else yield* readLines(input)
  }
}

/** A long input has a report a line; one report is never that long. */
async function* readLines({ name, chunks }: LongInput): AsyncGenerator<Report, void, undefined> {
  let rest = ''
  let line = 0
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) yield* parseLine(text, `${name}:${++line}`)
  }
  yield* parseLine(rest, `${name}:${line + 1}`)
}

/**
 * The reports in a text: one as JSON, or one a line as NDJSON.
 *
 * Errors: throws `WrongUsage` with the line for what is no report.
 *
 * @example parseReports('', 'nothing.ndjson') // []
 */
export function parseReports(text: string, name: string): Report[] {
  const whole = tryJson(text)
  if (whole !== undefined) return [asReport(whole, name)]
  return text.split('\n').flatMap((line, at) => parseLine(line, `${name}:${at + 1}`))
}

function parseLine(line: string, place: string): Report[] {
  if (line.trim() === '') return []
  const value = tryJson(line)
  if (value === undefined) throw new WrongUsage(`${place}: this is not JSON`)
  return [asReport(value, place)]
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A newer version may say more than the schema knows, never less. */
function asReport(value: unknown, place: string): Report {
  const [misfit] = checkSchema(value, schema as Schema, jsonTree, { isOpen: true })
  if (misfit === undefined) return value as Report
  const { path } = misfit
  const where = path === '' || path === 'version' ? '' : `; see ${path}`
  throw new WrongUsage(`${place}: this is not a report of undescribe (version 1)${where}`)
}
