import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { computed, type FieldReader, fields, message, text } from './table.js'
import { isNothing, valueIn } from './values.js'

/** Printed of what the object does not hold in this form. */
const printedAlone = computed('argocd makes it')

/**
 * argoproj.io/v1alpha1 Application as its own command line prints it. Source: printAppSummaryTable and
 * printOperationResult in argocd's cmd/commands/app.go. Its tables of resources and conditions are lines of other kinds.
 */
export const argoApplication: Kind = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  resources: [],
  marks: ['Sync Status+Health Status', 'Sync Revision+Phase'],
  fields: fields({
    Name: readName,
    Project: text('spec.project'),
    Server: text('spec.destination.server'),
    Namespace: text('spec.destination.namespace'),
    URL: printedAlone,
    Repo: text('spec.source.repoURL'),
    Target: text('spec.source.targetRevision'),
    Path: text('spec.source.path'),
    SyncWindow: printedAlone,
    'Sync Policy': printedAlone,
    'Sync Status': firstWord('status.sync.status'),
    'Health Status': firstWord('status.health.status'),
    Operation: printedAlone,
    'Sync Revision': text('status.operationState.syncResult.revision'),
    Phase: text('status.operationState.phase'),
    Start: printedAlone,
    Finished: printedAlone,
    Duration: printedAlone,
    Message: message('status.operationState.message'),
  }),
}

/** `argocd/guestbook`, or the name alone. */
function readName(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const slash = value.text.indexOf('/')
  if (isNothing(value.text) || field.children.length > 0) return false
  if (slash > 0)
    state(scope, ['metadata', 'namespace'], value.text.slice(0, slash), sliceExcerpt(value, 0, slash))
  const name = sliceExcerpt(value, slash + 1, value.text.length)
  state(scope, ['metadata', 'name'], name.text, name)
  return true
}

/** `OutOfSync from HEAD (53e28ff)`: what follows the word tells which revision. */
function firstWord(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const value = valueIn(field)
    const end = value.text.search(/\s|$/)
    if (end > 0) state(scope, keys, value.text.slice(0, end), sliceExcerpt(value, 0, end))
    return field.children.length === 0
  }
}
