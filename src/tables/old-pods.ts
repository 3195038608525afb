import { type Excerpt, sliceExcerpt, spanOf } from '../excerpt.js'
import type { KubernetesObject, Origin, Reading, Unread } from '../types.js'
import { isNone, labels } from './columns.js'
import { splitRow, type TableColumn } from './layout.js'
import { infer, keep, originOfRow, type RowDraft, startRow, state } from './row-draft.js'

/** `POD  IP  CONTAINER(S)  IMAGE(S)  HOST  LABELS  STATUS  CREATED  MESSAGE` */
const header = /^\s*(?:POD|NAME)\s+(?:IP\s+)?(?:CONTAINER\(S\)\s+)?IMAGE\(S\)\s+HOST\s/
const readLabels = labels('metadata.labels')
/** How far left of its column a cell may start. */
const slack = 2

/**
 * Reads the table of pods that kubectl printed before 1.0: a pod's row, and below it a row for each of its containers.
 *
 * Shape: as `readTable`; `undefined` when the first line is another header. What a container's STATUS says becomes its
 * state, MESSAGE that state's message; CREATED (`About a minute`) keeps its place only.
 * Errors: none; a row of a container without a pod above is unread.
 * Source: kubernetes v0.5 to v0.21, pkg/kubectl/resource_printer.go, podColumns.
 *
 * @example readOldPods([]) // undefined
 */
export function readOldPods(lines: readonly Excerpt[]): Reading | undefined {
  const rows = lines.filter((line) => line.text.trim() !== '')
  const [first] = rows
  if (first === undefined || !header.test(first.text)) return undefined
  const columns = splitRow(first.text).map(({ at, end }) => ({ name: first.text.slice(at, end), at }))
  const pods: { draft: RowDraft; containers: number; spans: Origin['spans'][number][] }[] = []
  const unread: Unread[] = []
  for (const row of rows.slice(1)) {
    const cells = cellsOf(row, columns)
    const span = spanOf(row, 0, row.text.trimEnd().length)
    const name = cells.get('POD') ?? cells.get('NAME')
    if (name !== undefined) {
      const draft = startRow('Pod', 'v1')
      infer(draft, ['kind'], 'Pod', name, 'only pods were printed with these columns')
      pods.push({ draft, containers: 0, spans: [] })
      readPod(name, cells, draft)
    }
    const pod = pods.at(-1)
    if (pod === undefined) {
      unread.push({ span, reason: 'not-kubernetes' })
      continue
    }
    pod.spans.push(span)
    const hasContainer = cells.has('CONTAINER(S)') || cells.has('IMAGE(S)')
    if (hasContainer) {
      readContainer(pod.containers, cells, pod.draft, name === undefined)
      pod.containers += 1
    }
  }
  return {
    objects: pods.map(({ draft }): KubernetesObject => draft.object),
    objectOrigins: pods.map(({ draft, spans }) => ({
      ...originOfRow(draft, spans[0] as Origin['spans'][number]),
      spans,
    })),
    events: [],
    eventOrigins: [],
    unread,
  }
}

function cellsOf(row: Excerpt, columns: readonly TableColumn[]): ReadonlyMap<string, Excerpt> {
  const cells = new Map<string, Excerpt>()
  for (const { at, end } of splitRow(row.text)) {
    const column = columns.filter((candidate) => candidate.at <= at + slack).at(-1)
    if (column === undefined) continue
    const before = cells.get(column.name)
    const from = before === undefined ? at : row.text.indexOf(before.text)
    const cell = sliceExcerpt(row, from, end)
    if (!isNone(cell.text)) cells.set(column.name, cell)
  }
  return cells
}

function readPod(name: Excerpt, cells: ReadonlyMap<string, Excerpt>, draft: RowDraft): void {
  state(draft, ['metadata', 'name'], name.text, name)
  const ip = cells.get('IP')
  if (ip !== undefined) state(draft, ['status', 'podIP'], ip.text, ip)
  const host = cells.get('HOST')
  if (host !== undefined) {
    const slash = host.text.indexOf('/')
    const node = sliceExcerpt(host, 0, slash < 0 ? host.text.length : slash)
    if (node.text !== '') state(draft, ['spec', 'nodeName'], node.text, node)
    const address = sliceExcerpt(host, slash + 1, host.text.length)
    if (slash >= 0 && address.text !== '') state(draft, ['status', 'hostIP'], address.text, address)
  }
  const marks = cells.get('LABELS')
  if (marks !== undefined) readLabels(marks, draft)
  const status = cells.get('STATUS')
  if (status !== undefined) state(draft, ['status', 'phase'], status.text, status)
  const created = cells.get('CREATED')
  if (created !== undefined) keep(draft, 'columns.CREATED', created)
}

/** A container's row; of an older kubectl the pod's own row names the first container, and STATUS is the pod's. */
function readContainer(
  index: number,
  cells: ReadonlyMap<string, Excerpt>,
  draft: RowDraft,
  isOwnRow: boolean,
): void {
  const name = cells.get('CONTAINER(S)')
  if (name !== undefined) {
    state(draft, ['spec', 'containers', index, 'name'], name.text, name)
  }
  const image = cells.get('IMAGE(S)')
  if (image !== undefined) state(draft, ['spec', 'containers', index, 'image'], image.text, image)
  const status = isOwnRow ? cells.get('STATUS') : undefined
  if (status === undefined) return
  // the row before it may have had no status of its own
  const statuses = (draft.object['status'] as { containerStatuses?: readonly unknown[] } | undefined)
    ?.containerStatuses
  const at = ['status', 'containerStatuses', statuses?.length ?? 0] as const
  if (name !== undefined) infer(draft, [...at, 'name'], name.text, name, 'the row is about this container')
  const message = cells.get('MESSAGE')
  const word = status.text.toLowerCase()
  if (word !== 'waiting' && word !== 'running' && word !== 'terminated') {
    keep(draft, 'columns.STATUS', status)
    return
  }
  state(draft, [...at, 'state', word], {}, status)
  if (message !== undefined && word !== 'running')
    state(draft, [...at, 'state', word, 'message'], message.text, message)
}
