import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { isInterval, readAge } from '../time/age.js'
import { annotations } from './annotations.js'
import { infer, type Scope, state } from './draft.js'
import { controlledBy, fields, labels, readTime, text, time } from './table.js'
import { isNothing, valueIn } from './values.js'

/** What nearly every describer prints of an object's metadata. */
export const metadata = fields({
  Name: text('metadata.name'),
  Namespace: text('metadata.namespace'),
  Labels: labels('metadata.labels'),
  Annotations: annotations('metadata.annotations'),
  CreationTimestamp: time('metadata.creationTimestamp'),
  'Controlled By': controlledBy,
})

/**
 * `Status:` of an object with a phase. While it is being deleted kubectl prints `Terminating (lasts 5m)` instead: the
 * phase is not in the text then, and the time of deletion only when the capture time is known.
 */
export function phase(path: string) {
  const keys = path.split('.')
  return (field: Field, scope: Scope): boolean => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    if (!value.text.startsWith('Terminating')) {
      state(scope, keys, value.text, value)
      return field.children.length === 0 && field.lines.length === 1
    }
    const since = /^Terminating(?: \((lasts|expires|since) (.*)\))?$/.exec(value.text)
    if (since === null) return false
    const [, word, when = ''] = since
    if (word === 'expires' || word === 'since') {
      const from = value.text.indexOf(when)
      return readTime(sliceExcerpt(value, from, from + when.length), ['metadata', 'deletionTimestamp'], scope)
    }
    const age = readAge(when)
    const because = 'the capture time less the age'
    if (scope.draft.capturedAt !== undefined && isInterval(age)) {
      const deleted = new Date(Date.parse(scope.draft.capturedAt) - age.minSeconds * 1000)
      infer(scope, ['metadata', 'deletionTimestamp'], `${deleted.toISOString().slice(0, 19)}Z`, because)
    } else {
      scope.draft.inferred.push({ path: 'metadata.deletionTimestamp', because: value.text })
    }
    return true
  }
}
