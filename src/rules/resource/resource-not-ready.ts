import type { Fact, Facts } from '../../facts/fact.js'
import { objectOf } from '../../facts/object-fields.js'
import { defineRule } from '../define-rule.js'
import { firstLine } from '../own-words.js'
import { isCustomWarning, newestOf, standingAmong } from './unknown-warning.js'

/** Groups of Kubernetes itself; `gateway.networking.k8s.io` and its like are made of custom resources. */
const ownGroup =
  /^(?:v1|(?:apps|batch|autoscaling|policy|extensions|(?:networking|storage|discovery|events|coordination|node|scheduling|rbac\.authorization|certificates|authentication|authorization|admissionregistration|apiregistration|apiextensions|resource|flowcontrol\.apiserver)\.k8s\.io)\/v\w+)$/

/** Words of controllers that still work at it. */
const goesOn =
  /^(?:Progressing|Reconciling|InProgress|Creating|Pending|Waiting|Initializing|Issuing|Provisioning)/

/** By the conventions of kstatus, and the types that the widely used controllers explain. */
const falseIsBad: ReadonlySet<string> = new Set([
  'Ready',
  'Synced',
  'Healthy',
  'Available',
  'Accepted',
  'Programmed',
  'ResolvedRefs',
  'Released',
  'Succeeded',
  'Reconciled',
  // Cluster API tells of the parts of a machine in the same way
  'InfrastructureReady',
  'BootstrapReady',
  'ControlPlaneReady',
])
const trueIsBad: ReadonlySet<string> = new Set([
  'NotReady',
  'Stalled',
  'Degraded',
  'Failed',
  'ReconcileError',
  'ComparisonError',
  'SyncError',
  'InvalidSpecError',
  'InvalidRequest',
  'Denied',
])

/** Conditions of Argo CD have no status: one that is there holds. */
const withoutStatus: ReadonlySet<string> = new Set(['ComparisonError', 'SyncError', 'InvalidSpecError'])

/** Words of a custom resource's phase, state or health that are its last; they are written large and small. */
const endedBadly = 'Failed Error Errored Invalid Degraded Faulted Unhealthy Red HEALTH_ERR'
  .split(' ')
  .flatMap((word) => [word, word.toLowerCase()])
/** Reasons with which Cluster API gives up. */
const givenUp = [
  'InvalidConfiguration',
  'CreateError',
  'UpdateError',
  'DeleteError',
  'JoinClusterTimeoutError',
]
/** While work goes on, its controller may tell that it does not. */
const underWay = ['Pending', 'pending', 'Processing', 'processing']
const failing =
  /\b(?:fail(?:ed|s|ure)?|errors?|cannot|can't|could not|unable|wrong|timed out|denied|refused|not found|invalid)\b/i

/** Whether the words name a cause that a rule of its own tells. */
function isKnown({ causes }: Fact): boolean {
  return causes.some((cause) => cause !== 'resource-not-ready')
}

/**
 * A phase or state of a custom resource that speaks of failure; without kind only in a table, whose columns are no
 * other kind's, or with a sentence that is not Kubernetes' own.
 */
function isBadState(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  const said = fact.decoded?.text
  const isRow = fact.object !== undefined && capture.objectOrigins?.[fact.object]?.from === 'table'
  if (object === undefined || isKnown(fact) || (!isRow && object['status'] === undefined)) return false
  const { apiVersion, kind } = object
  const isHeadless = apiVersion === undefined && kind === undefined
  if (!isHeadless && (apiVersion === undefined || ownGroup.test(apiVersion))) return false
  if (endedBadly.includes(fact.reason ?? '') || givenUp.includes(fact.reason ?? ''))
    return !isHeadless || isRow || said !== undefined
  return said !== undefined && failing.test(said)
}

function isComplaint(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  const origin = fact.object === undefined ? undefined : capture.objectOrigins?.[fact.object]
  const column = `columns.${fact.type?.toUpperCase()}`
  const isCell = origin?.from === 'table' && origin.places?.some(({ path }) => path === column) === true
  if (goesOn.test(fact.reason ?? '')) return false
  if (isCell) return isBad(fact) && !goesOn.test(fact.decoded?.text ?? '')
  // A condition without its head: what Kubernetes' own kinds say is known by its types and reasons.
  const isHeadless = object?.apiVersion === undefined && object?.kind === undefined
  if (!isHeadless && (object?.apiVersion === undefined || ownGroup.test(object.apiVersion))) return false
  if (fact.decoded === undefined || (isHeadless && isKnown(fact))) return false
  if (fact.status === undefined) return withoutStatus.has(fact.type ?? '')
  return isBad(fact)
}

function isBad({ type = '', status }: Fact): boolean {
  return status === 'True' ? trueIsBad.has(type) : status === 'False' && falseIsBad.has(type)
}

/** A condition of any type whose reason says that it went wrong: the `Issuing` of cert-manager. */
function hasFailed({ name, status, reason = '', decoded }: Fact): boolean {
  return name === 'condition' && status === 'False' && decoded !== undefined && endedBadly.includes(reason)
}

/** A word of a status, or of a column that is no kind's own, without a sentence. */
function isWord({ name, type, decoded }: Fact): boolean {
  return (name === 'status' || type === 'Word') && decoded === undefined
}

export const resourceNotReady = defineRule({
  id: 'resource-not-ready',
  severity: 'warning',
  when: [
    { cause: 'resource-not-ready', fact: 'message' },
    { fact: 'message', type: 'Warning', where: isCustomWarning },
    ...[...falseIsBad, ...trueIsBad].map(
      (type) => ({ fact: 'condition', type, where: isComplaint }) as const,
    ),
    ...[...endedBadly, ...givenUp, ...underWay].map(
      (reason) => ({ fact: 'status', reason, where: isBadState }) as const,
    ),
    ...endedBadly.map((reason) => ({ fact: 'condition', type: 'Word', reason, where: isBadState }) as const),
  ],
  judge: ({ facts: all, ofSubject }) => {
    const warnings = all.filter(({ name }) => name === 'message')
    const newest = newestOf(standingAmong(warnings, ofSubject))
    const facts = all.filter((fact) => fact.name !== 'message' || fact === newest)
    if (facts[0] === undefined) return undefined
    // what a word of its status says, another message of the object explains
    if (facts.every(isWord) && ofSubject.some(isKnown)) return undefined
    const isOnlyWarned = facts.every(({ name }) => name === 'message')
    const explained =
      facts.find((fact) => trueIsBad.has(fact.type ?? '')) ?? ofSubject.find(hasFailed) ?? facts[0]
    return {
      ...(facts.includes(explained) ? {} : { evidence: [explained.evidence] }),
      confidence: facts.some(({ name, decoded }) => name !== 'message' && decoded !== undefined)
        ? 'likely'
        : 'possible',
      // No cause is claimed: whoever knows the warning, or the words of the condition, says it.
      ...(isOnlyWarned || isKnown(explained) ? { yieldsTo: ['*'] } : {}),
      names: {
        ...(explained.decoded === undefined ? {} : { said: explained.decoded.text }),
        ...(explained.causes.includes('resource-not-ready') && isOnlyWarned
          ? { refused: firstLine(explained.decoded?.text ?? '') }
          : {}),
        ...(explained.name === 'condition' && explained.type !== undefined && explained.status !== undefined
          ? { condition: explained.type, is: explained.status }
          : {}),
        ...(isWord(explained) && explained.reason !== undefined ? { word: explained.reason } : {}),
        ...(explained.reason === undefined ? {} : { [isOnlyWarned ? 'warned' : 'reason']: explained.reason }),
      },
    }
  },
  title: [
    'a controller could not do what it should: {refused}',
    'the controller of {kind} `{name}` warns: {warned}',
    'the controller of a custom resource warns: {warned}',
    '{kind} `{name}` is not ready: {reason}',
    '{kind} `{name}` is not ready',
    '`{name}` is not ready',
    'a custom resource is not ready',
  ],
  explanation: [
    'its controller says: {said}',
    'its status is `{word}`; which of its parts is the trouble this text does not tell',
    'its condition `{condition}` is `{is}`; the message of the condition says why',
    'its condition `Ready` is `False`; the message of the condition says why',
  ],
  next: [
    {
      description: 'read its status',
      command: ['kubectl describe {kind} {name}{-n}', 'kubectl describe <kind> {name}{-n}'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the condition has no message, the status is `Unknown`, or the reason says that work goes on',
})
