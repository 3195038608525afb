import type { FoundSettings } from './config/find-settings.js'
import type { RunResult } from './exit-code.js'
import type { OptionName } from './options.js'
import type { GivenOptions } from './parse-arguments.js'
import type { World } from './world.js'

/** What a command is called with. */
export interface Call {
  readonly operands: readonly string[]
  /** What was typed, filled up with what the configuration says. */
  readonly options: GivenOptions
  /** The configuration that was found, for commands that take one. */
  readonly found?: FoundSettings
  readonly world: World
  /** Writes a note to standard error, unless they are not wanted. */
  note(text: string): void
  /** Writes an error to standard error. */
  complain(text: string): void
}

/** A command of the command line. */
export interface Command {
  readonly name: string
  readonly operands: string
  readonly summary: string
  readonly formats: readonly string[]
  readonly options: readonly OptionName[]
  /** The command reads standard input when it has no operand. */
  readonly readsStdin: boolean
  run(call: Call): Promise<RunResult>
}
