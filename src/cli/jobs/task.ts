import type { AnalyzeOptions } from '../../pipeline.js'
import type { StreamPart } from '../../text/split-stream.js'
import type { Report } from '../../types.js'

/** What one worker does in one go: a text, or parts of one. Survives being sent to another thread. */
export interface Task {
  /** What the input is called in reports. */
  readonly name: string
  /** A text to read as a whole. */
  readonly text?: string
  /** Parts of a text, one after the other. */
  readonly parts?: readonly StreamPart[]
  /** A report for each part; else they come folded into one. */
  readonly isEach?: boolean
}

/** The options a task is done with; the same for all tasks of a run. */
export type TaskOptions = Omit<AnalyzeOptions, 'name'>

/** Does a task; the reports are in the order of the text. */
export type RunTask = (task: Task) => Report[]
