import { sliceExcerpt } from '../excerpt.js'
import type { ObjectReference, Origin } from '../types.js'
import type { EventDraft } from './event-draft.js'
import { apiVersionOf, kindNamed } from './kind-names.js'

/** `.17a9c8d2e4f60b31` at the end of an event's name. */
const eventNameSuffix = /\.[0-9a-f]{12,20}$/
const namedAfter: Origin['inferred'][number] = {
  path: 'involvedObject.name',
  because: 'a recorder names an event after its object',
}

/** What the columns of a row tell of the object it is about, or else how the event is called. */
export function readRowObject(involved: ObjectReference, draft: EventDraft): void {
  readColumns(involved, draft)
  const eventName = draft.row.cell('eventName')
  const suffix = eventName === undefined ? null : eventNameSuffix.exec(eventName.text)
  if (involved.name !== undefined || eventName === undefined || suffix === null) return
  const name = sliceExcerpt(eventName, 0, suffix.index)
  involved.name = name.text
  draft.infer(namedAfter)
  draft.place(namedAfter.path, name)
}

/** The columns that name the object: `NAME` and `KIND`, `OBJECT` (`pod/web-1`), `SUBOBJECT`, `NAMESPACE`. */
function readColumns(involved: ObjectReference, draft: EventDraft): void {
  const { event, row } = draft
  const name = row.cell('name')
  const recorded = name === undefined ? null : eventNameSuffix.exec(name.text)
  if (name !== undefined && recorded !== null) {
    // Server-side tables up to 1.11 print the event's own name: the object's with a time behind it.
    event.metadata = { name: draft.state('metadata.name', name) }
    involved.name = draft.state('involvedObject.name', sliceExcerpt(name, 0, recorded.index))
  } else if (name !== undefined) involved.name = draft.state('involvedObject.name', name)
  const kind = row.cell('kind')
  if (kind !== undefined) involved.kind = draft.state('involvedObject.kind', kind)
  const object = row.cell('object')
  if (object !== undefined) {
    const slash = object.text.indexOf('/')
    const written = sliceExcerpt(object, 0, slash < 0 ? object.text.length : slash)
    const known = kindNamed(written.text)
    // without its slash the cell is cut: only a whole word for a kind says something
    if (slash >= 0 || known !== undefined) {
      draft.state('involvedObject.kind', written)
      involved.kind = known ?? written.text
    }
    if (slash >= 0)
      involved.name = draft.state('involvedObject.name', sliceExcerpt(object, slash + 1, object.text.length))
  }
  const fieldPath = row.cell('fieldPath')
  if (fieldPath !== undefined) involved.fieldPath = draft.state('involvedObject.fieldPath', fieldPath)
  const namespace = row.cell('namespace')
  if (namespace !== undefined) involved.namespace = draft.state('involvedObject.namespace', namespace)
  const eventName = row.cell('eventName')
  if (eventName !== undefined) event.metadata = { name: draft.state('metadata.name', eventName) }
  const apiVersion = involved.kind === undefined ? undefined : apiVersionOf(involved.kind)
  if (apiVersion !== undefined && (kind ?? object) !== undefined) involved.apiVersion ??= apiVersion
}
