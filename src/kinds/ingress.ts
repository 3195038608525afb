import type { Field, Tree } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { annotations } from './annotations.js'
import { appendAt, infer, leaveUnread, narrow, type Scope, scopeAt, state } from './draft.js'
import { IngressBackends, isBackend, readBackend } from './ingress-backend.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { isAddress } from './service.js'
import { fields, labels, since, text } from './table.js'
import { isNothing, splitExcerpt, trimExcerpt, valueIn } from './values.js'

/** networking.k8s.io/v1 Ingress. Source: describeIngressV1 in kubectl's describe.go. */
export const ingress: Kind = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  resources: ['ingresses', 'ingress', 'ing'],
  marks: ['Default backend', 'Ingress Class', 'Rules+Address', 'Rules/Host Path Backends'],
  fields: fields(
    {
      Labels: since(23, labels('metadata.labels')),
      Address: readAddresses,
      'Ingress Class': since(24, text('spec.ingressClassName')),
      'Default backend': readDefaultBackend,
      TLS: readTls,
      Rules: readRules,
      Annotations: readAnnotations,
    },
    metadata,
  ),
  finish: relateBackends,
}

/** Sorted by kubectl: of several the order is lost. */
function readAddresses(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const addresses = splitExcerpt(value, ',')
  for (const address of addresses) {
    const made = appendAt(scope, ['status', 'loadBalancer', 'ingress'])
    const key = isAddress(address.text) ? 'ip' : 'hostname'
    if (addresses.length === 1) state(made, [key], address.text, address)
    else infer(made, [key], address.text, 'kubectl sorts the addresses')
  }
  return true
}

/** `<default>`, and up to 1.23 a backend of the name `default-http-backend`, are printed when none is set. */
function readDefaultBackend(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text) || value.text === '<default>') {
    if (value.text === '<default>') narrow(scope.draft, 22, undefined)
    return true
  }
  if (value.text.startsWith('default-http-backend:80 (')) {
    scope.draft.inferred.push({
      path: 'spec.defaultBackend',
      because: 'kubectl up to 1.23 prints this backend when none is set',
    })
    return true
  }
  return readBackend(value, scopeAt(scope, ['spec']), 'defaultBackend')
}

/** `secret terminates a,b` or `SNI routes c`. */
function readTls(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    const value = valueIn(child)
    const line = /^(?:(SNI) routes|(\S+) terminates)(?: (\S*))?$/.exec(value.text)
    if (line === null) {
      leaveUnread(scope.draft, child, 'value-not-understood')
      continue
    }
    const made = appendAt(scope, ['spec', 'tls'])
    const hosts = line[3] ?? ''
    if (hosts !== '')
      state(
        made,
        ['hosts'],
        hosts.split(','),
        sliceExcerpt(value, value.text.length - hosts.length, value.text.length),
      )
    if (line[2] !== undefined) state(made, ['secretName'], line[2], sliceExcerpt(value, 0, line[2].length))
  }
  return isNothing(valueIn(field).text)
}

/** A host a row, its paths in the rows below; `*  *  backend` repeats the default backend where there are no rules. */
function readRules(field: Field, scope: Scope): boolean {
  for (const table of field.children) {
    if (table.shape !== 'table') {
      leaveUnread(scope.draft, table, 'unknown-field')
      continue
    }
    let rule: Scope | undefined
    for (const row of table.children) {
      const value = valueIn(row)
      if (/^\*\s+\*\s/.test(value.text)) continue
      if (row.indent <= table.indent && !isBackend(value.text)) {
        rule = readHost(value, scope)
      } else if (rule === undefined || !readPath(value, rule)) {
        leaveUnread(scope.draft, row, 'value-not-understood')
      }
    }
  }
  return isNothing(valueIn(field).text)
}

function readHost(value: Excerpt, scope: Scope): Scope {
  const rule = appendAt(scope, ['spec', 'rules'])
  if (value.text !== '*') state(rule, ['host'], value.text, value)
  infer(rule, ['http', 'paths'], [], 'kubectl prints no rule without paths')
  return rule
}

/** `/path   service:port (endpoints)`; the path may be empty. */
function readPath(value: Excerpt, rule: Scope): boolean {
  const at = isBackend(value.text) ? 0 : startOfBackend(value.text)
  if (at === undefined) return false
  const path = trimExcerpt(sliceExcerpt(value, 0, at))
  const made = appendAt(scopeAt(rule, ['http']), ['paths'])
  if (path.text !== '') state(made, ['path'], path.text, path)
  return readBackend(trimExcerpt(sliceExcerpt(value, at, value.text.length)), made, 'backend')
}

/** A backend begins behind the path's blanks; with blanks collapsed, behind the first one that a backend follows. */
function startOfBackend(text: string): number | undefined {
  const gap = /\s{2,}|\t/.exec(text) ?? /\s/.exec(text)
  const at = gap === null ? 0 : gap.index + gap[0].length
  return at > 0 && isBackend(text.slice(at)) ? at : undefined
}

/** Up to about 1.14 a key a line below the heading; up to 1.8 without the prefix of its name. */
function readAnnotations(field: Field, scope: Scope): boolean {
  if (valueIn(field).text !== '') return annotations('metadata.annotations')(field, scope)
  const lines = [...field.lines.slice(1), ...field.children.flatMap((child) => child.lines)]
  let last: { key: string; value: string } | undefined
  for (const line of lines) {
    const entry = /^ {1,4}([\w./-]+):(.*)$/.exec(line.text.replaceAll('\t', '  '))
    if (entry !== null) {
      last = { key: entry[1] as string, value: (entry[2] as string).trimStart() }
    } else if (last === undefined) {
      if (line.text.trim() !== '') return false
      continue
    } else {
      last = { key: last.key, value: `${last.value}\n${line.text}` }
    }
    infer(
      scope,
      ['metadata', 'annotations', last.key],
      last.value.trimEnd(),
      'old kubectls shorten the key of an annotation',
    )
  }
  return true
}

/** The Services behind the backends, with the endpoints kubectl found. */
function relateBackends(scope: Scope, tree: Tree): void {
  const backends = new IngressBackends()
  for (const field of tree.fields) {
    if (field.key === 'Default backend') backends.add(valueIn(field).text)
    if (field.key !== 'Rules') continue
    for (const table of field.children) {
      for (const row of table.children) {
        const text = valueIn(row).text
        const at = isBackend(text) ? 0 : startOfBackend(text)
        if (at !== undefined) backends.add(text.slice(at).trim())
      }
    }
  }
  backends.relate(scope)
}
