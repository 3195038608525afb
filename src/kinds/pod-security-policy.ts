import type { Field } from '../describe/tree.js'
import { appendAt, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { boolean, commaList, type FieldReader, fields, readFields, text } from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'
import { optional } from './volume-values.js'

/**
 * policy/v1beta1 PodSecurityPolicy, up to 1.24. kubectl reaches its describer by way of the group `extensions`; asked for
 * `policy`, it prints the object as a custom resource.
 *
 * Source: PodSecurityPolicyDescriber, describePodSecurityPolicy in kubectl's describe.go.
 */
export const podSecurityPolicy: Kind = {
  apiVersion: 'policy/v1beta1',
  kind: 'PodSecurityPolicy',
  resources: ['podsecuritypolicies', 'podsecuritypolicy', 'psp'],
  marks: ['Settings'],
  fields: fields({ Settings: readSettings }, metadata),
}

function readSettings(field: Field, scope: Scope): boolean {
  readFields(field.children, settings, scopeAt(scope, ['spec']))
  return isNothing(valueIn(field).text)
}

const settings = fields({
  'Allow Privileged': optional('privileged'),
  'Allow Privilege Escalation': boolean('allowPrivilegeEscalation'),
  'Default Add Capabilities': commaList('defaultAddCapabilities'),
  'Required Drop Capabilities': commaList('requiredDropCapabilities'),
  'Allowed Capabilities': commaList('allowedCapabilities'),
  'Allowed Volume Types': commaList('volumes'),
  'Allowed FlexVolume Types': drivers('allowedFlexVolumes', 'driver'),
  'Allowed CSI Drivers': drivers('allowedCSIDrivers', 'name'),
  'Allowed Unsafe Sysctls': commaList('allowedUnsafeSysctls'),
  'Forbidden Sysctls': commaList('forbiddenSysctls'),
  'Allow Host Network': optional('hostNetwork'),
  'Allow Host Ports': ranges('hostPorts'),
  'Allow Host PID': optional('hostPID'),
  'Allow Host IPC': optional('hostIPC'),
  'Read Only Root Filesystem': optional('readOnlyRootFilesystem'),
  'SELinux Context Strategy': strategy('seLinux'),
  'Run As User Strategy': strategy('runAsUser'),
  'FSGroup Strategy': strategy('fsGroup'),
  'Supplemental Groups Strategy': strategy('supplementalGroups'),
})

/** `driver=example/lvm,driver=x`. */
function drivers(list: string, key: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text) || value.text === '<all>') return true
    for (const part of splitExcerpt(value, ',')) {
      if (!part.text.startsWith('driver=')) return false
      state(appendAt(scope, [list]), [key], part.text.slice('driver='.length), part)
    }
    return true
  }
}

/** `0-65535,80-80`. */
function ranges(list: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    for (const part of splitExcerpt(value, ',')) {
      const range = /^(-?\d+)-(-?\d+)$/.exec(part.text)
      if (range === null) return false
      const made = appendAt(scope, [list])
      state(made, ['min'], Number(range[1]), part)
      state(made, ['max'], Number(range[2]), part)
    }
    return true
  }
}

/** `Run As User Strategy: MustRunAs` with what it demands below. */
function strategy(key: string): FieldReader {
  const below = fields({
    User: text('seLinuxOptions.user'),
    Role: text('seLinuxOptions.role'),
    Type: text('seLinuxOptions.type'),
    Level: text('seLinuxOptions.level'),
    Ranges: ranges('ranges'),
  })
  return (field, scope) => {
    const made = scopeAt(scope, [key])
    const value = valueIn(field)
    if (!isNothing(value.text)) state(made, ['rule'], value.text, value)
    for (const child of field.children) {
      if (child.shape === 'field') readFields([child], below, made)
      else leaveUnread(scope.draft, child, 'unknown-field')
    }
    return true
  }
}
