import type { Node } from 'jsonc-parser'
import { isMap, isScalar, isSeq, type Node as YamlNode } from 'yaml'
import { composeYaml } from '../../manifests/compose-yaml.js'
import type { Problem } from '../schema/check-placed.js'

/** A YAML text as a tree with positions, or what is wrong with it. */
export type YamlTree =
  | { readonly tree: Node; readonly value: unknown; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] }

/**
 * Reads YAML, of which JSON is a part, into the form of tree that `checkPlaced` compares with a schema.
 *
 * Shape: the tree and the plain value, or the problems. Anchors and aliases are no part of our files. Units: offsets in
 * UTF-16 units. Errors: none is thrown.
 *
 * @example readYamlTree('a: 1').value // { a: 1 }
 */
export function readYamlTree(text: string): YamlTree {
  const {
    documents: [document, second],
    end,
  } = composeYaml(text, { documents: 2 })
  if (end < text.length) return { problems: [{ offset: end, message: 'it is nested too deeply' }] }
  if (document === undefined) return { problems: [{ offset: 0, message: 'the file is empty' }] }
  if (second !== undefined)
    return { problems: [{ offset: second.range[0], message: 'a second document begins; one is expected' }] }
  try {
    const [error] = document.errors
    if (error !== undefined)
      return {
        problems: [{ offset: error.pos[0], message: lowerStart(error.message) }],
      }
    const tree = convert(document.contents)
    if (tree === undefined) return { problems: [{ offset: 0, message: 'the file is empty' }] }
    return { tree, value: document.toJS({ maxAliasCount: 0 }) }
  } catch (error) {
    if (error instanceof ReferenceError) return { problems: [{ offset: 0, message: 'it holds aliases' }] }
    throw error
  }
}

function lowerStart(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

function convert(node: YamlNode | null): Node | undefined {
  if (node === null) return undefined
  const [offset, end] = node.range ?? [0, 0]
  const place = { offset, length: end - offset }
  if (isMap(node)) {
    const children = node.items.map(({ key, value }): Node => {
      const name = convert(key as YamlNode | null) ?? { type: 'null', offset, length: 0 }
      const held = convert(value as YamlNode | null) ?? {
        type: 'null',
        value: null,
        offset: name.offset,
        length: 0,
      }
      return { type: 'property', offset: name.offset, length: name.length, children: [name, held] }
    })
    return { type: 'object', ...place, children }
  }
  if (isSeq(node)) {
    const children = node.items.map((item): Node => convert(item as YamlNode) ?? { type: 'null', ...place })
    return { type: 'array', ...place, children }
  }
  if (!isScalar(node)) return { type: 'null', value: null, ...place }
  const { value } = node
  const type = typeof value
  return {
    type: type === 'string' || type === 'number' || type === 'boolean' ? type : 'null',
    value,
    ...place,
  }
}
