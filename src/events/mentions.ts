import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { type Memory, recallText } from '../memory.js'
import type { ObjectReference } from '../types.js'
import { kindNamed } from './kind-names.js'

/** What a message says about the object it is about: a part of its reference, where that stands, and why it counts. */
export interface Mention {
  readonly path: keyof ObjectReference
  readonly value: string
  readonly place: Excerpt
  readonly because: string
}

type Part = 'name' | 'namespace' | 'uid' | 'kind' | 'container'

interface Wording {
  readonly says: RegExp
  readonly parts: readonly Part[]
  readonly kind?: string
  readonly because: string
}

const name = '([a-z0-9][a-z0-9.-]{0,252})'
const namespace = '([a-z0-9][a-z0-9-]{0,62})'
/** Of a static pod: a hash. */
const anyUid = '([0-9a-f]{8}[0-9a-f-]{24,28})'
const uid = '([0-9a-f]{8}[0-9a-f-]{24,28})'

/** Where components write an object's name into a message; every quantifier is bounded. */
const wordings: readonly Wording[] = [
  // Successfully assigned default/web-1 to node-1
  {
    says: new RegExp(`^Successfully assigned ${namespace}/${name} to `),
    parts: ['namespace', 'name'],
    kind: 'Pod',
    because: 'the scheduler names the pod it assigned',
  },
  {
    says: new RegExp(`^Successfully assigned ${name} to `),
    parts: ['name'],
    kind: 'Pod',
    because: 'the scheduler names the pod it assigned',
  },
  // … restarting failed container=app pod=web-1_default(f4eebc45-…); pod "web-1_default(f4ee…)"; (pod: "web-1_default(…
  {
    says: new RegExp(`\\b[pP]od[=: ]{1,2}\\\\?"?${name}_${namespace}\\(${uid}`),
    parts: ['name', 'namespace', 'uid'],
    kind: 'Pod',
    because: 'the kubelet writes the pod as name_namespace(uid)',
  },
  {
    says: new RegExp(`\\b[pP]od[=: ]{1,2}\\\\?"?${name}_${namespace}(?:\\(|\\\\?")`),
    parts: ['name', 'namespace'],
    kind: 'Pod',
    because: 'the kubelet writes the pod as name_namespace',
  },
  {
    says: new RegExp(`\\("${name}_${namespace}\\(${uid}`),
    parts: ['name', 'namespace', 'uid'],
    kind: 'Pod',
    because: 'the kubelet writes the pod as name_namespace(uid)',
  },
  // pod="default/web-1"
  {
    says: new RegExp(`\\bpod="${namespace}/${name}"`),
    parts: ['namespace', 'name'],
    kind: 'Pod',
    because: 'the log line names the pod',
  },
  {
    says: new RegExp(`\\bError scheduling ${namespace}/${name}: `),
    parts: ['namespace', 'name'],
    kind: 'Pod',
    because: 'the scheduler names the pod',
  },
  {
    says: new RegExp(`PodSandboxMetadata\\{Name:${name},Uid:${uid},Namespace:${namespace},`),
    parts: ['name', 'uid', 'namespace'],
    kind: 'Pod',
    because: 'the runtime names the pod of the sandbox',
  },
  // create Pod web-0 in StatefulSet web failed error: …; create Claim data-web-0 Pod web-0 in StatefulSet web …
  {
    says: new RegExp(
      `^(?:create|delete|update) (?:Pod|Claim) [^"]{1,520} in StatefulSet ${name} (?:fail|succ)`,
    ),
    parts: ['name'],
    kind: 'StatefulSet',
    because: 'the controller names the StatefulSet',
  },
  // Error creating: pods "web-5d4f-" is forbidden: …
  {
    says: new RegExp(`^Error creating: pods "${name}-" is forbidden`),
    parts: ['name'],
    because: 'a controller names its pods after itself',
  },
  {
    says: new RegExp(`^Node ${name} (?:status is now|event:|has been|hasn't)`),
    parts: ['name'],
    kind: 'Node',
    because: 'the message names the node',
  },
  {
    says: new RegExp(
      `\\b(deployment|statefulset|daemonset|job) "${name}" (?:exceeded|successfully|timed out|rollout to)`,
    ),
    parts: ['kind', 'name'],
    because: 'kubectl names the object',
  },
  // Helm: pre-upgrade hooks failed: … * job migrate failed: DeadlineExceeded
  {
    says: new RegExp(`(?:^|\\* )(job) ${name} failed: `),
    parts: ['kind', 'name'],
    because: 'Helm names the Job',
  },
  {
    says: new RegExp(`\\btimed out waiting for the condition on ([a-z]{2,40})(?:\\.[a-z.]{1,60})?/${name}`),
    parts: ['kind', 'name'],
    because: 'kubectl names the object',
  },
  {
    says: new RegExp(`^(?:[-*•] )?([a-z]{2,40})(?:\\.[a-z.]{1,60})?/${name}: `),
    parts: ['kind', 'name'],
    because: 'the object stands before the message',
  },
  // sync "kube-system/coredns-6955765f44" failed with …, a line of replica_set.go
  {
    says: new RegExp(`\\breplica_set\\.go:\\d{1,6}\\] [sS]ync "${namespace}/${name}" failed`),
    parts: ['namespace', 'name'],
    kind: 'ReplicaSet',
    because: 'the controller of ReplicaSets names it',
  },
  {
    says: new RegExp(`\\b(?:processing|sync(?:ing)?) service "?${namespace}/${name}"?[ :]`),
    parts: ['namespace', 'name'],
    kind: 'Service',
    because: 'the controller names the Service',
  },
  {
    says: new RegExp(`^Cannot determine if ${namespace}/${name} needs to be started`),
    parts: ['namespace', 'name'],
    kind: 'CronJob',
    because: 'the controller names the CronJob',
  },
  {
    says: new RegExp(`\\b(?:Condition \\w{1,40} of|Error updating|evicting pods from) node "?${name}"?[ ,:]`),
    parts: ['name'],
    kind: 'Node',
    because: 'the message names the node',
  },
  // … pod "web-1" (UID: "f4eebc45-…")
  {
    says: new RegExp(`\\bpod \\\\?"${name}\\\\?" \\(UID: \\\\?"${uid}`),
    parts: ['name', 'uid'],
    kind: 'Pod',
    because: 'the message names the pod',
  },
  // kubectl drain: error when evicting pods/"web-1" -n "shop" (will retry after 5s): Cannot evict pod as …
  {
    says: new RegExp(`\\berror when evicting pods?[/ ]"${name}" -n "${namespace}"`),
    parts: ['name', 'namespace'],
    kind: 'Pod',
    because: 'kubectl names the pod it evicts',
  },
  {
    says: new RegExp(`\\berror when evicting pods?[/ ]"${name}"`),
    parts: ['name'],
    kind: 'Pod',
    because: 'kubectl names the pod it evicts',
  },
  {
    says: new RegExp(`^Pod ${name}: `),
    parts: ['name'],
    kind: 'Pod',
    because: 'the pod stands before the message',
  },
  // /k8s_POD_web-1_shop_4f009c6c-…_0, "web_web-1_shop_4f009c6c-…_1": what the kubelet calls containers
  {
    says: new RegExp(
      `(?:/k8s_|")([a-z0-9][a-z0-9-]{0,62}|POD)_${name}_${namespace}_${anyUid}_\\d{1,6}\\\\?"`,
    ),
    parts: ['container', 'name', 'namespace', 'uid'],
    kind: 'Pod',
    because: 'the kubelet names containers after their pod',
  },
  // Pod shop/web-0 (web) is in waiting state (reason: "CrashLoopBackOff")
  {
    says: new RegExp(`^Pod ${namespace}/${name} \\(${name}\\) is in waiting state`),
    parts: ['namespace', 'name', 'container'],
    kind: 'Pod',
    because: 'the alert names the pod',
  },
  {
    says: new RegExp(`^pod/${name} in namespace ${namespace} on container ${name} has been in waiting state`),
    parts: ['name', 'namespace', 'container'],
    kind: 'Pod',
    because: 'the alert names the pod',
  },
  {
    says: new RegExp(`\\bfor pod \\\\?"${name}\\\\?"[: ]`),
    parts: ['name'],
    kind: 'Pod',
    because: 'the message names the pod',
  },
  {
    says: new RegExp(`\\b[cC]ontainer \\\\?"?${name}\\\\?"? in pod \\\\?"?${name}\\\\?"?(?:[: ]|$)`),
    parts: ['container', 'name'],
    kind: 'Pod',
    because: 'the message names the pod',
  },
]

const containerWordings: readonly Wording[] = [
  `\\bcontainer=${name}(?: |,|\\)|$)`,
  `, container: "?${name}"?\\)`,
  `\\\\?"StartContainer\\\\?" for \\\\?"${name}\\\\?"`,
  `\\bcontainerName="${name}"`,
  `\\bContainerMetadata\\{Name:${name},`,
  `^(?:Created|Started|Stopping) container:? ${name}$`,
  `^Error: container ${name} (?:has|is) `,
  `(?:^|: )container ${name} is (?:waiting to start|backing off)`,
  `&Container\\{Name:${name},`,
].map((says) => ({
  says: new RegExp(says),
  parts: ['container'] as const,
  because: 'the message names the container',
}))

const containerId = /^[0-9a-f]{12,64}$/
const plainUid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/**
 * What a message tells about the object it is about.
 *
 * Shape: at most one mention a path, the surest wording first; empty for messages that name nothing. A container
 * becomes a `fieldPath`. With a memory short messages are looked at once a call. Errors: none. Linear: all wordings are
 * bounded.
 *
 * @example findMentions({ text: 'Node n1 status is now: NodeNotReady', start: 0, end: 35 })[0]?.value // 'Node'
 */
export function findMentions(message: Excerpt, memory?: Memory): Mention[] {
  return mentionsIn(message.text, memory).map(({ path, value, from, to, because }) => ({
    path,
    value,
    place: sliceExcerpt(message, from, to),
    because,
  }))
}

/** A mention in a text that has no place of its own; offsets into it. */
interface MentionInText extends Stretch {
  readonly path: keyof ObjectReference
  readonly value: string
  readonly because: string
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** As `findMentions`, for who needs no places. */
export function mentionsIn(text: string, memory?: Memory): readonly MentionInText[] {
  return recallText(memory, mentionsIn, text, () => lookForMentions(text))
}

function lookForMentions(text: string): readonly MentionInText[] {
  const mentions: MentionInText[] = []
  const add = (path: keyof ObjectReference, value: string, { from, to }: Stretch, because: string) => {
    if (!mentions.some((mention) => mention.path === path)) mentions.push({ path, value, from, to, because })
  }
  for (const wording of [...wordings, ...containerWordings]) {
    const match = wording.says.exec(text)
    if (match === null) continue
    const found = placesOf(text, match, wording.parts)
    const kindWord = found.get('kind')
    const kind = kindWord === undefined ? wording.kind : kindNamed(kindWord.text)
    if (kindWord !== undefined && kind === undefined) continue
    const named = found.get('name')
    if (named !== undefined && plainUid.test(named.text)) continue
    const otherName = mentions.find((mention) => mention.path === 'name')
    if (named !== undefined && otherName !== undefined && otherName.value !== named.text) continue
    if (kind !== undefined)
      add('kind', kind, kindWord ?? named ?? { from: 0, to: text.length }, wording.because)
    for (const path of ['name', 'namespace', 'uid'] as const) {
      const place = found.get(path)
      if (place !== undefined) add(path, place.text, place, wording.because)
    }
    const container = found.get('container')
    if (container !== undefined && container.text !== 'POD' && !containerId.test(container.text)) {
      const list = text.slice(0, match.index + 1).endsWith('init c') ? 'initContainers' : 'containers'
      add('fieldPath', `spec.${list}{${container.text}}`, container, wording.because)
    }
  }
  return mentions
}

/** Where the groups of a match stand: each behind the one before. */
function placesOf(text: string, match: RegExpExecArray, parts: readonly Part[]) {
  const places = new Map<Part, Stretch & { readonly text: string }>()
  let from = match.index
  for (const [index, part] of parts.entries()) {
    const value = match[index + 1]
    if (value === undefined) continue
    const at = text.indexOf(value, from)
    from = at + value.length
    places.set(part, { text: value, from: at, to: from })
  }
  return places
}
