import { parseArgs } from 'node:util'
import { nearestWord } from './nearest-word.js'
import { type OptionForm, type OptionName, options } from './options.js'
import { WrongUsage } from './wrong-usage.js'

/** The options that were given, by long name. */
export type GivenOptions = { readonly [Name in OptionName]?: Value<Name> }

type Value<Name extends OptionName> = (typeof options)[Name] extends { readonly isRepeatable: true }
  ? readonly string[]
  : (typeof options)[Name]['type'] extends 'boolean'
    ? true
    : string

/** A command line taken apart; the command is still among the operands. */
export interface Arguments {
  readonly operands: readonly string[]
  readonly options: GivenOptions
}

const forms: Readonly<Record<string, OptionForm>> = options

/**
 * Takes a command line apart.
 *
 * Errors: throws `WrongUsage` for an unknown option (with the one probably meant), a missing or unknown value and an
 * option given twice.
 *
 * @example parseArguments(['-o', 'json', 'x.log']) // { operands: ['x.log'], options: { output: 'json' } }
 */
export function parseArguments(args: readonly string[]): Arguments {
  const config = Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [
      name,
      { type: form.type, ...(form.short === undefined ? {} : { short: form.short }) },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const operands: string[] = []
  const given: Record<string, string | true | string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const form = Object.hasOwn(forms, token.name) ? forms[token.name] : undefined
    if (form === undefined) throw unknownOption(token.rawName)
    const value = readValue(token.rawName, token.value, form)
    const known = given[token.name]
    if (form.isRepeatable) given[token.name] = [...(Array.isArray(known) ? known : []), String(value)]
    else if (known === undefined || known === value) given[token.name] = value
    else throw new WrongUsage(`${token.rawName} is given twice`)
  }
  return { operands, options: given as GivenOptions }
}

function unknownOption(rawName: string): WrongUsage {
  const near = nearestWord(rawName.replace(/^-+/, ''), Object.keys(forms))
  const meant = near === undefined ? 'see undescribe --help' : `did you mean --${near}?`
  return new WrongUsage(`there is no option ${rawName}; ${meant}`)
}

function readValue(rawName: string, value: string | undefined, form: OptionForm): string | true {
  if (form.type === 'boolean') {
    if (value !== undefined) throw new WrongUsage(`${rawName} takes no value`)
    return true
  }
  if (value === undefined) throw new WrongUsage(`${rawName} needs a value: ${form.value ?? 'VALUE'}`)
  if (form.choices) checkChoice(rawName, value, form.choices)
  return value
}

/**
 * Throws `WrongUsage` when `value` is not among `choices`, with the one probably meant.
 *
 * @example checkChoice('--color', 'allways', ['always', 'never']) // throws: … did you mean always?
 */
export function checkChoice(rawName: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return
  const near = nearestWord(value, choices)
  const meant = near === undefined ? '' : `; did you mean ${near}?`
  throw new WrongUsage(`${rawName} cannot be ${JSON.stringify(value)}, only ${choices.join(', ')}${meant}`)
}
