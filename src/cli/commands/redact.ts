import type { Call } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readInputs } from '../read-inputs.js'
import { redactInput } from '../redact-input.js'

/** `undescribe redact`: the same text without secrets. */
export async function runRedact(call: Call): Promise<RunResult> {
  const names = call.options.names === true
  let isUnreadable = false
  for await (const input of readInputs(call.operands, call.world)) {
    const { name } = input
    if ('failure' in input || input.archive !== undefined) {
      const why = 'failure' in input ? input.failure : 'a text of an archive; unpack it to redact it'
      call.complain(`${name}: ${why}`)
      isUnreadable = true
      continue
    }
    const { text, note } = input
    if (note !== undefined) call.note(`${name}: ${note}`)
    const { text: shared, replaced } = redactInput(text, names)
    call.world.stdout.write(shared)
    call.note(`${name}: ${tellCounts(replaced.map(({ kind }) => kind))}`)
  }
  return { isUnreadable }
}

/** `replaced 2 (1 jwt, 1 named-value)`; never what stood there. */
function tellCounts(kinds: readonly string[]): string {
  if (kinds.length === 0) return 'nothing to replace was found'
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`)
  return `replaced ${kinds.length} (${parts.join(', ')})`
}
