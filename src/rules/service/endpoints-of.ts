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
  const index = capture.objectIndex
    .named('Endpoints', fact.subject.name)
    .find(
      (at) => isBeside(capture.objects[at], fact) && (capture.objectOrigins?.[at]?.places?.length ?? 1) > 0,
    )
  return index === undefined ? undefined : capture.objects[index]
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

/** No port shows an endpoint, in a text that begins below the selector. */
export function showsNoEndpoints(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  if (object?.metadata?.name !== undefined || textAt(object, 'spec', 'type') === 'ExternalName') return false
  const printed = printedEndpoints(fact, capture)
  return (
    Object.keys(mapAt(object, 'spec', 'selector')).length === 0 &&
    printed.length > 0 &&
    printed.every(({ text }) => nothing.has(text))
  )
}

/** The EndpointSlices of a Service, by the label that ties them to it. */
function slicesOf(fact: Fact, { objectIndex }: Facts): readonly KubernetesObject[] {
  return objectIndex.slicesOf(fact.subject.name).filter((slice) => isBeside(slice, fact))
}

/** In the namespace of the fact's object, as far as it says. */
function isBeside(object: KubernetesObject | undefined, { subject: { namespace } }: Fact): boolean {
  return (object?.metadata?.namespace ?? namespace) === namespace
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
