import { analyze, analyzePart } from '../../analyze.js'
import { startFold } from '../../report/fold-reports.js'
import { readPart } from '../../stream.js'
import type { Report } from '../../types.js'
import type { Task, TaskOptions } from './task.js'

/**
 * Does a task: the report of a text, the reports of its parts, or those folded into one.
 *
 * @example runTask({ name: 'a.log', text: '' }, {})[0].inputs[0].outcome // 'nothing'
 */
export function runTask({ name, text, parts = [], isEach }: Task, options: TaskOptions): Report[] {
  const named = { ...options, name }
  if (text !== undefined) return [analyze(text, named)]
  const reports = parts.map((part) => readPart(part, named, { part: analyzePart }))
  if (isEach || reports.length < 2) return reports
  const fold = startFold()
  for (const report of reports) fold.add(report)
  return [fold.report()]
}

/** How many characters a task reads. */
export function sizeOf({ text = '', parts = [] }: Task): number {
  return parts.reduce((sum, part) => sum + part.text.length, text.length)
}
