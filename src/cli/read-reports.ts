import type { Report } from '../types.js'
import { readText } from './read-options.js'
import type { World } from './world.js'
import { WrongUsage } from './wrong-usage.js'

/**
 * The reports of a file: one as JSON, or one a line as NDJSON.
 *
 * Errors: throws `WrongUsage` when the file cannot be read or holds something else, with the line.
 */
export async function readReports(path: string, world: World): Promise<Report[]> {
  const text = await readText(path, world)
  const whole = tryJson(text)
  if (whole !== undefined) return [asReport(whole, path)]
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const value = tryJson(line)
    if (value === undefined) throw new WrongUsage(`${path}:${at + 1}: this is not JSON`)
    return [asReport(value, `${path}:${at + 1}`)]
  })
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Checks what merging and comparing touch; the whole form is in the schema. */
function asReport(value: unknown, place: string): Report {
  const { version, inputs, context, findings, summary } = (value ?? {}) as Record<string, unknown>
  const isFinding = (one: unknown) => {
    const { fingerprint, severity, confidence, evidence, objects, symptoms } = (one ?? {}) as Record<
      string,
      unknown
    >
    return (
      [fingerprint, severity, confidence].every((field) => typeof field === 'string') &&
      [evidence, objects, symptoms].every(Array.isArray)
    )
  }
  const isReport =
    version === 1 &&
    Array.isArray(inputs) &&
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    typeof context === 'object' &&
    typeof summary === 'object'
  if (!isReport) throw new WrongUsage(`${place}: this is not a report of undescribe (version 1)`)
  return value as Report
}
