import type { FoundName, NameKind } from '../found.js'
import type { TextLine } from '../lines.js'

/** Fields of describe text and manifests whose value is a name. `Node:` may have an address behind a slash. */
const FIELDS: Readonly<Record<string, NameKind>> = {
  Namespace: 'namespace',
  namespace: 'namespace',
  Node: 'node',
  NodeName: 'node',
  nodeName: 'node',
  NominatedNodeName: 'node',
  HolderIdentity: 'node',
  Hostname: 'node',
  hostname: 'node',
  'kubernetes.io/hostname': 'node',
  InternalDNS: 'host',
  ExternalDNS: 'host',
  'External Name': 'host',
  Server: 'host',
  server: 'host',
  host: 'host',
  Address: 'host',
  'LoadBalancer Ingress': 'host',
  NewReplicaSet: 'owner',
  'Active Jobs': 'owner',
  'Used By': 'pod',
  'Mounted By': 'pod',
  generateName: 'owner',
}

const FIELD =
  /^(?:- )?"?([A-Za-z][A-Za-z./ ]{1,60})"?[:=][ \t]*"?([a-z0-9][a-z0-9.-]{0,252})(?=$|[\s"',:/()])/
const HEAD = /^Name:[ \t]+([a-z0-9][a-z0-9.-]{0,252})[ \t]*$/
const FROM_OWNER = /^Controlled By:[ \t]+(\w{1,60})\/([a-z0-9][a-z0-9.-]{0,252})/
const OLD_SETS = /^OldReplicaSets:[ \t]+/

/** How far below a `Name:` the fields stand that tell its kind. */
const LOOK_AHEAD = 60

/** The first of these fields below `Name:` on the same level tells what was described. */
const KINDS: readonly (readonly [field: RegExp, kind: NameKind | undefined])[] = [
  [/^Roles:/, 'node'],
  [/^(?:Node|NominatedNodeName|QoS Class|Service Account):/, 'pod'],
  [
    /^(?:Replicas|StrategyType|Update Strategy|Desired Number of Nodes Scheduled|Parallelism|Schedule|Pod Template):/,
    'owner',
  ],
  [/^Status:[ \t]+(?:Active|Terminating)$/, 'namespace'],
  [
    /^(?:(?:Name|Type|Provisioner|StorageClass|Claim|Rules|PolicyRule|Subjects|Image pull secrets):|Data$|Events)/,
    undefined,
  ],
]

/**
 * Names in fields: namespaces, nodes, hosts, owners, and the `Name:` of a described pod, node, namespace or owner (the
 * fields that follow tell which). The name of a volume's ConfigMap stands under `Name:` too and is none of these.
 *
 * @example findNamesInFields('Node:  n7/10.0.0.7', linesOf('Node:  n7/10.0.0.7')) // [{ kind: 'node', start: 7, end: 9 }]
 */
export function findNamesInFields(text: string, lines: readonly TextLine[]): FoundName[] {
  const found: FoundName[] = []
  const add = (kind: NameKind, start: number, name: string) => {
    const end = start + name.replace(/(?<![.-])[.-]+$/, '').length
    if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text.slice(start, end))) found.push({ kind, start, end })
  }
  for (const [index, line] of lines.entries()) {
    const start = line.start + line.indent
    // Fields are short; a longer line is a message or a blob.
    const content = text.slice(start, Math.min(line.end, start + 600))
    const head = HEAD.exec(content)
    if (head) {
      const kind = describedKind(text, lines, index)
      if (kind) add(kind, start + content.indexOf(head[1] ?? '', 5), head[1] ?? '')
      continue
    }
    const owner = FROM_OWNER.exec(content)
    if (owner) {
      add(
        owner[1] === 'Node' ? 'node' : 'owner',
        start + owner[0].length - (owner[2] ?? '').length,
        owner[2] ?? '',
      )
      continue
    }
    const sets = OLD_SETS.exec(content)
    if (sets) {
      for (const set of content.slice(sets[0].length).matchAll(/([a-z0-9][a-z0-9.-]{0,252}) \(\d/g)) {
        add('owner', start + sets[0].length + set.index, set[1] ?? '')
      }
      continue
    }
    const field = FIELD.exec(content)
    const kind = Object.hasOwn(FIELDS, field?.[1] ?? '') ? FIELDS[field?.[1] ?? ''] : undefined
    if (field && kind) add(kind, start + field[0].length - (field[2] ?? '').length, field[2] ?? '')
  }
  return found
}

function describedKind(text: string, lines: readonly TextLine[], index: number): NameKind | undefined {
  const indent = lines[index]?.indent ?? 0
  for (let at = index + 1; at < Math.min(lines.length, index + LOOK_AHEAD); at += 1) {
    const line = lines[at]
    if (line === undefined || line.indent > indent || line.start + line.indent === line.end) continue
    if (line.indent < indent) return undefined
    const content = text
      .slice(line.start + line.indent, Math.min(line.end, line.start + line.indent + 80))
      .trimEnd()
    const known = KINDS.find(([field]) => field.test(content))
    if (known) return known[1]
  }
  return undefined
}
