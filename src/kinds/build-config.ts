import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import {
  appendAt,
  infer,
  lastAt,
  leaveUnread,
  rootOf,
  type Scope,
  scopeAt,
  startDraft,
  state,
} from './draft.js'
import type { Kind } from './kind.js'
import { kindAndName, openShiftMetadata, withoutBlankTail } from './openshift.js'
import {
  boolean,
  type FieldReader,
  type FieldTable,
  fields,
  integer,
  message,
  readFields,
  section,
  text,
  time,
} from './table.js'
import { isNothing, splitExcerpt, valueIn, valueLines } from './values.js'

const apiVersion = 'build.openshift.io/v1'

/** `Source` is `sourceStrategy`: what stands below the strategy's name belongs to it. */
function ofStrategy(read: (keys: readonly string[]) => FieldReader): FieldReader {
  return (field, scope) => {
    const spec = scope.draft.object['spec'] as { strategy?: { type?: string } } | undefined
    const type = spec?.strategy?.type
    return type !== undefined && read(['spec', 'strategy', `${type.toLowerCase()}Strategy`])(field, scope)
  }
}

/** What is built from what; of a Build and of its config. Source: describeCommonSpec in oc's describe package. */
const commonSpec: FieldTable = fields(
  {
    Strategy: text('spec.strategy.type'),
    URL: text('spec.source.git.uri'),
    Ref: text('spec.source.git.ref'),
    ContextDir: text('spec.source.contextDir'),
    'Source Secret': text('spec.source.sourceSecret.name'),
    Commit: readCommit,
    'Author/Committer': text('spec.revision.git.author.name'),
    Dockerfile: message('spec.source.dockerfile'),
    'From Image': ofStrategy((keys) => kindAndName([...keys, 'from'])),
    'Pull Secret': ofStrategy((keys) => text([...keys, 'pullSecret', 'name'].join('.'))),
    'Dockerfile Path': text('spec.strategy.dockerStrategy.dockerfilePath'),
    'No Cache': ofStrategy((keys) => boolean([...keys, 'noCache'].join('.'))),
    'Force Pull': ofStrategy((keys) => boolean([...keys, 'forcePull'].join('.'))),
    'Incremental Build': ofStrategy((keys) => boolean([...keys, 'incremental'].join('.'))),
    Scripts: ofStrategy((keys) => text([...keys, 'scripts'].join('.'))),
    'Build Args': ofStrategy((keys) => variables([...keys, 'buildArgs'])),
    Environment: ofStrategy((keys) => variables([...keys, 'env'])),
    'Output to': kindAndName(['spec', 'output', 'to']),
    'Push Secret': text('spec.output.pushSecret.name'),
  },
  openShiftMetadata,
)

const causes = ['spec', 'triggeredBy']

function readCause(field: Field, scope: Scope): boolean {
  return text('message')(withoutBlankTail(field), appendAt(scope, causes))
}

/** `nodejs:16 / ImageStreamTag`. */
function readCausingImage(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const at = value.text.indexOf(' / ')
  if (at < 0) return false
  const from = scopeAt(lastAt(scope, causes), ['imageChangeBuild', 'fromRef'])
  state(from, ['name'], value.text.slice(0, at), sliceExcerpt(value, 0, at))
  state(from, ['kind'], value.text.slice(at + 3), sliceExcerpt(value, at + 3, value.text.length))
  return true
}

/** `NAME=value`, one a line. */
function variables(keys: readonly string[]): FieldReader {
  return (field, scope) => {
    for (const line of valueLines(withoutBlankTail(field))) {
      const at = line.text.indexOf('=')
      if (at < 1) return false
      const made = appendAt(scope, keys)
      state(made, ['name'], line.text.slice(0, at), sliceExcerpt(line, 0, at))
      state(made, ['value'], line.text.slice(at + 1), sliceExcerpt(line, at + 1, line.text.length))
    }
    return true
  }
}

/** build.openshift.io/v1 Build. Source: BuildDescriber in oc's describe package. */
export const build: Kind = {
  apiVersion,
  kind: 'Build',
  resources: ['builds', 'build'],
  marks: ['Build Config', 'Build Pod'],
  fields: fields(
    {
      Status: readStatus,
      Started: time('status.startTimestamp'),
      Duration: readDuration,
      'Build Config': (field, scope) => text('status.config.name')(withoutBlankTail(field), scope),
      'Build Pod': readPod,
      'Build trigger cause': readCause,
      'Image ID': (field, scope) => text('imageChangeBuild.imageID')(field, lastAt(scope, causes)),
      'Image Name/Kind': readCausingImage,
      'Image Digest': text('status.output.to.imageDigest'),
      'Log Tail': (field, scope) => readLog(withoutBlankTail(field), scope),
    },
    commonSpec,
  ),
}

/** build.openshift.io/v1 BuildConfig. Source: BuildConfigDescriber in oc's describe package. */
export const buildConfig: Kind = {
  apiVersion,
  kind: 'BuildConfig',
  resources: ['buildconfigs', 'buildconfig', 'bc'],
  marks: ['Build Run Policy', 'Triggered by', 'Builds History Limit'],
  fields: fields(
    {
      'Latest Version': readLatest,
      'Build Run Policy': text('spec.runPolicy'),
      'Triggered by': readTriggers,
      'Builds History Limit': section(
        fields({
          Successful: integer('spec.successfulBuildsHistoryLimit'),
          Failed: integer('spec.failedBuildsHistoryLimit'),
        }),
      ),
    },
    commonSpec,
  ),
  readFragment,
}

/** `abc1234 (first line of its message)`. */
function readCommit(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const cut = /^(\S+)(?: \((.*)\))?$/.exec(value.text)
  if (cut === null) return false
  const [, commit = '', words] = cut
  state(scope, ['spec', 'revision', 'git', 'commit'], commit, sliceExcerpt(value, 0, commit.length))
  if (words !== undefined) {
    const end = value.text.length - 1
    const text = sliceExcerpt(value, end - words.length, end)
    state(scope, ['spec', 'revision', 'git', 'message'], words, text)
  }
  return true
}

/** `Failed (why)`; oc writes the word in bold, also into a file. */
function readStatus(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const cut = /^(?:\u001b?\[\d*m)?(\w+)(?:\u001b?\[\d*m)?(?: \((.*)\))?$/.exec(value.text)
  if (cut === null) return false
  const [, phase = '', why] = cut
  const at = value.text.indexOf(phase)
  state(scope, ['status', 'phase'], phase, sliceExcerpt(value, at, at + phase.length))
  if (why !== undefined) {
    const end = value.text.length - 1
    state(scope, ['status', 'message'], why, sliceExcerpt(value, end - why.length, end))
  }
  return true
}

/** The whole time is the API's nanoseconds cut short; the stages below it have a name and a time each. */
function readDuration(field: Field, scope: Scope): boolean {
  scope.draft.inferred.push({ path: 'status.duration', because: valueIn(field).text })
  for (const child of field.children) {
    const stage = appendAt(scope, ['status', 'stages'])
    infer(stage, ['name'], child.key, 'a stage of the build')
    scope.draft.inferred.push({ path: `${stage.path}.durationMilliseconds`, because: valueIn(child).text })
  }
  return true
}

function readPod(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  state(scope, ['metadata', 'annotations', 'openshift.io/build.pod-name'], value.text, value)
  return true
}

/** The last lines of the build's log, aligned. */
function readLog(field: Field, scope: Scope): boolean {
  const lines = [valueIn(field).text, ...field.lines.slice(1).map((line) => line.text.trim())]
  const value = valueIn(field)
  if (lines.length === 1) state(scope, ['status', 'logSnippet'], value.text, value)
  else infer(scope, ['status', 'logSnippet'], lines.join('\n'), 'printed aligned, a line a line')
  return field.children.length === 0
}

function readLatest(field: Field, scope: Scope): boolean {
  return valueIn(field).text === 'Never built' || integer('status.lastVersion')(field, scope)
}

function readTriggers(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  for (const part of splitExcerpt(value, ',')) {
    const type = part.text === 'Config' ? 'ConfigChange' : part.text
    infer(appendAt(scope, ['spec', 'triggers']), ['type'], type, 'Triggered by')
  }
  return true
}

const webhookPrefix = 'Webhook '

/** Webhooks have their kind in the key; the table of builds has neither key nor dashes. */
function readFragment(level: readonly Field[], scope: Scope): boolean {
  const isOwn = (field: Field): boolean => field.shape === 'item' || field.key.startsWith(webhookPrefix)
  const rest = level.filter((field) => !isOwn(field))
  readFields(rest, buildConfig.fields, scope)
  for (const field of level) {
    if (field.key.startsWith(webhookPrefix)) readWebhook(field, scope)
    else if (field.shape === 'item' && !/^Build\s+Status\s+Duration/.test(valueIn(field).text)) {
      if (!readBuildRow(field, scope)) leaveUnread(scope.draft, field, 'unknown-field')
    }
  }
  return true
}

function readWebhook(field: Field, scope: Scope): void {
  const made = appendAt(scope, ['spec', 'triggers'])
  infer(made, ['type'], field.key.slice(webhookPrefix.length), 'its webhook is listed')
  for (const child of field.children) {
    const value = valueIn(child)
    if (child.key === 'URL') scope.draft.inferred.push({ path: made.path, because: value.text })
    else if (child.key === 'AllowEnv' && /^(?:true|false)$/.test(value.text))
      state(scopeAt(made, ['generic']), ['allowEnv'], value.text === 'true', value)
    else leaveUnread(scope.draft, child, 'unknown-field')
  }
}

/** `front-7  failed  1m20s  2026-…`: a build of this config. */
function readBuildRow(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const row = /^(\S+)\s+([a-z]+)\s+(?:(?:running|waiting) for )?\S+\s+\d{4}-\d\d-\d\d .*$/.exec(value.text)
  if (row === null) return false
  const [, name = '', phase = ''] = row
  const draft = startDraft(apiVersion, 'Build', scope.draft)
  draft.isPartial = true
  scope.draft.related.push(draft)
  const root = rootOf(draft)
  state(root, ['metadata', 'name'], name, sliceExcerpt(value, 0, name.length))
  const namespace = scope.draft.object.metadata?.namespace
  if (namespace !== undefined) infer(root, ['metadata', 'namespace'], namespace, 'a build of this config')
  infer(root, ['status', 'phase'], phase[0]!.toUpperCase() + phase.slice(1), 'printed in lower case')
  return true
}
