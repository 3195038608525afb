import { Document, isScalar, type Node } from 'yaml'
import type { Origin } from '../types.js'
import { neutralise } from './display-cells.js'
import type { OriginatedList } from './list-objects.js'
import { splitPath } from './split-path.js'

/**
 * A list of objects as JSON, indented, with a line end.
 *
 * @example renderListJson(listObjects([capture]))
 */
export function renderListJson({ list }: OriginatedList): string {
  return `${JSON.stringify(list, null, 2)}\n`
}

/**
 * A list of objects as YAML, with a line end; comments say of each item how it was read and of each inferred value
 * what it was inferred from.
 *
 * @example renderListYaml(listObjects([capture]))
 */
export function renderListYaml({ list, origins }: OriginatedList): string {
  const document = new Document(list, { aliasDuplicateObjects: false, version: '1.2' })
  for (const [index, origin] of origins.entries()) {
    const item = document.getIn(['items', index], true) as Node | undefined
    if (item) item.commentBefore = ` ${tellOrigin(origin)}`
    for (const { path, because } of origin.inferred) {
      const value = document.getIn(['items', index, ...splitPath(path)], true)
      if (isScalar(value)) value.comment = ` inferred: ${neutralise(because)}`
      else if (item) item.commentBefore += `\n ${neutralise(`${path} inferred: ${because}`)}`
    }
  }
  return document.toString({ lineWidth: 0 })
}

function tellOrigin(origin: Origin): string {
  if (origin.placeholder) return 'made up, only so that kubectl prints the same text again'
  return `read from a ${origin.from}${origin.partial ? ', which shows only a part of it' : ''}`
}
