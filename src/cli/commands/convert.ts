import { listObjects } from '../../render/list-objects.js'
import type { Call } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readCaptures } from '../read-captures.js'

/** `undescribe convert`: objects and their events in one list. */
export async function runConvert(call: Call): Promise<RunResult> {
  const { captures, result } = await readCaptures(call)
  const list = listObjects(captures, call.options.complete)
  if (captures.length > 0) {
    // the YAML package is large, and the other commands write none
    const { renderListJson, renderListYaml } = await import('../../render/render-list.js')
    const write = call.options.output === 'json' ? renderListJson : renderListYaml
    call.world.stdout.write(write(list))
  }
  return result
}
