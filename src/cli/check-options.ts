import type { Call } from './command.js'
import { expandOverrides } from './config/expand-overrides.js'
import type { TaskOptions } from './jobs/task.js'
import { readAnalyzeOptions } from './read-options.js'

/**
 * What the library is told to check with: the options that were typed and those of the configuration. Each thread reads
 * them for itself.
 *
 * Errors: throws `WrongUsage` as `readAnalyzeOptions`.
 */
export async function readCheckOptions({
  options,
  found,
  world,
}: Pick<Call, 'options' | 'found' | 'world'>): Promise<TaskOptions> {
  const overrides = found?.settings.severityOverrides
  return {
    ...(await readAnalyzeOptions(options, world)),
    ...(found?.settings.limits === undefined ? {} : { limits: found.settings.limits }),
    ...(overrides === undefined ? {} : { severityOverrides: expandOverrides(overrides) }),
  }
}
