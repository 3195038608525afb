import type { Field } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { annotationsBeforeGap } from './annotations.js'
import { appendAt, infer, narrow, rootOf, type Scope, startDraft, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, since } from './table.js'
import { isNothing, valueLines } from './values.js'

const missing = ' (not found)'

/** core/v1 ServiceAccount. Source: describeServiceAccount in kubectl's describe.go. */
export const serviceAccount: Kind = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  resources: ['serviceaccounts', 'serviceaccount', 'sa'],
  marks: ['Image pull secrets', 'Mountable secrets', 'Tokens'],
  fields: fields(
    {
      // Up to 1.8 an empty line stands between the groups.
      Annotations: annotationsBeforeGap('metadata.annotations'),
      'Image pull secrets': names('imagePullSecrets'),
      'Mountable secrets': since(undefined, names('secrets'), 34),
      Secrets: since(undefined, names('secrets'), 0),
      Tokens: since(undefined, () => true, 34),
    },
    metadata,
  ),
  finish(scope, { fields: found }) {
    const linesOf = (...keys: string[]): Excerpt[] =>
      found.filter(({ key }) => keys.includes(key)).flatMap(entries)
    const tokens = linesOf('Tokens')
    const mentioned = linesOf('Image pull secrets', 'Mountable secrets')
    const isMarked = mentioned.some(({ text }) => text.endsWith(missing))
    if (isMarked) narrow(scope.draft, 8, 34)
    if (!found.some(({ key }) => key === 'Tokens')) return
    const known = new Set<string>()
    for (const token of tokens) relate(token, scope, known, true, false)
    // Without a mark on any of them, kubectl may not have been allowed to look.
    const isGuess = !isMarked && tokens.length === 0
    for (const name of mentioned) if (!name.text.endsWith(missing)) relate(name, scope, known, false, isGuess)
  },
}

/** Names of Secrets, one a line. */
function names(key: string) {
  return (field: Field, scope: Scope): boolean => {
    for (const line of entries(field)) {
      const name = line.text.endsWith(missing)
        ? sliceExcerpt(line, 0, line.text.length - missing.length)
        : line
      if (/\s/.test(name.text)) return false
      state(appendAt(scope, [key]), ['name'], name.text, name)
    }
    return true
  }
}

function entries(field: Field): Excerpt[] {
  return valueLines(field).filter((line) => !isNothing(line.text))
}

/** A Secret that kubectl found: one of the account's tokens, or one the account names. */
function relate(name: Excerpt, scope: Scope, known: Set<string>, isToken: boolean, isGuess: boolean): void {
  if (known.has(name.text)) return
  known.add(name.text)
  const { metadata: account } = scope.draft.object
  const found = rootOf(startDraft('v1', 'Secret', scope.draft))
  found.draft.isPartial = true
  found.draft.isPlaceholder = isGuess
  found.draft.spans.push({ start: name.start, end: name.end })
  state(found, ['metadata', 'name'], name.text, name)
  if (account?.namespace !== undefined)
    infer(found, ['metadata', 'namespace'], account.namespace, 'an account uses Secrets of its namespace')
  if (isToken) {
    const because = 'kubectl lists it as a token of the account'
    infer(found, ['type'], 'kubernetes.io/service-account-token', because)
    if (account?.name !== undefined)
      infer(found, ['metadata', 'annotations', 'kubernetes.io/service-account.name'], account.name, because)
  }
  scope.draft.related.push(found.draft)
}
