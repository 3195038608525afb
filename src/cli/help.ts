import type { Command } from './command.js'
import { commands, commonOptions } from './commands.js'
import { type OptionForm, type OptionName, options } from './options.js'

const forms: Readonly<Record<OptionName, OptionForm>> = options

/**
 * The help of the program: its commands.
 *
 * @example helpOverview().includes('check')
 */
export function helpOverview(): string {
  const calls = commands.map((command): Row => [`${command.name} ${command.operands}`, command.summary])
  return `${[
    'Reads the text that kubectl describe and kubectl get printed, says what is wrong and what to do.',
    '',
    'usage: undescribe [COMMAND] [OPTION…] [FILE…]        - is standard input',
    '',
    ...layOut(calls),
    '',
    ...layOut(describeOptions(commonOptions)),
    '',
    'exit codes: 0 nothing found · 1 found · 2 could not check · 3 a bug of undescribe',
    'more: undescribe COMMAND --help',
  ].join('\n')}\n`
}

/**
 * The help of one command.
 *
 * @example helpCommand(check).startsWith('usage: undescribe check')
 */
export function helpCommand(command: Command): string {
  return `${[
    `usage: undescribe ${command.name} [OPTION…] ${command.operands}`,
    '',
    `  ${command.summary}`,
    '',
    ...layOut(describeOptions([...command.options, ...commonOptions])),
    '',
    `formats: ${command.formats.join(', ')} (the first one is the default)`,
  ].join('\n')}\n`
}

type Row = [left: string, right: string]

function describeOptions(names: readonly OptionName[]): Row[] {
  return names.map((name) => {
    const { short, value, help } = forms[name]
    const left = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
    return [left, help]
  })
}

function layOut(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
