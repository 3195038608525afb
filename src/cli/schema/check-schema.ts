import { nearestWord } from '../nearest-word.js'
import type { Tree, ValueType } from './tree.js'

/** The part of JSON Schema (draft 7) in which our formats are described; the schemas hold nothing else. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** `false`, or what every other value looks like. */
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly pattern?: string
  /** `#/definitions/NAME` */
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** What does not fit: where it stands, as a node and as a JSON path (empty for the whole), and why, in words. */
export interface Misfit<Node> {
  readonly node: Node
  readonly path: string
  readonly message: string
}

/** How strictly a tree is compared. */
export interface CheckOptions {
  /** Keys that the schema does not know may stand there: a later version may have written them. */
  readonly isOpen?: boolean
}

/**
 * What is wrong with a tree, compared with its schema.
 *
 * Shape: in the order of the tree; empty when it fits. A key or word nobody knows comes with the one probably meant.
 *
 * @example checkSchema({ a: [1, 'b'] }, { properties: { a: { items: { type: 'integer' } } } }, jsonTree)[0]?.path // 'a[1]'
 */
export function checkSchema<Node>(
  root: Node,
  schema: Schema,
  tree: Tree<Node>,
  { isOpen = false }: CheckOptions = {},
): Misfit<Node>[] {
  const definitions = schema.definitions ?? {}
  const misfits: Misfit<Node>[] = []

  const check = (node: Node, named: Schema, path: string): void => {
    const shape = definitions[named.$ref?.replace('#/definitions/', '') ?? ''] ?? named
    const type = tree.typeOf(node)
    const items = type === 'array' ? tree.itemsOf(node) : []
    const entries = type === 'object' ? tree.entriesOf(node) : []
    const size = items.length + entries.length
    const message = misfitOf(type, size, tree.valueOf(node), shape)
    if (message !== undefined) {
      misfits.push({ node, path, message })
      return
    }
    for (const [index, item] of items.entries()) check(item, shape.items ?? {}, `${path}[${index}]`)
    if (type === 'object') checkEntries(node, entries, shape, path)
  }

  const checkEntries = (
    node: Node,
    entries: ReturnType<Tree<Node>['entriesOf']>,
    { properties = {}, required = [], additionalProperties = true }: Schema,
    path: string,
  ): void => {
    const below = (name: string) => (path === '' ? name : `${path}.${name}`)
    const seen = new Set(entries.map(({ name }) => name))
    for (const name of required)
      if (!seen.has(name)) misfits.push({ node, path: below(name), message: `"${name}" is missing` })
    for (const { name, key, value } of entries) {
      // each name is taken out where it stands first
      if (!seen.delete(name))
        misfits.push({ node: key, path: below(name), message: `"${name}" stands here twice` })
      if (Object.hasOwn(properties, name)) check(value, properties[name] ?? {}, below(name))
      else if (typeof additionalProperties === 'object') check(value, additionalProperties, below(name))
      else if (!additionalProperties && !isOpen)
        misfits.push({ node: key, path: below(name), message: unknownKey(name, properties) })
    }
  }

  check(root, schema, '')
  return misfits
}

/** What is wrong with a node by itself, its items and entries apart. */
function misfitOf(type: ValueType, size: number, value: unknown, schema: Schema): string | undefined {
  const shown = () => (type === 'array' || type === 'object' ? `an ${type}` : JSON.stringify(value))
  if (schema.const !== undefined && value !== schema.const)
    return `${shown()} is not ${JSON.stringify(schema.const)}`
  if (schema.enum?.includes(value) === false) {
    const words = schema.enum.map(String)
    const near = typeof value === 'string' ? nearestWord(value, words) : undefined
    return `${shown()} is none of ${words.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
  }
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  const isWhole = types?.includes('integer') === true && Number.isInteger(value)
  if (types?.includes(type) === false && !isWhole) return `${shown()} is no ${types.join(' or ')}`
  const { minItems = 0, maxItems = size, minProperties = 0 } = schema
  if (type === 'array' && size < minItems) return `this needs ${minItems} or more, and has ${size}`
  if (type === 'array' && size > maxItems) return `this may hold ${maxItems}, and has ${size}`
  if (type === 'object' && size < minProperties) return 'this may not be empty'
  if (typeof value === 'number') {
    const { minimum = value, maximum = value } = schema
    if (value < minimum) return `${shown()} is less than ${minimum}`
    return value > maximum ? `${shown()} is more than ${maximum}` : undefined
  }
  if (typeof value !== 'string') return undefined
  if (value.length < (schema.minLength ?? 0)) return 'this may not be empty'
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return undefined
  return `${shown()} is not written as ${schema.pattern}`
}

function unknownKey(name: string, properties: Readonly<Record<string, Schema>>): string {
  const known = Object.keys(properties)
  const near = nearestWord(name, known)
  const meant = near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`
  return `there is no setting ${JSON.stringify(name)}; ${meant}`
}
