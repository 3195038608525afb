/** The part of JSON Schema that describes reports. */
export interface ValueSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, ValueSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | ValueSchema
  readonly items?: ValueSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  /** `#/definitions/NAME` */
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, ValueSchema>>
}

/**
 * Where a value of JSON does not fit its schema. What the schema does not know may stand beside what it knows: a later
 * version may have written it.
 *
 * Shape: a JSON path, empty for the value itself; `undefined` when all fits.
 *
 * @example findMisfit({ a: [1, 'b'] }, { properties: { a: { items: { type: 'integer' } } } }) // 'a[1]'
 */
export function findMisfit(value: unknown, schema: ValueSchema): string | undefined {
  return find(value, schema, schema.definitions ?? {}, '')
}

function find(
  value: unknown,
  named: ValueSchema,
  definitions: NonNullable<ValueSchema['definitions']>,
  path: string,
): string | undefined {
  const schema = definitions[named.$ref?.replace('#/definitions/', '') ?? ''] ?? named
  if (!isOfType(value, schema)) return path
  if (Array.isArray(value)) {
    const { items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema
    if (value.length < minItems || value.length > maxItems) return path
    return first(value.keys(), (at) => find(value[at], items, definitions, `${path}[${at}]`))
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { properties = {}, required = [], additionalProperties } = schema
  const known = (key: string) => (Object.hasOwn(properties, key) ? properties[key] : undefined)
  const other = typeof additionalProperties === 'object' ? additionalProperties : undefined
  const missing = required.find((key) => !Object.hasOwn(value, key))
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (missing !== undefined) return below(missing)
  return first(Object.entries(value), ([key, inner]) =>
    find(inner, known(key) ?? other ?? {}, definitions, below(key)),
  )
}

function first<One>(list: Iterable<One>, misfit: (one: One) => string | undefined): string | undefined {
  for (const one of list) {
    const found = misfit(one)
    if (found !== undefined) return found
  }
  return undefined
}

function isOfType(value: unknown, schema: ValueSchema): boolean {
  if (schema.const !== undefined && value !== schema.const) return false
  if (schema.enum?.includes(value) === false) return false
  if (typeof value === 'number' && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)))
    return false
  switch (schema.type) {
    case undefined:
      return true
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    default:
      return typeof value === schema.type
  }
}
