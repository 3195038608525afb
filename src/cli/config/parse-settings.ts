import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { indexLines, positionAt } from '../../report/line-index.js'
import { builtInRules } from '../../rules/index.js'
import { isAmong } from '../../rules/rule.js'
import { checkPlaced, type Problem } from '../schema/check-placed.js'
import type { Schema } from '../schema/check-schema.js'
import { unknownRule } from '../unknown-rule.js'
import { WrongUsage } from '../wrong-usage.js'
import schema from './schema.json' with { type: 'json' }
import type { Settings } from './settings.js'

/**
 * The settings in the text of a configuration file.
 *
 * Errors: throws `WrongUsage` for a text that is no JSON, a key or value the schema does not know, a day that is none and
 * a rule that does not exist; a line each, with its position.
 *
 * @example parseSettings('{"failOn": "warning"}', 'undescribe.config.json') // { failOn: 'warning' }
 */
export function parseSettings(text: string, path: string): Settings {
  const errors: ParseError[] = []
  const tree = readTree(text, path, errors)
  const [error] = errors
  // the parser goes on behind the first error; what it says of the rest mostly follows from it
  const problems =
    error !== undefined || tree === undefined
      ? [{ offset: error?.offset ?? 0, message: tellReason(error, text) }]
      : checkTree(tree)
  if (problems.length === 0 && tree !== undefined) return JSON.parse(text)
  const index = indexLines(text)
  const told = problems.map(({ offset, message }) => {
    const { line, column } = positionAt(index, offset)
    return `${path}:${line}:${column}: ${message}`
  })
  throw new WrongUsage(told.join('\n'))
}

function readTree(text: string, path: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true })
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUsage(`${path}: it is nested too deeply`)
    throw error
  }
}

function checkTree(tree: Node): Problem[] {
  const problems = checkPlaced(tree, schema as Schema)
  return problems.length > 0 ? problems : checkMeaning(tree)
}

/** What no schema tells: rules that exist, days of the calendar. */
function checkMeaning(tree: Node): Problem[] {
  const rules = [
    ...(findNodeAtLocation(tree, ['disable'])?.children ?? []),
    ...(findNodeAtLocation(tree, ['severityOverrides'])?.children ?? []).flatMap(
      ({ children }) => children?.[0] ?? [],
    ),
  ]
  const days: Node[] = []
  for (const suppression of findNodeAtLocation(tree, ['suppressions'])?.children ?? []) {
    const [rule, expires] = ['rule', 'expires'].map((key) => findNodeAtLocation(suppression, [key]))
    if (rule) rules.push(rule)
    if (expires) days.push(expires)
  }
  const isRule = (id: string) => builtInRules.some((rule) => isAmong(rule.id, [id]))
  return [
    ...rules.flatMap(({ value, offset }) =>
      isRule(value) ? [] : [{ offset, message: unknownRule(value).message }],
    ),
    ...days.flatMap(({ value, offset }) =>
      isDay(value) ? [] : [{ offset, message: `there is no day ${value}` }],
    ),
  ]
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value; names and texts stand in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: '} is expected',
  CloseBracketExpected: '] is expected',
  EndOfFileExpected: 'the end of the file is expected',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a closing quote is expected',
  UnexpectedEndOfNumber: 'a number ends too early',
  InvalidUnicode: 'four hexadecimal digits are expected behind \\u',
  InvalidEscapeCharacter: 'there is no such escape',
  InvalidCharacter: 'a control character stands in a text',
}

function tellReason(error: ParseError | undefined, text: string): string {
  if (text.trim() === '') return 'the file is empty; {} has no settings'
  return (error === undefined ? undefined : reasons[printParseErrorCode(error.error)]) ?? 'this is no JSON'
}
