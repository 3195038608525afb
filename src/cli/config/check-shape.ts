import type { Node } from 'jsonc-parser'
import { nearestWord } from '../nearest-word.js'

/** The part of JSON Schema that describes our configuration. */
export interface Shape {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  /** `false`, or what every other value looks like. */
  readonly additionalProperties?: boolean | Shape
  readonly items?: Shape
  readonly minLength?: number
  readonly pattern?: string
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
  const problem = checkValue(node, shape)
  if (problem !== undefined) return [{ offset: node.offset, message: problem }]
  if (node.type === 'array')
    return (node.children ?? []).flatMap((item) => checkShape(item, shape.items ?? {}))
  return node.type === 'object' ? checkObject(node, shape) : []
}

function checkValue(node: Node, shape: Shape): string | undefined {
  const { value } = node
  const shown = node.type === 'array' || node.type === 'object' ? `an ${node.type}` : JSON.stringify(value)
  if (shape.enum !== undefined && !shape.enum.includes(value)) {
    const near = typeof value === 'string' ? nearestWord(value, shape.enum) : undefined
    return `${shown} is none of ${shape.enum.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
  }
  if (shape.type !== undefined && node.type !== shape.type) return `${shown} is no ${shape.type}`
  if (typeof value !== 'string') return undefined
  if (value.length < (shape.minLength ?? 0)) return 'this may not be empty'
  if (shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(value)) return undefined
  return `${shown} is not written as ${shape.pattern}`
}

function checkObject(node: Node, shape: Shape): Problem[] {
  const { properties = {}, required = [], additionalProperties = true } = shape
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    if (seen.has(name)) problems.push({ offset: key.offset, message: `"${name}" stands here twice` })
    seen.add(name)
    if (Object.hasOwn(properties, name)) problems.push(...checkShape(value, properties[name] ?? {}))
    else if (typeof additionalProperties === 'object')
      problems.push(...checkShape(value, additionalProperties))
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
