import type { Origin } from '../types.js'
import type { RowHead, Stretch } from './row.js'

/** A cell, or a part of one, with its text. */
export interface ToldCell extends Stretch {
  readonly text: string
}

/** What the cells of a row say that are the same in all rows of its head. */
export interface ToldCells {
  readonly type: ToldCell | undefined
  readonly reason: ToldCell | undefined
  readonly component: ToldCell | undefined
  readonly host: ToldCell | undefined
  /** The source names a host, or is empty: then it is the source, not the reporting component. */
  readonly hasHost: boolean
  /** The kubectl versions that print such a row; absent for tables, whose columns follow the server. */
  readonly kubectl: Origin['kubectl']
}

/** Reads the cells that all rows of a head share from the text of one of them. */
export function readTold(text: string, head: RowHead): ToldCells {
  const { columns } = head
  const source = cut(text, columns.get('from'))
  const { component, host } = source === undefined ? nowhere : readSource(text, source)
  return {
    type: cut(text, columns.get('type')),
    reason: cut(text, columns.get('reason')),
    component,
    host,
    hasHost: source === undefined || source.text.startsWith('{') || source.text.includes(', '),
    kubectl: kubectlOf(head, source?.text ?? ''),
  }
}

const nowhere = { component: undefined, host: undefined }

function cut(text: string, stretch: Stretch | undefined): ToldCell | undefined {
  return stretch === undefined ? undefined : cutAt(text, stretch.at, stretch.end)
}

function cutAt(text: string, at: number, end: number): ToldCell | undefined {
  return { text: text.slice(at, end), at, end }
}

/** `{kubelet node-1}` (up to 1.5), `kubelet, node-1` (1.6 to 1.19), `kubelet`; `{ }` is an empty source. */
function readSource(line: string, { text, at }: ToldCell): Pick<ToldCells, 'component' | 'host'> {
  const isStruct = text.startsWith('{')
  const split = isStruct ? text.indexOf(' ') : text.indexOf(', ')
  const open = isStruct ? 1 : 0
  const end = isStruct && text.endsWith('}') ? text.length - 1 : text.length
  const componentEnd = split < 0 ? end : split
  const component = componentEnd > open ? cutAt(line, at + open, at + componentEnd) : undefined
  if (split < 0) return { component, host: undefined }
  let from = split + (isStruct ? 1 : 2)
  while (from < end && text[from] === ' ') from++
  return { component, host: from < end ? cutAt(line, at + from, at + end) : undefined }
}

const withHost = { min: '1.8', max: '1.19' }
const withoutHost = { min: '1.8' }

function kubectlOf({ isOwnObject, layout, columns }: RowHead, source: string): Origin['kubectl'] {
  if (isOwnObject) return undefined
  const hasHost = source.includes(', ')
  if (layout === 'seen') {
    const min = hasHost ? '1.6' : columns.has('type') ? '1.2' : undefined
    const max = columns.has('type') ? (source.startsWith('{') ? '1.5' : '1.7') : '1.1'
    return min === undefined ? { max } : { min, max }
  }
  if (layout !== 'describe' || !columns.has('age')) return undefined
  return hasHost ? withHost : withoutHost
}
