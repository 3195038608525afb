import type { Field } from '../describe/tree.js'
import { annotationsBeforeGap } from './annotations.js'
import { encodeBase64 } from './base64.js'
import { inferZeros } from './bytes.js'
import { leaveUnread, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, text } from './table.js'
import { valueIn } from './values.js'

const tokenType = 'kubernetes.io/service-account-token'

/** core/v1 Secret: names and sizes; only a service account's token is printed. Source: describeSecret in kubectl's describe.go. */
export const secret: Kind = {
  apiVersion: 'v1',
  kind: 'Secret',
  resources: ['secrets', 'secret'],
  marks: ['Type+Data'],
  fields: fields(
    { Annotations: annotationsBeforeGap('metadata.annotations'), Type: text('type'), Data: readData },
    metadata,
  ),
}

function readData(section: Field, scope: Scope): boolean {
  for (const entry of section.children) {
    if (entry.shape !== 'field') leaveUnread(scope.draft, entry, 'unknown-field')
    else if (entry.key === 'token' && scope.draft.object['type'] === tokenType) {
      const token = valueIn(entry)
      state(scope, ['data', 'token'], encodeBase64(token.text), token)
    } else if (!inferZeros(entry, scope, 'data')) {
      leaveUnread(scope.draft, entry, 'value-not-understood')
    }
  }
  return true
}
