import type { Fact, Facts } from '../../facts/fact.js'
import { listAt, mapAt, objectOf, textAt } from '../../facts/object-fields.js'
import type { KubernetesObject, Place } from '../../types.js'

/** What kubectl prints for a port without endpoints. */
const nothing: ReadonlySet<string> = new Set(['<none>', ''])

/** The `Endpoints:` texts that stand in the describe text of a Service. */
export function printedEndpoints(fact: Fact, { objectOrigins }: Facts): readonly Place[] {
  const places = fact.object === undefined ? undefined : objectOrigins?.[fact.object]?.places
  return (places ?? []).filter((place) => place.path === 'printed.endpoints')
}

const jobLabels = ['job-name', 'batch.kubernetes.io/job-name', 'controller-uid']

/** The selector of a Service that routes to pods; `undefined` for `ExternalName` and for Services without one. */
export function selectorOf(
  object: KubernetesObject | undefined,
): Readonly<Record<string, string>> | undefined {
  if (textAt(object, 'spec', 'type') === 'ExternalName') return undefined
  const selector = mapAt(object, 'spec', 'selector')
  // a headless Service that gives the pods of a Job their names: they end
  if (jobLabels.some((label) => label in selector)) return undefined
  return Object.keys(selector).length === 0 ? undefined : selector
}

/** The Endpoints of the same name in the capture, where they were printed for themselves. */
function endpointsOf(fact: Fact, capture: Facts): KubernetesObject | undefined {
  return capture.objects.find(
    (object, index) =>
      object.kind === 'Endpoints' &&
      object.metadata?.name === fact.subject.name &&
      (object.metadata?.namespace ?? fact.subject.namespace) === fact.subject.namespace &&
      (capture.objectOrigins?.[index]?.places?.length ?? 1) > 0,
  )
}

const addressesIn = (endpoints: KubernetesObject | undefined, key: string): number =>
  listAt(endpoints, 'subsets').reduce<number>((sum, subset) => sum + listAt(subset, key).length, 0)

/** The text shows that no endpoint serves the Service: every port says so, or its Endpoints are empty. */
export function hasNoEndpoints(fact: Fact, capture: Facts): boolean {
  if (selectorOf(objectOf(fact, capture)) === undefined) return false
  const printed = printedEndpoints(fact, capture)
  if (printed.length > 0) return printed.every(({ text }) => nothing.has(text))
  const slices = slicesOf(fact, capture)
  if (slices.length > 0) return slices.every((slice) => listAt(slice, 'endpoints').length === 0)
  const endpoints = endpointsOf(fact, capture)
  return endpoints !== undefined && isEmpty(endpoints)
}

/** The EndpointSlices of a Service, by the label that ties them to it. */
function slicesOf(fact: Fact, { objects }: Facts): readonly KubernetesObject[] {
  return objects.filter(
    ({ kind, metadata }) =>
      kind === 'EndpointSlice' &&
      metadata?.labels?.['kubernetes.io/service-name'] === fact.subject.name &&
      (metadata?.namespace ?? fact.subject.namespace) === fact.subject.namespace,
  )
}

function isEmpty(endpoints: KubernetesObject): boolean {
  return addressesIn(endpoints, 'addresses') === 0 && addressesIn(endpoints, 'notReadyAddresses') === 0
}

/** An object `Endpoints` of a table or manifest without any address. */
export function isEmptyEndpoints(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  const origin = fact.object === undefined ? undefined : capture.objectOrigins?.[fact.object]
  if (object === undefined || origin?.places?.length === 0) return false
  if (origin?.from === 'table' && origin.places?.some((place) => place.path === 'subsets') === true)
    return false
  return isEmpty(object)
}

/** Addresses are known, and none of them is ready. */
export function isUnpublished(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  if (object?.kind === 'EndpointSlice') {
    const endpoints = listAt(object, 'endpoints')
    return (
      endpoints.length > 0 &&
      endpoints.every(
        (endpoint) => (endpoint as { conditions?: { ready?: unknown } })?.conditions?.ready === false,
      )
    )
  }
  return addressesIn(object, 'addresses') === 0 && addressesIn(object, 'notReadyAddresses') > 0
}
