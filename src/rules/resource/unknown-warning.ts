import { kindNamed } from '../../events/kind-names.js'
import { isNewer } from '../../facts/compare-times.js'
import type { Fact, Facts } from '../../facts/fact.js'
import { objectOf } from '../../facts/object-fields.js'
import { conditionOf } from '../../facts/progress.js'

/** What kubelets and controllers say at a first start, after a restart or a deletion: it passes by itself. */
const passing: ReadonlySet<string> = new Set([
  'InvalidDiskCapacity',
  'Rebooted',
  'Starting',
  'SandboxChanged',
  'NodeNotReady',
  'ProbeWarning',
  'DNSConfigForming',
  'FailedToUpdateEndpoint',
  'FailedToUpdateEndpointSlices',
  'UnsupportedSchedule',
])
/** The kubelet's cache lags; two wrote an object at the same time, and one tries again. */
const cacheTalk =
  /not registered$|failed to sync \w+ cache: timed out waiting for the condition|the object has been modified; please apply your changes/

const healthyConditions = ['Ready', 'Available', 'Complete', 'ScalingActive'] as const

/** Controllers of custom resources, as they sign their events: of Flux, cert-manager, External Secrets, Argo CD, KEDA. */
const customController =
  /^(?:(?:helm|kustomize|source|image-reflector|image-automation|notification)-controller|cert-manager(?:-[a-z-]+)?|(?:cluster-)?external-?secrets?(?:-[a-z-]+)?|argocd-[a-z-]+|application-controller|keda-operator|managed\/[a-z0-9./-]+)$/

/** A warning that no rule knows about an object of Kubernetes' own, or of which nothing tells what it is about. */
export function isOwnWarning(fact: Fact, capture: Facts): boolean {
  return !isOfCustomResource(fact) && isUnknownWarning(fact, capture)
}

/** A warning that no rule knows about an object of a kind that is not Kubernetes' own, or of its controller. */
export function isCustomWarning(fact: Fact, capture: Facts): boolean {
  return isOfCustomResource(fact) && isUnknownWarning(fact, capture)
}

function isOfCustomResource({ subject: { kind }, component = '' }: Fact): boolean {
  return kind === undefined ? customController.test(component) : kindNamed(kind) === undefined
}

/** Whether a warning has no known cause, is none that passes by itself, and its object is not known to be well. */
function isUnknownWarning(fact: Fact, capture: Facts): boolean {
  if (fact.causes.length > 0 || passing.has(fact.reason ?? '')) return false
  const text = fact.decoded?.text ?? ''
  if (text === '' || cacheTalk.test(text)) return false
  const object = objectOf(fact, capture)
  return !healthyConditions.some((type) => conditionOf(object, type) === 'True')
}

/** Those of some warnings that came again, or behind which nothing normal has happened. */
export function standingAmong(facts: readonly Fact[], ofSubject: readonly Fact[]): Fact[] {
  const normal = ofSubject.filter(({ name, type }) => name === 'message' && type === 'Normal')
  return facts.filter((fact) => fact.count > 1 || !normal.some((other) => isNewer(other, fact)))
}

/** The last of some facts; `undefined` of none. */
export function newestOf(facts: readonly Fact[]): Fact | undefined {
  const [first, ...others] = facts
  return first === undefined
    ? undefined
    : others.reduce((best, fact) => (isNewer(fact, best) ? fact : best), first)
}
