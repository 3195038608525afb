import { orderEvents } from '../../render/order-events.js'
import { renderEventsJson, renderEventsNdjson, renderEventsTable } from '../../render/render-events.js'
import type { Call } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readCaptures } from '../read-captures.js'

const writers = { table: renderEventsTable, json: renderEventsJson, ndjson: renderEventsNdjson }

/** `undescribe events`: all events in the order of time. */
export async function runEvents(call: Call): Promise<RunResult> {
  const { captures, result } = await readCaptures(call)
  const format = (call.options.output ?? 'table') as keyof typeof writers
  if (captures.length > 0) call.world.stdout.write(writers[format](orderEvents(captures)))
  return result
}
