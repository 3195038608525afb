import { Document, isScalar, type Node, visit } from 'yaml'
import type { Origin } from '../types.js'
import { neutralise } from './display-cells.js'
import type { OriginatedList } from './list-objects.js'
import { splitPath } from './split-path.js'
import { escapeUnseen, toJson } from './to-json.js'
import { hasCommand } from './without-commands.js'

/**
 * A list of objects as JSON, indented, with a line end.
 *
 * @example renderListJson(listObjects([capture]))
 */
export function renderListJson({ list }: OriginatedList): string {
  return `${toJson(list, 2)}\n`
}

/**
 * A list of objects as YAML, with a line end; comments say of each item how it was read, whether it is one of several
 * captures of the same object, and of each inferred value what it was inferred from.
 *
 * @example renderListYaml(listObjects([capture]))
 */
export function renderListYaml({ list, origins }: OriginatedList): string {
  const repetitions = tellRepetitions(list.items)
  const document = new Document(list, { aliasDuplicateObjects: false, version: '1.2' })
  for (const [index, origin] of origins.entries()) {
    const item = document.getIn(['items', index], true) as Node | undefined
    if (item) item.commentBefore = ` ${tellOrigin(origin)}${repetitions[index]}`
    for (const { path, because } of origin.inferred) {
      const value = document.getIn(['items', index, ...splitPath(path)], true)
      if (isScalar(value)) value.comment = ` inferred: ${neutralise(because)}`
      else if (item) item.commentBefore += `\n ${neutralise(`${path} inferred: ${because}`)}`
    }
  }
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && isUnsafe(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeUnseen(
    document.toString({ lineWidth: 0 }),
    (code) => `\\U${code.toString(16).padStart(8, '0')}`,
  )
}

/** It holds what a terminal obeys, or a line that is a command of a workflow. */
function isUnsafe(text: string): boolean {
  const bare = text.replaceAll('\n', '')
  return neutralise(bare) !== bare || hasCommand(text)
}

function tellOrigin(origin: Origin): string {
  if (origin.placeholder) return 'made up, only so that kubectl prints the same text again'
  return `read from a ${origin.from}${origin.partial ? ', which shows only a part of it' : ''}`
}

/** For each item `; 1 of 2 captures of this Pod` where an object of its kind and name comes again, else nothing. */
function tellRepetitions(items: OriginatedList['list']['items']): readonly string[] {
  const totals = new Map<string, number>()
  const keys = items.map(({ kind, metadata }) =>
    kind === undefined || kind === 'Event' || metadata?.name === undefined
      ? undefined
      : `${kind}/${metadata.namespace ?? ''}/${metadata.name}`,
  )
  for (const key of keys) if (key !== undefined) totals.set(key, (totals.get(key) ?? 0) + 1)
  const seen = new Map<string, number>()
  return keys.map((key, index) => {
    const total = key === undefined ? 1 : (totals.get(key) ?? 1)
    if (key === undefined || total === 1) return ''
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return `; ${seen.get(key)} of ${total} captures of this ${items[index]?.kind}`
  })
}
