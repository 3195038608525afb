import type { Node } from 'jsonc-parser'

/** The types of JSON. */
export type ValueType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'

/** How a tree of values is walked: values alone, or nodes that know where they stand. */
export interface Tree<One> {
  typeOf(node: One): ValueType
  /** The value of a text, number or boolean; what it is for others does not matter. */
  valueOf(node: One): unknown
  itemsOf(node: One): readonly One[]
  /** `key` is the node of the name, or the value where names have none. */
  entriesOf(node: One): readonly { readonly name: string; readonly key: One; readonly value: One }[]
}

/** Values as `JSON.parse` gives them. */
export const jsonTree: Tree<unknown> = {
  typeOf: (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as ValueType)),
  valueOf: (value) => value,
  itemsOf: (value) => value as readonly unknown[],
  entriesOf: (value) =>
    Object.entries(value as object).map(([name, inner]) => ({ name, key: inner, value: inner })),
}

/** Nodes with offsets, of JSON with `parseTree` or of YAML with `readYamlTree`. */
export const placedTree: Tree<Node> = {
  typeOf: ({ type }) => type as ValueType,
  valueOf: ({ value }) => value,
  itemsOf: ({ children = [] }) => children,
  entriesOf: ({ children = [] }) =>
    children.flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined ? [] : [{ name: String(key.value), key, value }],
    ),
}
