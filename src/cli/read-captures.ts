import { parse } from '../index.js'
import type { Capture } from '../types.js'
import type { Call } from './command.js'
import type { RunResult } from './exit-code.js'
import { readInputs } from './read-inputs.js'
import { readTime } from './read-options.js'

/** The captures of all inputs that could be opened, and what the exit code has to know of the others. */
export interface Captures {
  readonly captures: readonly Capture[]
  readonly result: RunResult
}

/** Reads and parses the operands of a command; what could not be opened or read is told on standard error. */
export async function readCaptures(call: Call): Promise<Captures> {
  const stated = readTime(call.options['captured-at'])
  const { inputs, failures, notes } = await readInputs(call.operands, call.world)
  for (const failure of failures) call.complain(failure)
  for (const note of notes) call.note(note)
  const captures = inputs.map(({ name, text, isStdin }) => {
    const capture = parse(text, stated === undefined ? {} : { capturedAt: stated })
    if (!isRecognised(capture)) call.complain(`${name}: nothing in it was recognised as kubectl output`)
    if (!isStdin || capture.capturedAt !== undefined || capture.events.length === 0) return capture
    const capturedAt = call.world.now()
    call.note(`${name}: the text does not tell when it was captured; taken as now, ${capturedAt}`)
    return parse(text, { capturedAt })
  })
  return {
    captures,
    result: { isUnreadable: failures.length > 0, isNothingRecognised: !captures.some(isRecognised) },
  }
}

function isRecognised(capture: Capture): boolean {
  const origins = [...capture.objectOrigins, ...capture.eventOrigins]
  return origins.some((origin) => !origin.placeholder && origin.from !== 'command')
}
