import type { Field } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { appendAt, infer, lastAt, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import type { Kind } from './kind.js'
import { openShiftMetadata } from './openshift.js'
import { computed, fields, readFields, text } from './table.js'
import { trimExcerpt, valueIn } from './values.js'

const statusTags = ['status', 'tags']
const specTags = ['spec', 'tags']

/** image.openshift.io/v1 ImageStream. Source: formatImageStreamTags in oc's describe package; it prints no events. */
export const imageStream: Kind = {
  apiVersion: 'image.openshift.io/v1',
  kind: 'ImageStream',
  resources: ['imagestreams', 'imagestream', 'is'],
  marks: ['Unique Images', 'Image Repository', 'Docker Pull Spec', 'Image Lookup'],
  fields: fields(
    {
      'Docker Pull Spec': text('status.dockerImageRepository'),
      'Image Repository': text('status.dockerImageRepository'),
      'Image Lookup': (field, scope) => {
        const value = valueIn(field)
        if (!/^local=(?:true|false)$/.test(value.text)) return false
        state(scope, ['spec', 'lookupPolicy', 'local'], value.text === 'local=true', value)
        return true
      },
      'Unique Images': computed('the number of images below'),
      Tags: computed('the number of tags below'),
    },
    openShiftMetadata,
  ),
  readFragment,
}

/** Tags have no keys: a name at column 0, below it where it comes from and its images, the current one marked with `*`. */
function readFragment(level: readonly Field[], scope: Scope): boolean {
  const rest = level.filter((field) => field.shape !== 'item')
  readFields(rest, imageStream.fields, scope)
  for (const item of level) {
    if (item.shape === 'item') readTagLine(item, scope)
  }
  return true
}

function readTagLine(item: Field, scope: Scope): void {
  const line = trimExcerpt(item.lines[0] as Excerpt)
  const { text } = line
  if (item.indent === 0) {
    const name = text.split(/\s/)[0] as string
    const tag = appendAt(scope, statusTags)
    state(tag, ['tag'], name, sliceExcerpt(line, 0, name.length))
    return
  }
  const tags = (scope.draft.object['status'] as { tags?: unknown[] } | undefined)?.tags
  if (tags === undefined) {
    leaveUnread(scope.draft, item, 'unknown-field')
    return
  }
  const tag = lastAt(scope, statusTags)
  const source = /^(?:updates automatically from registry|tagged from|reference to registry) (\S+)$/.exec(
    text,
  )?.[1]
  const image = /^(?:\* )?([^\s/@]+\/[^\s@]+@\S+|[^\s@]+@sha256:[0-9a-f]+)$/.exec(text)?.[1]
  if (source !== undefined) {
    const made = appendAt(scope, specTags)
    infer(made, ['name'], tag.target['tag'], 'the tag it stands below')
    state(
      scopeAt(made, ['from']),
      ['name'],
      source,
      sliceExcerpt(line, text.length - source.length, text.length),
    )
  } else if (image !== undefined) {
    const made = appendAt(tag, ['items'])
    state(made, ['dockerImageReference'], image, sliceExcerpt(line, text.length - image.length, text.length))
  } else if (text.startsWith('! error: ')) {
    const made = appendAt(tag, ['conditions'])
    infer(made, ['type'], 'ImportSuccess', 'the import failed')
    infer(made, ['status'], 'False', 'the import failed')
    state(
      made,
      ['message'],
      text.slice('! error: '.length),
      sliceExcerpt(line, '! error: '.length, text.length),
    )
  } else if (/ ago$/.test(text)) {
    scope.draft.inferred.push({ path: `${tag.path}.items`, because: text })
  } else if (text === 'no spec tag' || text === 'pushed image') {
    scope.draft.inferred.push({ path: tag.path, because: text })
  } else if (text.startsWith('prefer registry pullthrough')) {
    infer(lastAt(scope, specTags), ['referencePolicy', 'type'], 'Local', text)
  } else {
    leaveUnread(scope.draft, item, 'unknown-field')
  }
}
