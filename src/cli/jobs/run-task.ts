import { type AnalyzeOptions, runPart, runPipeline } from '../../pipeline.js'
import { startFold } from '../../report/fold-reports.js'
import { readPart } from '../../stream.js'
import type { Report } from '../../types.js'
import { lateReaders } from '../late-readers.js'
import type { Task, TaskOptions } from './task.js'

/**
 * Does a task: the report of a text, the reports of its parts, or those folded into one.
 *
 * @example runTask({ name: 'a.log', text: '' }, {})[0].inputs[0].outcome // 'nothing'
 */
export function runTask({ name, text, parts = [], isEach }: Task, options: TaskOptions): Report[] {
  const named = { ...options, name }
  if (text !== undefined) return [runPipeline(text, named, lateReaders)]
  const reports = parts.map((part) => readPart(part, named, { part: runLate }))
  if (isEach || reports.length < 2) return reports
  const fold = startFold(options.limits?.findings)
  for (const report of reports) fold.add(report)
  return [fold.report()]
}

function runLate(text: string, options: AnalyzeOptions): Report {
  return runPart(text, options, lateReaders)
}

/** How many characters a task reads. */
export function sizeOf({ text = '', parts = [] }: Task): number {
  return parts.reduce((sum, part) => sum + part.text.length, text.length)
}
