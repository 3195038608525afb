import { listObjects } from '../../render/list-objects.js'
import { renderListJson, renderListYaml } from '../../render/render-list.js'
import type { Call, Command } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readCaptures } from '../read-captures.js'

/** `undescribe convert`: objects and their events in one list. */
export const convert: Command = {
  name: 'convert',
  operands: '[FILE…|-]',
  summary: 'write the objects and events as one Kubernetes list',
  formats: ['yaml', 'json'],
  options: ['complete', 'captured-at'],
  readsStdin: true,
  run: runConvert,
}

async function runConvert(call: Call): Promise<RunResult> {
  const { captures, result } = await readCaptures(call)
  const list = listObjects(captures, call.options.complete)
  if (captures.length > 0) {
    const write = call.options.output === 'json' ? renderListJson : renderListYaml
    call.world.stdout.write(write(list))
  }
  return result
}
