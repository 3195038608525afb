import type { Field } from '../describe/tree.js'
import { appendAt, infer, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import { readProjected } from './projected-volume.js'
import { type FieldReader, readFields } from './table.js'
import { isNothing, keyIn, valueIn } from './values.js'
import { volumeSources } from './volume-sources.js'

/** Reads `Volumes:` into a list of volumes. */
export function volumes(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    let last: { field: Field; scope: Scope } | undefined
    for (const child of field.children) {
      if (child.shape === 'orphans') {
        readSource(child.children, appendAt(scope, keys))
      } else if (child.shape === 'field' && isNothing(valueIn(child).text)) {
        const made = appendAt(scope, keys)
        state(made, ['name'], child.key, keyIn(child))
        last = { field: child, scope: made }
        if (child.children.length > 0) readSource(child.children, made)
      } else if (child.shape === 'item' && last !== undefined && isUnknownSource(child)) {
        infer(last.scope, ['<unknown>'], {}, 'kubectl does not know the type of this volume')
        delete last.scope.target['<unknown>']
      } else {
        leaveUnread(scope.draft, child, 'unknown-field')
      }
    }
    return isNothing(valueIn(field).text)
  }
}

/**
 * Reads the fields of one volume source, `Type:` first, into `<scope>.<key of the type>`; for a PersistentVolume the
 * same fields stand below `Source:`.
 */
export function readSource(children: readonly Field[], scope: Scope): void {
  const type = children.find((child) => child.key === 'Type')
  const name = type === undefined ? undefined : typeName(valueIn(type).text)
  if (name === 'Projected') {
    readProjected(children, scope)
    return
  }
  const source = name === undefined ? undefined : volumeSources.get(name)
  if (source === undefined) {
    for (const child of children)
      if (!isUnknownSource(child)) leaveUnread(scope.draft, child, 'unknown-field')
    return
  }
  const [key, table] = source
  const shifted = name === 'FlexVolume' ? unshift(children) : children
  const into = scopeAt(scope, [key])
  for (const child of shifted) {
    if (child.key === 'Type') continue
    readFields([child.shape === 'item' ? withColon(child) : child], table, into)
  }
}

/** kubectl forgot the colon of `ISCSIInterface`. */
function withColon(item: Field): Field {
  const iscsi = /^(\s*ISCSIInterface)(\s+|$)/.exec(item.lines[0]?.text ?? '')
  return iscsi === null ? item : { ...item, shape: 'field', key: 'ISCSIInterface', valueAt: iscsi[0].length }
}

/** kubectl 1.8 and 1.9 forgot a value of this format: each stands one field too low, and `Driver:` shows the format. */
function unshift(children: readonly Field[]): readonly Field[] {
  const driver = children.find((child) => child.key === 'Driver')
  if (driver === undefined || valueIn(driver).text !== 'Options:  %v') return children
  const above: Readonly<Record<string, string>> = {
    FSType: 'Driver',
    SecretRef: 'FSType',
    ReadOnly: 'SecretRef',
  }
  return children
    .filter((child) => child !== driver)
    .map((child) => ({
      ...child,
      key: Object.hasOwn(above, child.key) ? (above[child.key] as string) : child.key,
    }))
}

function typeName(value: string): string {
  const at = value.indexOf(' (')
  return at < 0 ? value : value.slice(0, at)
}

function isUnknownSource(child: Field): boolean {
  const word = child.lines[0]?.text.trim()
  return word === '<unknown>' || word === '<Volume Type Not Found>'
}
