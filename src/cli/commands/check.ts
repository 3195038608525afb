import { analyze } from '../../analyze.js'
import { type RenderFormat, render, renderFormats } from '../../render/render.js'
import { mergeReports } from '../../report/merge-reports.js'
import type { Report } from '../../types.js'
import { applyBaseline, readBaseline, writeBaseline } from '../baseline.js'
import type { Call, Command } from '../command.js'
import { expandOverrides } from '../config/expand-overrides.js'
import { makeSuppress } from '../config/suppress.js'
import type { RunResult } from '../exit-code.js'
import { type Input, readInputs } from '../read-inputs.js'
import { readAnalyzeOptions } from '../read-options.js'
import { isFoundAt, readTextStyle } from '../report-output.js'

/** `undescribe check`: findings; what is done when no command is named. */
export const check: Command = {
  name: 'check',
  operands: '[FILE…|-]',
  summary: 'find what is wrong, root cause first (the default)',
  formats: renderFormats,
  options: [
    'fail-on',
    'baseline',
    'update-baseline',
    'min-confidence',
    'only',
    'disable',
    'captured-at',
    'redact',
    'names',
    'known-images',
    'config',
    'color',
  ],
  readsStdin: true,
  run: runCheck,
}

async function runCheck(call: Call): Promise<RunResult> {
  const { options, world } = call
  const format = (options.output ?? 'text') as RenderFormat
  const overrides = call.found?.settings.severityOverrides
  const shared = {
    ...(await readAnalyzeOptions(options, world)),
    ...(overrides === undefined ? {} : { severityOverrides: expandOverrides(overrides) }),
  }
  const suppress = makeSuppress(call)
  const baseline = await readBaseline(options, world)
  const { inputs, failures, notes } = await readInputs(call.operands, world)
  for (const failure of failures) call.complain(failure)
  for (const note of notes) call.note(note)
  const reports = inputs.map((input) => suppress(analyzeInput(input, shared, call)))
  for (const report of reports) tellNothing(report, call)
  if (options['update-baseline'] && baseline) await writeBaseline(baseline.path, reports, world)
  const shown = reports.map((report) => applyBaseline(report, baseline))
  const [first, ...others] = shown
  if (first === undefined) return { isUnreadable: failures.length > 0 }
  const merged = others.reduce(mergeReports, first)
  const printed = format === 'ndjson' ? shown : [merged]
  for (const report of printed) world.stdout.write(render(report, format, readTextStyle(call)))
  return {
    found: isFoundAt(merged, options['fail-on']),
    isUnreadable: failures.length > 0,
    isNothingRecognised: reports.every(isNothing),
  }
}

/** What comes in by standard input was most likely printed just now: that is the capture time when no other is told. */
function analyzeInput(
  input: Input,
  options: Awaited<ReturnType<typeof readAnalyzeOptions>>,
  call: Call,
): Report {
  const report = analyze(input.text, { ...options, name: input.name })
  if (!input.isStdin || report.context.capturedAt !== undefined || isNothing(report)) return report
  const capturedAt = call.world.now()
  call.note(`${input.name}: the text does not tell when it was captured; taken as now, ${capturedAt}`)
  return analyze(input.text, { ...options, name: input.name, capturedAt })
}

function isNothing(report: Report): boolean {
  return report.inputs.every((input) => input.outcome === 'nothing')
}

function tellNothing(report: Report, call: Call): void {
  for (const { name, outcome } of report.inputs) {
    if (outcome === 'nothing') call.complain(`${name}: nothing in it was recognised as kubectl output`)
  }
}
