import { runOf } from '../facts/container-run.js'
import type { Fact } from '../facts/fact.js'
import { listAt, mapAt, objectOf, textAt } from '../facts/object-fields.js'
import type { KubernetesObject } from '../types.js'
import type { Gap, Match } from './rule.js'

/** By kind the namespaces of the capture's objects; `undefined` among them is an object that tells none. */
function namespacesByKind({ objects }: Match['capture']): Map<string, Set<string | undefined>> {
  const byKind = new Map<string, Set<string | undefined>>()
  for (const { kind, metadata } of objects) {
    if (kind !== undefined) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(metadata?.namespace))
  }
  return byKind
}

/** Whether the capture has an object of this kind that may be in the namespace of the match. Asked for each finding. */
function holds(kind: string, { capture, subject, memory }: Match): boolean {
  const found = memory.recall(namespacesByKind, '', () => namespacesByKind(capture)).get(kind)
  if (found === undefined) return false
  return subject.namespace === undefined || found.has(undefined) || found.has(subject.namespace)
}

/** It was read whole, from a manifest or the API: describe leaves things out. */
function isWhole({ toldOfSubject, capture }: Match): boolean {
  const index = toldOfSubject().object
  if (index === undefined) return false
  return capture.objectOrigins === undefined || capture.objectOrigins[index]?.from === 'manifest'
}

const pullSecretsOf = (object: KubernetesObject | undefined): readonly unknown[] => [
  ...listAt(object, 'spec', 'imagePullSecrets'),
  ...listAt(object, 'imagePullSecrets'),
]

/** What the container printed: no describe holds it, but for the message of a terminated state. */
export const printedOutput: Gap = {
  what: 'what the container printed before it ended',
  command: [
    'kubectl logs {pod} -c {container}{-n} --previous',
    'kubectl logs {pod}{-n} --all-containers --previous',
    'kubectl logs <pod>{-n} --all-containers --previous',
  ],
  isShown: ({ facts, ofSubject }) =>
    ofSubject.some(({ name }) => name === 'output') ||
    facts.some(
      ({ name, decoded }) =>
        (name === 'state' || name === 'last-state') && (decoded?.text.trim() ?? '') !== '',
    ),
}

/** Which credentials go along with a pull: describe prints none of them. */
export const pullSecrets: Gap = {
  what: 'the pull secrets of the pod and of its ServiceAccount',
  command: [
    "kubectl get pod {pod}{-n} -o jsonpath='{.spec.imagePullSecrets} {.spec.serviceAccountName}'",
    "kubectl get pod <pod>{-n} -o jsonpath='{.spec.imagePullSecrets} {.spec.serviceAccountName}'",
  ],
  isShown: (match) =>
    isWhole(match) ||
    match.facts.some((fact) => pullSecretsOf(objectOf(fact, match.capture)).length > 0) ||
    holds('ServiceAccount', match),
}

/** Since 1.32 the kubelet writes there why it waits; describe leaves it out. */
export const waitingMessage: Gap = {
  what: 'the message of the waiting state, which describe does not print',
  command: [
    "kubectl get pod {pod}{-n} -o jsonpath='{.status.containerStatuses[*].state.waiting.message}'",
    "kubectl get pod <pod>{-n} -o jsonpath='{.status.containerStatuses[*].state.waiting.message}'",
  ],
  isShown: isWhole,
}

/** Events live an hour, and a capture may hold none of them. */
export const olderEvents: Gap = {
  what: 'events that name the cause: they live an hour, and those of this capture do not',
  command: [
    'kubectl get events{-n} --field-selector involvedObject.name={name}',
    'kubectl get events{-n} --sort-by=.lastTimestamp',
  ],
}

/** Only events or a row of a table speak of the pod. */
export const podItself: Gap = {
  what: 'the pod itself: states, exit codes, probes and limits of its containers',
  command: ['kubectl describe pod {pod}{-n}', 'kubectl describe pod <pod>{-n}'],
  isShown: ({ toldOfSubject, capture }) =>
    listAt(capture.objects[toldOfSubject().object ?? -1], 'spec', 'containers').length > 0,
}

export const memoryLimit: Gap = {
  what: 'the memory limit of the container',
  command: [
    "kubectl get pod {pod}{-n} -o jsonpath='{.spec.containers[*].resources.limits.memory}'",
    "kubectl get pod <pod>{-n} -o jsonpath='{.spec.containers[*].resources.limits.memory}'",
  ],
  // A describe that lists no limit says that there is none.
  isShown: (match) => match.facts.some((fact) => runOf(fact, match.capture) !== undefined),
}

export const claimItself: Gap = {
  what: 'the claim itself and its events, which say why it waits',
  command: ['kubectl describe pvc {claim}{-n}', 'kubectl describe pvc{-n}'],
  isShown: (match) => holds('PersistentVolumeClaim', match),
}

export const nodeItself: Gap = {
  what: 'the node itself: its conditions and events',
  command: ['kubectl describe node {node}', 'kubectl describe nodes'],
  isShown: (match) => holds('Node', match),
}

export const allNodes: Gap = {
  what: 'the nodes: labels, taints, allocatable and allocated resources',
  command: 'kubectl describe nodes',
  isShown: (match) => holds('Node', match),
}

/** Of a workload or Service: the pods say why. */
export const itsPods: Gap = {
  what: 'the pods and their events, which say why',
  command: ['kubectl describe pods{-n} -l {selector}', 'kubectl describe pods{-n}'],
  isShown: (match) => holds('Pod', match),
}

export const quotaItself: Gap = {
  what: 'what of the quota is used',
  command: ['kubectl describe quota {quota}{-n}', 'kubectl describe quota{-n}'],
  isShown: (match) =>
    holds('ResourceQuota', match) ||
    match.facts.some(
      ({ decoded }) => decoded?.refusal?.amounts?.every(({ used }) => used !== undefined) === true,
    ),
}

export const webhookPods: Gap = {
  what: 'the Service and the pods behind the webhook',
  command: [
    'kubectl get service,endpoints,pods -n {webhookNamespace} -o wide',
    'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml',
  ],
  isShown: ({ capture, facts }) =>
    facts.some(({ decoded }) => {
      const service = decoded?.refusal?.parts['webhookService']?.text
      return service !== undefined && capture.objectIndex.named('Service', service).length > 0
    }),
}

export const attachments: Gap = {
  what: 'where the volume is attached',
  command: 'kubectl get volumeattachment',
  isShown: ({ capture, facts, memory }) =>
    memory.recall(attachments, '', () => capture.objects.some(({ kind }) => kind === 'VolumeAttachment')) ||
    facts.some(
      ({ decoded }) =>
        decoded?.volume?.heldBy?.node !== undefined || decoded?.volume?.parts['machine'] !== undefined,
    ),
}

export const metricsPods: Gap = {
  what: 'the pods of the metrics server',
  command: 'kubectl get pods -A -l k8s-app=metrics-server -o wide',
  isShown: ({ capture, memory }) =>
    memory.recall(metricsPods, '', () =>
      capture.objects.some(
        ({ kind, metadata }) => kind === 'Pod' && metadata?.name?.startsWith('metrics-server') === true,
      ),
    ),
}

/** The names of the Jobs whose pods left a message. */
function jobsWithWords({ objects }: Match['capture']): Set<unknown> {
  const telling = objects.filter(
    (object) => object.kind === 'Pod' && textAt(object, 'status', 'message') !== undefined,
  )
  return new Set(telling.map((pod) => mapAt(pod, 'metadata', 'labels')['job-name']))
}

/** What pods of this capture printed: outputs are few. */
function outputsOf({ facts }: Match['capture']): readonly Fact[] {
  return facts.filter(({ name }) => name === 'output')
}

/** What a Job, or a pod that has its name, printed last. */
export function printedByJob({ capture, subject, memory }: Match): string | undefined {
  if (subject.name === undefined) return undefined
  const outputs = memory.recall(outputsOf, '', () => outputsOf(capture))
  return outputs
    .filter(
      ({ subject: { kind, name = '', namespace } }) =>
        (kind === 'Pod' ? name.startsWith(`${subject.name}-`) : kind === 'Job' && name === subject.name) &&
        (namespace ?? subject.namespace) === (subject.namespace ?? namespace),
    )
    .at(-1)?.decoded?.text
}

export const jobLog: Gap = {
  what: 'the log of a failed pod',
  command: ['kubectl logs job/{name}{-n}', 'kubectl logs job/{job}{-n}'],
  isShown: (match) => {
    const { capture, subject, memory } = match
    if (subject.name === undefined) return false
    return (
      printedByJob(match) !== undefined ||
      memory.recall(jobsWithWords, '', () => jobsWithWords(capture)).has(subject.name)
    )
  },
}
