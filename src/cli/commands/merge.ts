import { type RenderFormat, renderFormats } from '../../render/render.js'
import { mergeReports } from '../../report/merge-reports.js'
import type { Call, Command } from '../command.js'
import { makeSuppress } from '../config/suppress.js'
import type { RunResult } from '../exit-code.js'
import { readReports } from '../read-reports.js'
import { isFoundAt, writeReport } from '../report-output.js'

/** `undescribe merge`: many reports become one. */
export const merge: Command = {
  name: 'merge',
  operands: '[FILE…|-]',
  summary: 'make one report of many (JSON or NDJSON)',
  formats: renderFormats,
  options: ['fail-on', 'config', 'color'],
  readsStdin: true,
  run: runMerge,
}

async function runMerge(call: Call): Promise<RunResult> {
  const { operands, options, world } = call
  const reports = (
    await Promise.all((operands.length === 0 ? ['-'] : operands).map((path) => readReports(path, world)))
  ).flat()
  const [first, ...others] = reports
  if (first === undefined) return { isNothingRecognised: true }
  const merged = makeSuppress(call)(others.reduce(mergeReports, first))
  const format = (options.output ?? 'text') as RenderFormat
  await writeReport(merged, format, call)
  return {
    found: isFoundAt(merged, options['fail-on']),
    isNothingRecognised: merged.inputs.every((input) => input.outcome === 'nothing'),
  }
}
