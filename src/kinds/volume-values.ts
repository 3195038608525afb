import type { Field } from '../describe/tree.js'
import { appendAt, infer, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import { type FieldReader, fields, readFields, text, truthOf } from './table.js'
import { isNothing, trimExcerpt, valueIn, valueLines } from './values.js'

const modes: Readonly<Record<string, string>> = {
  RWO: 'ReadWriteOnce',
  ROX: 'ReadOnlyMany',
  RWX: 'ReadWriteMany',
  RWOP: 'ReadWriteOncePod',
}

/** A boolean of which kubectl prints false also when it is not set. */
export function optional(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const truth = truthOf(value.text)
    if (truth) state(scope, keys, true, value)
    return truth !== undefined
  }
}

/** A text that is set also when it is empty; `<none>` is a missing one. */
export function textOrEmpty(path: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (value.text !== '<none>') state(scope, [path], value.text, value)
    return true
  }
}

/** A number of which kubectl prints 0 also when it is not set. */
export function nonZero(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    if (!/^\d*$/.test(value.text)) return false
    if (Number(value.text) > 0) state(scope, keys, Number(value.text), value)
    return true
  }
}

export function reference(path: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (value.text === 'nil' || value.text === '<nil>' || value.text === '') return true
    const name =
      /^&?(?:\w+\.)?\w*Reference\{Name:([^,}]*)(?:,.*)?\}$/.exec(value.text) ??
      /^&\{(\S*)\}$/.exec(value.text)
    if (name === null) return /^0x[0-9a-f]+$/.test(value.text)
    state(scope, [path, 'name'], name[1], value)
    const namespace = /,Namespace:([^,}]+)/.exec(value.text)?.[1]
    if (namespace !== undefined) state(scope, [path, 'namespace'], namespace, value)
    return true
  }
}

/** `map[a:b c:d]`, as Go prints a map. */
export function goMap(path: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    const inside = /^map\[(.*)\]$/.exec(value.text)
    if (inside === null) return isNothing(value.text)
    for (const pair of (inside[1] as string).split(' ')) {
      const at = pair.indexOf(':')
      if (at > 0) state(scope, [path, pair.slice(0, at)], pair.slice(at + 1), value)
    }
    return true
  }
}

/** `RWO,ROX`, as claims and volumes print their access modes: each once and in this order, so that of several the order is lost. */
export function accessModes(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const list = value.text
      .split(',')
      .map((mode) => (Object.hasOwn(modes, mode.trim()) ? modes[mode.trim()] : undefined))
    if (list.includes(undefined)) return false
    if (list.length === 1) state(scope, keys, list, value)
    else infer(scope, keys, list, 'kubectl prints access modes in an order of its own')
    return true
  }
}

/** A size; `0` is also what a missing one prints. */
export function capacity(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    if (!isNothing(value.text) && value.text !== '0') state(scope, keys, value.text, value)
    return field.children.length === 0 && field.lines.length === 1
  }
}

/** `DataSource:` of a claim. */
export function dataSource(path: string): FieldReader {
  const table = fields({ APIGroup: text('apiGroup'), Kind: text('kind'), Name: text('name') })
  return (field, scope) => {
    readFields(field.children, table, scopeAt(scope, path.split('.')))
    return isNothing(valueIn(field).text)
  }
}

/** `metadata.labels -> labels`: what a file of a downward API volume holds. */
export function readItems(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    const [line] = valueLines(child)
    const value = line === undefined ? undefined : trimExcerpt(line)
    const at = value?.text.lastIndexOf(' -> ') ?? -1
    if (value === undefined || at < 0) {
      leaveUnread(scope.draft, child, 'value-not-understood')
      continue
    }
    const what = value.text.slice(0, at)
    const item = appendAt(scope, ['items'])
    state(item, ['path'], value.text.slice(at + 4), value)
    const isResource = /^(?:limits|requests)\./.test(what)
    state(item, isResource ? ['resourceFieldRef', 'resource'] : ['fieldRef', 'fieldPath'], what, value)
  }
  return true
}
