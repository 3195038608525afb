/**
 * What the commands and the threads do, in one file: loaded when the first one runs. A file for each would load more slowly than all of
 * them do.
 */
export { runCheck } from './commands/check.js'
export { runConvert } from './commands/convert.js'
export { runDiff } from './commands/diff.js'
export { runEvents } from './commands/events.js'
export { runImage } from './commands/image.js'
export { runMerge } from './commands/merge.js'
export { runRedact } from './commands/redact.js'
export { runRules } from './commands/rules.js'
export { fillOptions, findSettings } from './config/find-settings.js'
export { serveTasks } from './jobs/serve-tasks.js'
