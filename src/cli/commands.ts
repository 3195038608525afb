import type { Command } from './command.js'
import { check } from './commands/check.js'
import { convert } from './commands/convert.js'
import { diff } from './commands/diff.js'
import { events } from './commands/events.js'
import { image } from './commands/image.js'
import { merge } from './commands/merge.js'
import { redactCommand } from './commands/redact.js'
import { rules } from './commands/rules.js'
import type { OptionName } from './options.js'

/** The commands, in the order of the help; the first one is meant when none is named. */
export const commands: readonly [Command, ...Command[]] = [
  check,
  convert,
  events,
  image,
  rules,
  redactCommand,
  merge,
  diff,
]

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['output', 'quiet', 'help', 'version']
