import type { PanelColumn } from './cells.js'

const columns: ReadonlyMap<string, PanelColumn> = new Map([
  ...['type', 'severity', 'level'].map((name) => [name, 'type'] as const),
  ...['reason', 'event'].map((name) => [name, 'reason'] as const),
  ...['message', 'messages'].map((name) => [name, 'message'] as const),
  ...['namespace', 'project'].map((name) => [name, 'namespace'] as const),
  ...['object', 'involved object', 'resource'].map((name) => [name, 'object'] as const),
  ['name', 'name'],
  ...['source', 'from', 'component'].map((name) => [name, 'source'] as const),
  ...['sub-object', 'subobject', 'sub object'].map((name) => [name, 'fieldPath'] as const),
  ...['count', 'times'].map((name) => [name, 'count'] as const),
  ...['first seen', 'first occurred', 'firstseen', 'first timestamp', 'created'].map(
    (name) => [name, 'first'] as const,
  ),
  ...[
    'last seen',
    'last occurred',
    'lastseen',
    'last timestamp',
    'age',
    'date',
    'updated',
    'time',
    'last updated',
  ].map((name) => [name, 'last'] as const),
  ...['host', 'node', 'cluster', 'kind'].map((name) => [name, 'other'] as const),
])

/** The column that a name stands above; `undefined` for any other text. */
export function columnOf(text: string): PanelColumn | undefined {
  return text.length > 24 ? undefined : columns.get(text.trim().toLowerCase())
}

/** Whether columns of these names hold events: the message, what tells of which kind it is, and a third one. */
export function isOfEvents(names: readonly (PanelColumn | undefined)[]): boolean {
  const known = names.filter((name) => name !== undefined && name !== 'other')
  const told = names.some(
    (name) => name === 'reason' || name === 'type' || name === 'source' || name === 'count',
  )
  return names.includes('message') && told && known.length >= 3 && new Set(known).size >= known.length - 1
}

/** The columns of a header. Beside a column of the last time, `Age` is the one of the first. */
export function columnsOf(titles: readonly string[]): (PanelColumn | undefined)[] {
  const names = titles.map(columnOf)
  const lasts = names.filter((name) => name === 'last').length
  return names.map((name, at) =>
    lasts > 1 && titles[at]?.toLowerCase() === 'age' && !names.includes('first') ? 'first' : name,
  )
}
