import type { Field } from '../describe/tree.js'
import { parseEnvSource } from '../grammar/env-source.js'
import { parseMount } from '../grammar/mount.js'
import { parsePorts } from '../grammar/ports.js'
import { parseProbe } from '../grammar/probe.js'
import { appendAt, infer, leaveUnread, rootOf, type Scope, scopeAt, state } from './draft.js'
import { readEnvironment } from './environment.js'
import {
  boolean,
  computed,
  type FieldReader,
  fields,
  integer,
  message,
  quantities,
  readFields,
  since,
  text,
  time,
} from './table.js'
import { isNothing, keyIn, valueIn } from './values.js'

/** A container while it is read: its spec, and its status, which exists only if a line of it stands in the text. */
export interface ContainerTarget {
  readonly draft: Scope['draft']
  readonly spec: Scope
  readonly status: () => Scope
}

const spec =
  (reader: FieldReader): FieldReader<ContainerTarget> =>
  (field, container) =>
    reader(field, container.spec)

const status =
  (reader: FieldReader): FieldReader<ContainerTarget> =>
  (field, container) =>
    reader(field, container.status())

/** A container of a pod or a pod template ↔ `Container` and `ContainerStatus`. */
export const container = fields<ContainerTarget>({
  'Container ID': status(text('containerID')),
  Image: spec(text('image')),
  'Image ID': status(text('imageID')),
  Port: spec(readPorts),
  Ports: spec(readPorts),
  'Host Port': since(10, spec(readHostPorts)),
  'Host Ports': since(10, spec(readHostPorts)),
  SeccompProfile: since(27, spec(readSeccompProfile)),
  Command: spec(readArguments('command')),
  Args: spec(readArguments('args')),
  State: status(readState('state')),
  'Last State': status(readState('lastState')),
  'Last Termination State': status(readState('lastState')),
  Ready: status(boolean('ready')),
  'Restart Count': status(integer('restartCount')),
  'QoS Tier': since(1, computed('from requests and limits'), 2),
  Limits: spec(quantities('resources.limits')),
  Requests: spec(quantities('resources.requests')),
  Liveness: spec(readProbe('livenessProbe')),
  Readiness: spec(readProbe('readinessProbe')),
  Startup: since(16, spec(readProbe('startupProbe'))),
  'Environment Variables from': spec(readEnvironmentSources),
  Environment: spec((field, scope) => readEnvironment(field, scope, false)),
  'Environment Variables': since(
    1,
    spec((field, scope) => readEnvironment(field, scope, true)),
    5,
  ),
  Mounts: spec(readMounts),
  'Volume Mounts': since(4, spec(readMounts), 5),
  Devices: since(9, spec(readDevices)),
})

/**
 * Reads `Containers:`, `Init Containers:` … into `spec.<list>` and `status.<list>Statuses`.
 *
 * @example containers('spec.containers', 'status.containerStatuses')
 */
export function containers(specPath: string, statusPath?: string): FieldReader {
  return (field, scope) => {
    if (!isNothing(valueIn(field).text)) return false
    for (const child of field.children) {
      if (child.shape === 'orphans') {
        readFields(child.children, container, startContainer(scope, specPath, statusPath, undefined))
      } else if (child.shape !== 'field' || !isNothing(valueIn(child).text)) {
        leaveUnread(scope.draft, child, 'unknown-field')
      } else {
        readFields(child.children, container, startContainer(scope, specPath, statusPath, child))
      }
    }
    return true
  }
}

/** A new container in both lists; without `field` its name is not in the text. */
export function startContainer(
  scope: Scope,
  specPath: string,
  statusPath: string | undefined,
  field: Field | undefined,
): ContainerTarget {
  const made = appendAt(scope, specPath.split('.'))
  if (field !== undefined) state(made, ['name'], field.key, keyIn(field))
  let status: Scope | undefined
  return {
    draft: scope.draft,
    spec: made,
    status: () => {
      if (status === undefined) {
        status = appendAt(
          statusPath === undefined ? rootOf(scope.draft) : scope,
          (statusPath ?? 'status.containerStatuses').split('.'),
        )
        if (field !== undefined) infer(status, ['name'], field.key, 'the container has status lines')
      }
      return status
    },
  }
}

function readPorts(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const ports = parsePorts(value.text, scope.draft.memory)
  if (ports === undefined) return false
  for (const { port, protocol, name } of ports) {
    const made = appendAt(scope, ['ports'])
    if (name !== undefined) state(made, ['name'], name, value)
    state(made, ['containerPort'], port, value)
    if (protocol !== undefined) state(made, ['protocol'], protocol, value)
  }
  return true
}

/** Host ports stand in the order of the ports; 0 is none. */
function readHostPorts(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const hostPorts = parsePorts(value.text, scope.draft.memory)
  const ports = scope.target['ports']
  if (hostPorts === undefined || !Array.isArray(ports) || ports.length !== hostPorts.length) return false
  for (const [index, { port }] of hostPorts.entries()) {
    if (port === 0) continue
    const target = ports[index] as Record<string, unknown>
    state({ ...scope, target, path: `${scope.path}.ports[${index}]` }, ['hostPort'], port, value)
  }
  return true
}

function readSeccompProfile(field: Field, scope: Scope): boolean {
  text('securityContext.seccompProfile.type')(
    field.children.length > 0 ? { ...field, children: [] } : field,
    scope,
  )
  readFields(field.children, localhostProfile, scope)
  return true
}

const localhostProfile = fields({
  LocalhostProfile: text('securityContext.seccompProfile.localhostProfile'),
})

/** One argument a line, as far as the text tells: an argument with line breaks looks like several. */
function readArguments(key: 'command' | 'args'): FieldReader {
  return (field, scope) => {
    const lines = field.children.map((child) => child.lines[0]!.text)
    const column = field.indent + 2
    // the first argument stands at its column, unless the paste lost the blanks in front of all of them
    const isInPlace = lines[0] !== undefined && lines[0].search(/\S/) >= column
    const list = lines.map((line) => {
      if (!isInPlace) return line.trimStart()
      return line.slice(0, column).trim() === '' ? line.slice(column) : line
    })
    if (list.length > 0)
      infer(scope, [key], list, 'one a line: the text does not tell where an argument ends')
    return isNothing(valueIn(field).text)
  }
}

/** What is printed of a waiting, running or terminated state. */
export const stateFields = fields({
  Reason: text('reason'),
  Message: message('message'),
  'Exit Code': integer('exitCode'),
  Signal: integer('signal'),
  Started: time('startedAt'),
  Finished: time('finishedAt'),
})

function readState(key: 'state' | 'lastState'): FieldReader {
  return (field, scope) => {
    const word = valueIn(field).text
    const name =
      word === 'Waiting'
        ? 'waiting'
        : word === 'Running'
          ? 'running'
          : word === 'Terminated'
            ? 'terminated'
            : undefined
    if (name === undefined) return isNothing(word)
    const before = scope.draft.places.paths.length
    readFields(field.children, stateFields, scopeAt(scope, [key, name]))
    if (scope.draft.places.paths.length === before) {
      infer(scope, [key, name], {}, 'kubectl prints Waiting also for a state without any word')
    }
    return true
  }
}

function readProbe(key: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    const more = field.lines.slice(1).map((line) => line.text)
    const probe = parseProbe([value.text, ...more].join('\n').trimEnd(), scope.draft.memory)
    if (probe === undefined) return false
    const into = scopeAt(scope, [key])
    for (const [name, setting] of Object.entries(probe.settings)) {
      // The API leaves out what is 0.
      if (setting !== 0) state(into, [name], setting, value)
    }
    for (const [name, handler] of Object.entries(probe.handler)) {
      if (name === 'exec')
        infer(into, [name], copyOf(handler), 'cut at blanks: the text does not tell where an argument ends')
      else for (const [key, part] of Object.entries(handler as object)) state(into, [name, key], part, value)
    }
    return true
  }
}

/** The command of a probe, of which the one that was read is remembered. */
function copyOf(exec: unknown): { command?: string[] } {
  const { command } = exec as { command?: readonly string[] }
  return command === undefined ? {} : { command: [...command] }
}

function readEnvironmentSources(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    const value = valueIn(child)
    const source = parseEnvSource(value.text, scope.draft.memory)
    if (source === undefined) {
      leaveUnread(scope.draft, child, 'value-not-understood')
      continue
    }
    const made = appendAt(scope, ['envFrom'])
    if (source.prefix !== undefined) state(made, ['prefix'], source.prefix, value)
    const reference = source.kind === 'ConfigMap' ? 'configMapRef' : 'secretRef'
    state(made, [reference, 'name'], source.name, value)
    if (source.isOptional) state(made, [reference, 'optional'], true, value)
  }
  return isNothing(valueIn(field).text)
}

function readMounts(field: Field, scope: Scope): boolean {
  return readPaths(field, scope, 'volumeMounts', 'mountPath')
}

function readDevices(field: Field, scope: Scope): boolean {
  return readPaths(field, scope, 'volumeDevices', 'devicePath')
}

function readPaths(field: Field, scope: Scope, list: string, pathKey: string): boolean {
  for (const child of field.children) {
    const value = valueIn(child)
    const mount = parseMount(value.text, scope.draft.memory)
    if (mount === undefined) {
      leaveUnread(scope.draft, child, 'value-not-understood')
      continue
    }
    const made = appendAt(scope, [list])
    state(made, ['name'], mount.name, value)
    state(made, [pathKey], mount.path, value)
    if (mount.mode === 'ro') state(made, ['readOnly'], true, value)
    if (mount.subPath !== undefined) state(made, ['subPath'], mount.subPath, value)
  }
  return isNothing(valueIn(field).text)
}
