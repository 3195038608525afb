import { readText } from '../capture.js'
import type { Capture } from '../types.js'
import type { Call } from './command.js'
import type { RunResult } from './exit-code.js'
import { lateReaders } from './late-readers.js'
import { type Input, readInputs } from './read-inputs.js'
import { readTime } from './read-options.js'
import { Recognition } from './recognition.js'
import { redactInput } from './redact-input.js'

/** The captures of all inputs that could be opened, and what the exit code has to know of the others. */
export interface Captures {
  readonly captures: readonly Capture[]
  readonly result: RunResult
}

/** Reads and parses the operands of a command; what could not be opened or read is told on standard error. */
export async function readCaptures(call: Call): Promise<Captures> {
  const stated = readTime(call.options['captured-at'])
  const captures: Capture[] = []
  const recognition = new Recognition(call)
  let isUnreadable = false
  for await (const input of readInputs(call.operands, call.world)) {
    if ('failure' in input) {
      call.complain(`${input.name}: ${input.failure}`)
      isUnreadable = true
      continue
    }
    if (input.note !== undefined) call.note(`${input.name}: ${input.note}`)
    const capture = readCapture(input, stated, call)
    recognition.add(input, isRecognised(capture))
    tellLimits(input.name, capture, call)
    captures.push(capture)
  }
  return { captures, result: { isUnreadable, ...recognition.finish() } }
}

function readCapture({ name, text, isStdin }: Input, stated: string | undefined, call: Call): Capture {
  const { redact, names } = call.options
  const limits = call.found?.settings.limits
  // what never sees a secret cannot tell it
  const shown = redact || names ? redactInput(text, names === true).text : text
  const parse = (capturedAt?: string) =>
    readText(
      shown,
      { ...(capturedAt === undefined ? {} : { capturedAt }), ...(limits === undefined ? {} : { limits }) },
      lateReaders,
    ).capture
  const capture = parse(stated)
  if (!isStdin || capture.capturedAt !== undefined || capture.events.length === 0) return capture
  const capturedAt = call.world.now()
  call.note(`${name}: the text does not tell when it was captured; taken as now, ${capturedAt}`)
  return parse(capturedAt)
}

/** A list of objects and events has no place for what a limit left out of it. */
function tellLimits(name: string, { unread }: Capture, call: Call): void {
  for (const reason of ['too-long', 'too-deep'] as const) {
    const count = unread.filter((part) => part.reason === reason).length
    if (count > 0)
      call.complain(`${name}: ${count === 1 ? 'a part is' : `${count} parts are`} left out, ${reason}`)
  }
}

function isRecognised(capture: Capture): boolean {
  const origins = [...capture.objectOrigins, ...capture.eventOrigins]
  return origins.some((origin) => !origin.placeholder && origin.from !== 'command')
}
