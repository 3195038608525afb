import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { annotations } from './annotations.js'
import { scopeAt, state } from './draft.js'
import { metadata } from './metadata.js'
import { type FieldReader, fields, text } from './table.js'
import { isNothing, valueIn } from './values.js'

/** The head of every kind of OpenShift's own; ages are printed as `2 hours ago`. Source: formatMeta in oc's describe package. */
export const openShiftMetadata = fields(
  {
    Annotations: (field, scope) => annotations('metadata.annotations')(withoutBlankTail(field), scope),
    Created: (field, scope) => {
      scope.draft.inferred.push({ path: 'metadata.creationTimestamp', because: valueIn(field).text })
      return true
    },
    Description: text('metadata.annotations.description'),
  },
  metadata,
)

/** A blank line ends each section; it is no part of the value above it. */
export function withoutBlankTail(field: Field): Field {
  let end = field.lines.length
  while (end > 1 && field.lines[end - 1]!.text.trim() === '') end--
  return end === field.lines.length ? field : { ...field, lines: field.lines.slice(0, end) }
}

/** `ImageStreamTag openshift/nodejs:18`: a reference with its kind; a name with a slash has a namespace. */
export function kindAndName(keys: readonly string[]): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const cut = /^(\w+) (?:([a-z0-9-]+)\/)?(\S+)$/.exec(value.text)
    if (cut === null) return false
    const [, kind = '', namespace, name = ''] = cut
    const isImage = kind === 'DockerImage'
    const made = scopeAt(scope, keys)
    const end = value.text.length
    const full = isImage && namespace !== undefined ? `${namespace}/${name}` : name
    state(made, ['kind'], kind, sliceExcerpt(value, 0, kind.length))
    if (namespace !== undefined && !isImage) {
      const from = kind.length + 1
      state(made, ['namespace'], namespace, sliceExcerpt(value, from, from + namespace.length))
    }
    state(made, ['name'], full, sliceExcerpt(value, end - full.length, end))
    return true
  }
}
