import type { Node } from 'jsonc-parser'
import { nearestWord } from '../nearest-word.js'

/** The part of JSON Schema that describes our configuration and the rules of users. */
export interface Shape {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  /** `false`, or what every other value looks like. */
  readonly additionalProperties?: boolean | Shape
  readonly items?: Shape
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly pattern?: string
  /** `#/definitions/NAME` */
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Shape>>
}

/** What is wrong with a value, and where it starts. */
export interface Problem {
  readonly offset: number
  readonly message: string
}

/**
 * What is wrong with a JSON tree, compared with its schema.
 *
 * Shape: in the order of the text; empty when it fits. A key nobody knows comes with the one probably meant.
 * Units: offsets in UTF-16 units.
 *
 * @example checkShape(parseTree('{"failon": 1}'), { properties: { failOn: {} } })[0].message // '… did you mean "failOn"?'
 */
export function checkShape(node: Node, shape: Shape): Problem[] {
  return check(node, shape, shape.definitions ?? {})
}

type Definitions = NonNullable<Shape['definitions']>

function check(node: Node, named: Shape, definitions: Definitions): Problem[] {
  const shape = definitions[named.$ref?.replace('#/definitions/', '') ?? ''] ?? named
  const problem = checkValue(node, shape)
  if (problem !== undefined) return [{ offset: node.offset, message: problem }]
  if (node.type === 'array')
    return (node.children ?? []).flatMap((item) => check(item, shape.items ?? {}, definitions))
  return node.type === 'object' ? checkObject(node, shape, definitions) : []
}

function checkValue(node: Node, shape: Shape): string | undefined {
  const { value } = node
  const shown = node.type === 'array' || node.type === 'object' ? `an ${node.type}` : JSON.stringify(value)
  if (shape.enum !== undefined && !shape.enum.includes(value)) {
    const words = shape.enum.map(String)
    const near = typeof value === 'string' ? nearestWord(value, words) : undefined
    return `${shown} is none of ${words.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
  }
  const types = typeof shape.type === 'string' ? [shape.type] : shape.type
  const isWhole = types?.includes('integer') === true && Number.isInteger(value)
  if (types?.includes(node.type) === false && !isWhole) return `${shown} is no ${types.join(' or ')}`
  const size = node.children?.length ?? 0
  if (node.type === 'array' && size < (shape.minItems ?? 0))
    return `this needs ${shape.minItems} or more, and has ${size}`
  if (node.type === 'object' && size < (shape.minProperties ?? 0)) return 'this may not be empty'
  if (typeof value === 'number' && value < (shape.minimum ?? value))
    return `${shown} is less than ${shape.minimum}`
  if (typeof value !== 'string') return undefined
  if (value.length < (shape.minLength ?? 0)) return 'this may not be empty'
  if (shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(value)) return undefined
  return `${shown} is not written as ${shape.pattern}`
}

function checkObject(node: Node, shape: Shape, definitions: Definitions): Problem[] {
  const { properties = {}, required = [], additionalProperties = true } = shape
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    if (seen.has(name)) problems.push({ offset: key.offset, message: `"${name}" stands here twice` })
    seen.add(name)
    if (Object.hasOwn(properties, name)) problems.push(...check(value, properties[name] ?? {}, definitions))
    else if (typeof additionalProperties === 'object')
      problems.push(...check(value, additionalProperties, definitions))
    else if (!additionalProperties)
      problems.push({ offset: key.offset, message: unknownKey(name, properties) })
  }
  const missing = required.filter((name) => !seen.has(name))
  const told = missing.map((name) => ({ offset: node.offset, message: `"${name}" is missing` }))
  return [...told, ...problems]
}

function unknownKey(name: string, properties: Readonly<Record<string, Shape>>): string {
  const known = Object.keys(properties)
  const near = nearestWord(name, known)
  const meant = near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`
  return `there is no setting ${JSON.stringify(name)}; ${meant}`
}
