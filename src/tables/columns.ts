import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { parseLabelSelector, toLabelSelector } from '../grammar/label-selector.js'
import { isInterval, readAge } from '../time/age.js'
import { infer, type Keys, keep, type RowDraft, state } from './row-draft.js'

/** Reads the cell of a column into the object of its row; `false` when the cell cannot be such a value. */
export type ColumnReader = (cell: Excerpt, draft: RowDraft) => boolean

/** A kind's columns by their header, in every spelling that kubectl and the API server have had. */
export type ColumnTable = Readonly<Record<string, ColumnReader>>

/** `status.readyReplicas` as keys. */
function keysOf(path: string): Keys {
  return path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
}

/** Whether a cell says that there is nothing: `<none>`, `<unset>`, `<unknown>`, `<pending>`. */
export function isNone(text: string): boolean {
  return text === '' || /^<(?:none|unset|unknown|pending|nil|error)>$/.test(text)
}

/** A cell that is a string of the API. */
export function text(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (!isNone(cell.text)) state(draft, keys, cell.text, cell)
    return true
  }
}

/** A cell that is one of some words of the API; other words are computed and only their place is kept. */
export function oneOf(path: string, words: readonly string[]): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (words.includes(cell.text)) state(draft, keys, cell.text, cell)
    else keep(draft, 'status', cell)
    return true
  }
}

/** A cell that is a whole number. */
export function integer(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (isNone(cell.text)) return true
    if (!/^-?\d{1,15}$/.test(cell.text)) return false
    state(draft, keys, Number(cell.text), cell)
    return true
  }
}

/** A cell that is a number or a percentage; `N/A` is absent. */
export function integerOrPercent(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (isNone(cell.text) || cell.text === 'N/A') return true
    if (!/^\d{1,15}%?$/.test(cell.text)) return false
    state(draft, keys, cell.text.endsWith('%') ? cell.text : Number(cell.text), cell)
    return true
  }
}

/** A cell that is `true` or `false`, in any case. */
export function truth(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    const word = cell.text.toLowerCase()
    if (isNone(word)) return true
    if (word !== 'true' && word !== 'false') return false
    state(draft, keys, word === 'true', cell)
    return true
  }
}

/** A cell `1/3`: two whole numbers. */
export function ratio(reached: string, wanted: string): ColumnReader {
  const left = keysOf(reached)
  const right = keysOf(wanted)
  return (cell, draft) => {
    const match = /^(\d{1,9})\/(\d{1,9})$/.exec(cell.text)
    if (match === null) return isNone(cell.text)
    const slash = (match[1] as string).length
    state(draft, left, Number(match[1]), sliceExcerpt(cell, 0, slash))
    state(draft, right, Number(match[2]), sliceExcerpt(cell, slash + 1, cell.text.length))
    return true
  }
}

/** A cell of names with commas between them. */
export function list(path: string, inner?: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (isNone(cell.text)) return true
    for (const [index, item] of itemsOf(cell).entries()) {
      const itemKeys = inner === undefined ? [...keys, index] : [...keys, index, ...keysOf(inner)]
      state(draft, itemKeys, item.text, item)
    }
    return true
  }
}

/** The parts of a cell between commas; a list cut with `+ 3 more...` gives those that stand there. */
export function itemsOf(cell: Excerpt): Excerpt[] {
  const items: Excerpt[] = []
  const pattern = /[^,\s][^,]*/g
  for (let match = pattern.exec(cell.text); match !== null; match = pattern.exec(cell.text)) {
    const item = match[0].trimEnd()
    const more = / \+ \d{1,9} more\.*$/.exec(item.slice(-40))
    const end = match.index + item.length - (more?.[0].length ?? 0)
    if (!/^\+ \d{1,9} more/.test(item)) items.push(sliceExcerpt(cell, match.index, end))
  }
  return items
}

/** A cell `a=b,c=d`. */
export function labels(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (isNone(cell.text)) return true
    const items = itemsOf(cell)
    if (!items.every((item) => /^[\w./-]{1,320}=[^\s=]{0,253}$/.test(item.text))) return false
    for (const item of items) {
      const equals = item.text.indexOf('=')
      state(draft, [...keys, item.text.slice(0, equals)], item.text.slice(equals + 1), item)
    }
    return true
  }
}

/** A label selector: `app=web,tier in (back,front),!old`. */
export function selector(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (isNone(cell.text)) return true
    const requirements = parseLabelSelector(cell.text)
    if (requirements === undefined) return false
    const { matchLabels = {}, matchExpressions = [] } = toLabelSelector(requirements) as {
      readonly matchLabels?: Readonly<Record<string, string>>
      readonly matchExpressions?: readonly object[]
    }
    for (const [key, value] of Object.entries(matchLabels))
      state(draft, [...keys, 'matchLabels', key], value, cell)
    for (const [index, expression] of matchExpressions.entries())
      state(draft, [...keys, 'matchExpressions', index], expression, cell)
    return true
  }
}

/** The age of the object, or of what the column is about when `of` is given (then only its place is kept). */
export function age(of?: string): ColumnReader {
  return (cell, draft) => {
    const value = readAge(cell.text)
    if (value === undefined) return isNone(cell.text)
    keep(draft, of ?? 'metadata.creationTimestamp', cell)
    if (of === undefined && isInterval(value)) draft.age = value
    return true
  }
}

/** A column whose cells are kept where they stand: computed by the server, without a field of the API. */
export function printed(path: string): ColumnReader {
  return (cell, draft) => {
    if (!isNone(cell.text)) keep(draft, path, cell)
    return true
  }
}

/** Access modes as kubectl shortens them: `RWO,ROX`. */
export function accessModes(path: string): ColumnReader {
  const keys = keysOf(path)
  return (cell, draft) => {
    if (isNone(cell.text)) return true
    const items = itemsOf(cell)
    if (!items.every((item) => item.text in modeNames)) return false
    for (const [index, item] of items.entries()) {
      state(draft, [...keys, index], modeNames[item.text], item)
    }
    return true
  }
}

const modeNames: Readonly<Record<string, string>> = {
  RWO: 'ReadWriteOnce',
  ROX: 'ReadOnlyMany',
  RWX: 'ReadWriteMany',
  RWOP: 'ReadWriteOncePod',
}

/** A condition that a word of a STATUS column stands for. */
export function condition(
  words: Readonly<Record<string, { type: string; status: string; because?: string }>>,
): ColumnReader {
  return (cell, draft) => {
    const meant = Object.hasOwn(words, cell.text) ? words[cell.text] : undefined
    if (meant === undefined) {
      keep(draft, 'status', cell)
      return true
    }
    state(draft, ['status', 'conditions', 0, 'type'], meant.type, cell)
    if (meant.because === undefined) state(draft, ['status', 'conditions', 0, 'status'], meant.status, cell)
    else infer(draft, ['status', 'conditions', 0, 'status'], meant.status, cell, meant.because)
    return true
  }
}
