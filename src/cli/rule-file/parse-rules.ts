import type { Node } from 'jsonc-parser'
import type { Sample } from '../../diagnosis/judge-sample.js'
import { indexLines, positionAt } from '../../report/line-index.js'
import { defineRule } from '../../rules/define-rule.js'
import { builtInRules } from '../../rules/index.js'
import { isAmong, type Rule } from '../../rules/rule.js'
import { checkPlaced, type Problem } from '../schema/check-placed.js'
import type { Schema } from '../schema/check-schema.js'
import { unknownRule } from '../unknown-rule.js'
import { WrongUsage } from '../wrong-usage.js'
import schema from './schema.json' with { type: 'json' }
import { readYamlTree } from './yaml-tree.js'

/** A rule of a user with the samples that show what it is good for. */
export interface UserRule {
  readonly rule: Rule
  readonly samples: readonly (Sample & { readonly line: number })[]
}

type OneOrMore = string | readonly string[] | undefined
interface RuleRecord {
  readonly id: string
  readonly samples: readonly Record<'title' | 'text' | 'fires' | 'silent' | 'among' | 'says', OneOrMore>[]
}

/**
 * The rules in the text of a file, JSON or YAML.
 *
 * Errors: throws `WrongUsage` for what the schema does not know, an id that is taken, a rule named that does not exist
 * and samples that are missing; a line each, with its position.
 *
 * @example parseRules(text, 'rules.yaml')[0].rule.id // 'acme-license-missing'
 */
export function parseRules(text: string, path: string): UserRule[] {
  const read = readYamlTree(text)
  const index = indexLines(text)
  const problems = read.problems ?? checkTree(read.tree)
  if (read.problems !== undefined || problems.length > 0) {
    const told = problems.map(({ offset, message }) => {
      const { line, column } = positionAt(index, offset)
      return `${path}:${line}:${column}: ${message}`
    })
    throw new WrongUsage(told.join('\n'))
  }
  const nodes = childOf(read.tree, 'rules')?.children ?? []
  return (read.value as { rules: RuleRecord[] }).rules.map(({ samples, ...data }, at) => {
    const places = childOf(nodes[at], 'samples')?.children ?? []
    return {
      rule: defineRule(listIds(data) as unknown as Rule),
      samples: samples.map((sample, number) => ({
        title: sample.title as string,
        text: sample.text as string,
        fires: listOf(sample.fires),
        silent: listOf(sample.silent),
        among: listOf(sample.among),
        says: listOf(sample.says),
        points: [],
        causes: [],
        line: positionAt(index, places[number]?.offset ?? 0).line,
      })),
    }
  })
}

const idLists = ['causedBy', 'yieldsTo', 'refines', 'distinguishedBy', 'sources'] as const

/** One id may be written without a list around it. */
function listIds(data: Record<string, unknown>): Record<string, unknown> {
  const lists = idLists.filter((key) => data[key] !== undefined)
  return { ...data, ...Object.fromEntries(lists.map((key) => [key, listOf(data[key] as OneOrMore)])) }
}

function listOf(value: OneOrMore): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1]
}

function checkTree(tree: Node): readonly Problem[] {
  const problems = checkPlaced(tree, schema as Schema)
  if (problems.length > 0) return problems
  const rules = childOf(tree, 'rules')?.children ?? []
  const known = new Set(builtInRules.map(({ id }) => id))
  const own = rules.map((rule) => String(childOf(rule, 'id')?.value))
  return rules.flatMap((rule, at) => {
    const id = own[at] as string
    return [
      ...(known.has(id) || own.indexOf(id) !== at
        ? [{ offset: childOf(rule, 'id')?.offset ?? 0, message: `there is a rule ${id} already` }]
        : []),
      ...checkTriggers(rule),
      ...checkSamples(rule, id),
      ...namedRules(rule).flatMap(({ value, offset }) =>
        [...known, ...own].some((one) => isAmong(one, [value]))
          ? []
          : [{ offset, message: unknownRule(value, own).message }],
      ),
    ]
  })
}

/** A trigger of `fact` or `status` alone would wake on everything. */
function checkTriggers(rule: Node): Problem[] {
  const when = childOf(rule, 'when')
  const triggers = when?.type === 'array' ? (when.children ?? []) : when === undefined ? [] : [when]
  const keys = ['cause', 'reason', 'kind', 'type', 'messageIncludes']
  return triggers
    .filter((trigger) => !keys.some((key) => childOf(trigger, key) !== undefined))
    .map(({ offset }) => ({ offset, message: `one of ${keys.join(', ')} is needed to wake a rule` }))
}

function checkSamples(rule: Node, id: string): Problem[] {
  const samples = childOf(rule, 'samples')
  const has = (key: string) =>
    (samples?.children ?? []).some((sample) =>
      valuesOf(childOf(sample, key)).some(({ value }) => value === id),
    )
  const wanted = [
    ['fires', 'in which it fires'],
    ['silent', 'of a near miss, in which it is silent'],
    ['among', 'in which it stands among other trouble'],
  ] as const
  return wanted
    .filter(([key]) => !has(key))
    .map(([key, words]) => ({
      offset: samples?.offset ?? 0,
      message: `${id} has no sample ${words} (${key}: ${id})`,
    }))
}

function valuesOf(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : node.type === 'array' ? (node.children ?? []) : [node]
}

/** Where a rule or its samples name rules. */
function namedRules(rule: Node): readonly Node[] {
  const samples = childOf(rule, 'samples')?.children ?? []
  return [
    ...['causedBy', 'yieldsTo', 'refines'].flatMap((key) => valuesOf(childOf(rule, key))),
    ...samples.flatMap((sample) =>
      ['fires', 'silent', 'among'].flatMap((key) => valuesOf(childOf(sample, key))),
    ),
  ]
}
