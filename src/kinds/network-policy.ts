import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { parseServicePort } from '../grammar/service-port.js'
import { appendAt, infer, lastAt, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { readLabelSelector } from './label-selector.js'
import { metadata } from './metadata.js'
import {
  commaList,
  computed,
  type FieldReader,
  fields,
  readFields,
  section,
  since,
  text,
  time,
} from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'

/** networking.k8s.io/v1 NetworkPolicy. Source: describeNetworkPolicySpec in kubectl's describe.go. */
export const networkPolicy: Kind = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  resources: ['networkpolicies', 'networkpolicy', 'netpol'],
  marks: ['Created on'],
  fields: fields(
    {
      'Created on': since(9, time('metadata.creationTimestamp')),
      Spec: section(
        fields({
          PodSelector: selector(['spec', 'podSelector']),
          'Allowing ingress traffic': rules(['spec', 'ingress'], 'from', 'From'),
          'Allowing egress traffic': rules(['spec', 'egress'], 'to', 'To'),
          'Not affecting ingress traffic': since(17, computed('the policy types say so')),
          'Not affecting egress traffic': since(17, computed('the policy types say so')),
          'Policy Types': commaList('spec.policyTypes'),
        }),
      ),
    },
    metadata,
  ),
}

/** `<none>`, with or without a sentence behind it, is a selector that is there and selects everything. */
function selector(keys: readonly string[]): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (value.text.startsWith('<none>')) {
      infer(
        scope,
        keys,
        {},
        'a selector that is not there prints the same',
        sliceExcerpt(value, 0, '<none>'.length),
      )
      return true
    }
    return readLabelSelector(value, keys, scope)
  }
}

/** Rules with `----------` between them; `from` and `to` differ only in their words. */
function rules(keys: readonly string[], peers: string, word: string): FieldReader {
  const peer = fields({
    IPBlock: readBlock,
    NamespaceSelector: selector(['namespaceSelector']),
    PodSelector: selector(['podSelector']),
  })
  const single =
    (key: string): FieldReader =>
    (field, rule) =>
      (peer.get(key) as FieldReader)(field, appendAt(rule, [peers]))
  const rule = fields({
    'To Port': readPort,
    'To Port Range': since(31, readPort),
    // Up to 1.10 one line a peer.
    [`${word} IPBlock`]: single('IPBlock'),
    [`${word} NamespaceSelector`]: single('NamespaceSelector'),
    [`${word} PodSelector`]: single('PodSelector'),
    [word]: (field, scope) => {
      const value = valueIn(field).text
      if (value.startsWith('<any>')) return true
      readFields(field.children, peer, appendAt(scope, [peers]))
      return value === ''
    },
  })
  return (field, scope) => {
    let isOpen = false
    for (const child of field.children) {
      const line = valueIn(child).text
      if (child.shape === 'item' && line.startsWith('<none> (')) continue
      if (child.shape === 'item' && /^-{10,}$/.test(line)) {
        isOpen = false
      } else {
        if (child.shape === 'field' && !isOpen) appendAt(scope, keys)
        isOpen ||= child.shape === 'field'
        readFields([child], rule, lastAt(scope, keys))
      }
    }
    return isNothing(valueIn(field).text)
  }
}

/** `80/TCP`, `name/UDP`, `1-2/TCP`; `<any> (…)` when a rule has no ports. TCP is printed also when nothing is set. */
function readPort(field: Field, rule: Scope): boolean {
  const value = valueIn(field)
  if (value.text.startsWith('<any>')) return true
  const port = parseServicePort(value.text)
  if (port === undefined) return false
  const made = appendAt(rule, ['ports'])
  const at = value.text.lastIndexOf('/')
  if (port.port !== '<nil>') state(made, ['port'], port.port, sliceExcerpt(value, 0, at))
  if (port.endPort !== undefined) state(made, ['endPort'], port.endPort, sliceExcerpt(value, 0, at))
  if (port.protocol === 'TCP') infer(made, ['protocol'], 'TCP', 'kubectl prints TCP also when none is set')
  else state(made, ['protocol'], port.protocol, sliceExcerpt(value, at + 1, value.text.length))
  return true
}

function readBlock(field: Field, scope: Scope): boolean {
  readFields(field.children, fields({ CIDR: text('ipBlock.cidr'), Except: readExcept }), scope)
  return isNothing(valueIn(field).text)
}

function readExcept(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const list = splitExcerpt(value, ',').map((part) => part.text)
  if (list.length > 0) state(scope, ['ipBlock', 'except'], list, value)
  return true
}
