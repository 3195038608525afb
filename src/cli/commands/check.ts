import { analyze } from '../../analyze.js'
import { type RenderFormat, renderFormats } from '../../render/render.js'
import { mergeReports } from '../../report/merge-reports.js'
import type { Report } from '../../types.js'
import { applyBaseline, readBaseline, writeBaseline } from '../baseline.js'
import type { Call, Command } from '../command.js'
import { expandOverrides } from '../config/expand-overrides.js'
import { makeSuppress } from '../config/suppress.js'
import type { RunResult } from '../exit-code.js'
import { type Input, readInputs } from '../read-inputs.js'
import { readAnalyzeOptions } from '../read-options.js'
import { Recognition } from '../recognition.js'
import { isFoundAt, writeReport } from '../report-output.js'

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
    'rules',
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
  const reports: Report[] = []
  const recognition = new Recognition(call)
  let isUnreadable = false
  for await (const input of readInputs(call.operands, world)) {
    if ('failure' in input) {
      call.complain(`${input.name}: ${input.failure}`)
      isUnreadable = true
      continue
    }
    if (input.note !== undefined) call.note(`${input.name}: ${input.note}`)
    const report = suppress(analyzeInput(input, shared, call))
    recognition.add(input, !isNothing(report))
    // a support bundle is full of texts that are none of ours
    if (input.archive === undefined) reports.push(report)
    else if (!isNothing(report)) reports.push(copyReport(report))
  }
  const recognised = recognition.finish()
  if (options['update-baseline'] && baseline) await writeBaseline(baseline.path, reports, world)
  const shown = reports.map((report) => applyBaseline(report, baseline))
  const [first, ...others] = shown
  if (first === undefined) return { isUnreadable, ...recognised }
  const merged = others.reduce(mergeReports, first)
  const printed = format === 'ndjson' ? shown : [merged]
  for (const report of printed) await writeReport(report, format, call)
  return {
    found: isFoundAt(merged, options['fail-on']),
    isUnreadable,
    ...recognised,
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

/** The same report without the text: a slice of a string keeps all of it in memory, here that of thousands of files. */
function copyReport(report: Report): Report {
  return JSON.parse(JSON.stringify(report))
}

function isNothing(report: Report): boolean {
  return report.inputs.every((input) => input.outcome === 'nothing')
}
