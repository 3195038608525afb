import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, infer, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import { type FieldTable, fields, readFields, text } from './table.js'
import { isNothing, valueIn } from './values.js'

/** `Pre-deployment hook (pod type, failure policy: Abort)`, `Mid-…`, `Post-… (tag images, …)`. */
const hookHeading = /^(Pre|Mid|Post)-deployment hook \((pod type|tag images), failure policy: (\w+)\):?$/

/** The words of a command are divided by blanks, as its words hold some. */
const cutAtBlanks = 'cut at blanks: the text does not tell where an argument ends'

const pod: FieldTable = fields({
  Container: text('execNewPod.containerName'),
  Command: (field, scope) => readCommand(field, scope, ['execNewPod', 'command']),
  Env: (field, scope) => readEnv(field, scope, ['execNewPod', 'env']),
})

const custom: FieldTable = fields({
  Image: (field, scope) => valueIn(field).text === '<default>' || text('image')(field, scope),
  Command: (field, scope) => readCommand(field, scope, ['command']),
  Environment: (field, scope) => readEnv(field, scope, ['environment']),
})

/**
 * The strategy of a DeploymentConfig, with its hooks or what a custom one runs.
 *
 * Source: printStrategy, printHook in oc's describe package.
 *
 * @example readStrategy(field, scope) // true; spec.strategy.type is 'Rolling'
 */
export function readStrategy(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (!isNothing(value.text)) state(scope, ['spec', 'strategy', 'type'], value.text, value)
  const key = `${value.text.charAt(0).toLowerCase()}${value.text.slice(1)}Params`
  const parameters = (): Scope => scopeAt(scope, ['spec', 'strategy', key])
  for (const child of field.children) {
    const heading = hookHeading.exec(child.lines[0]!.text.trim())
    if (heading !== null) readHook(child, heading, parameters())
    else if (value.text === 'Custom') readFields([child], custom, parameters())
    else leaveUnread(scope.draft, child, 'unknown-field')
  }
  return true
}

function readHook(field: Field, [, when = '', kind, policy = '']: RegExpExecArray, scope: Scope): void {
  const hook = scopeAt(scope, [when.toLowerCase()])
  const line = field.lines[0]!
  const at = line.text.lastIndexOf(policy)
  state(hook, ['failurePolicy'], policy, sliceExcerpt(line, at, at + policy.length))
  if (kind === 'pod type') {
    readFields(field.children, pod, hook)
    return
  }
  for (const child of field.children) {
    const value = valueIn(child)
    const tag = /^container (\S+) to (\S+) (\S+)(?: (\S+))?$/.exec(value.text)
    if (child.key !== 'Tag' || tag === null) {
      leaveUnread(scope.draft, child, 'value-not-understood')
      continue
    }
    const [, containerName, to, name, namespace] = tag
    const made = appendAt(hook, ['tagImages'])
    infer(made, ['containerName'], containerName, value.text)
    infer(made, ['to'], { kind: to, name, ...(namespace !== undefined && { namespace }) }, value.text)
  }
}

function readCommand(field: Field, scope: Scope, keys: readonly string[]): boolean {
  const value = valueIn(field)
  if (!isNothing(value.text)) infer(scope, keys, value.text.split(' '), cutAtBlanks, value)
  return true
}

/** `A=b,C=d`; a value may hold commas. */
function readEnv(field: Field, scope: Scope, keys: readonly string[]): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const variables = value.text.split(/,(?=[\w.-]{1,200}=)/).map((part) => {
    const at = part.indexOf('=')
    return { name: part.slice(0, at), value: part.slice(at + 1) }
  })
  if (variables.some(({ name }) => name === '')) return false
  infer(scope, keys, variables, 'one line: a value may hold commas', value)
  return true
}
