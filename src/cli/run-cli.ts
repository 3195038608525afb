import { date } from '../image/known/packed-date.js'
import { neutralise } from '../render/display-cells.js'
import type { Call, Command } from './command.js'
import { commands, commonOptions } from './commands.js'
import { decideExitCode } from './exit-code.js'
import { helpCommand, helpOverview } from './help.js'
import { nearestWord } from './nearest-word.js'
import { type Arguments, checkChoice, parseArguments } from './parse-arguments.js'
import { readStdinOnce } from './read-stdin-once.js'
import type { World } from './world.js'
import { WrongUsage } from './wrong-usage.js'

/**
 * Runs one command line and gives its exit code.
 *
 * Errors: wrong usage is told on standard error and gives 2, our own mistakes give 3 with a word on how to report them;
 * nothing is thrown.
 */
export async function runCli(args: readonly string[], version: string, world: World): Promise<0 | 1 | 2 | 3> {
  // names of files and words that were typed may hold what a terminal obeys, or a line that a workflow does
  const complain = (text: string) => {
    for (const line of text.split('\n')) world.stderr.write(`undescribe: ${neutralise(line)}\n`)
  }
  try {
    const parsed = parseArguments(args)
    if (parsed.options.version) {
      world.stdout.write(`undescribe ${version} (known images of ${date})\n`)
      return 0
    }
    return await dispatch(parsed, world, complain)
  } catch (error) {
    if (error instanceof WrongUsage) {
      complain(error.message)
      return decideExitCode({ isWrongUsage: true })
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
    complain(
      `this is a bug of undescribe ${version}, please report it with the input that shows it\n${details}`,
    )
    return decideExitCode({ isBug: true })
  }
}

async function dispatch(
  { operands, options }: Arguments,
  world: World,
  complain: (text: string) => void,
): Promise<0 | 1 | 2 | 3> {
  const named = commands.find((command) => command.name === operands[0])
  const command = named ?? commands[0]
  const files = named === undefined ? operands : operands.slice(1)
  if (options.help) {
    world.stdout.write(named === undefined ? helpOverview() : helpCommand(named))
    return 0
  }
  if (command.readsStdin && files.length === 0 && world.stdin.isTerminal) {
    world.stderr.write(named === undefined ? helpOverview() : helpCommand(named))
    return decideExitCode({ isWrongUsage: true })
  }
  checkOptions(command, options)
  const { fillOptions, findSettings } = await import('./program.js')
  const found = command.options.includes('config') ? await findSettings(options.config, world) : undefined
  const once = readStdinOnce(world)
  const call: Call = {
    operands: files,
    options: found === undefined ? options : fillOptions(options, found, command.options, world.directory),
    ...(found === undefined ? {} : { found }),
    world: once,
    complain,
    note: (text) => {
      if (!options.quiet) complain(text)
    },
  }
  const result = await command.run(call)
  if (named === undefined && result.isUnreadable) suggestCommand(files[0], complain)
  return decideExitCode(result)
}

/** Throws `WrongUsage` for an option the command does not take or a format it does not write. */
function checkOptions(command: Command, options: Arguments['options']): void {
  const taken = [...commonOptions, ...command.options]
  for (const name of Object.keys(options)) {
    if (taken.some((option) => option === name)) continue
    const owners = commands.filter((other) => other.options.some((option) => option === name))
    throw new WrongUsage(
      `${command.name} takes no --${name}; ${owners.map(({ name }) => name).join(', ')} does`,
    )
  }
  if (options.output !== undefined) checkChoice('--output', options.output, command.formats)
}

/** A misspelt command looks like a file that is not there. */
function suggestCommand(operand: string | undefined, complain: (text: string) => void): void {
  if (operand === undefined || /[./\\]/.test(operand)) return
  const near = nearestWord(
    operand,
    commands.map((command) => command.name),
  )
  if (near !== undefined) complain(`did you mean the command ${near}?`)
}
