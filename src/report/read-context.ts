import type { Capture, ContextFact, Evidence, Origin, Place, Report } from '../types.js'
import { joinKubectlRanges, type KubectlRange, nameKubectlRange } from './kubectl-range.js'

/** As much evidence as a reader looks at for a fact about the whole capture. */
const maxEvidence = 3

/**
 * What the text tells about where it comes from.
 *
 * Shape: a fact is absent when nothing in the text tells it; `kubectl` is also absent when blocks of different
 * versions stand in one text. Evidence has offsets only; `placeEvidence` adds lines and columns.
 */
export function readContext(capture: Capture, text: string): Report['context'] {
  const origins = [...capture.objectOrigins, ...capture.eventOrigins].filter((origin) => !origin.placeholder)
  const kubectl = readKubectl(origins, text)
  const runtime = readFact(origins, runtimeOf)
  const platform = readFact(origins, platformOf)
  return {
    ...(kubectl ? { kubectl } : {}),
    ...(runtime ? { runtime } : {}),
    ...(platform ? { platform } : {}),
    ...(capture.capturedAt === undefined ? {} : { capturedAt: { value: capture.capturedAt, evidence: [] } }),
  }
}

/** The versions that all blocks have in common, shown by the blocks that narrow them. */
function readKubectl(origins: readonly Origin[], text: string): Report['context']['kubectl'] {
  let range: KubectlRange = {}
  const evidence: Evidence[] = []
  for (const origin of origins) {
    if (origin.kubectl === undefined) continue
    const joined = joinKubectlRanges(range, origin.kubectl)
    if (joined === undefined) return undefined
    const span = origin.spans[0]
    if (span && (joined.min !== range.min || joined.max !== range.max)) {
      evidence.push({ ...firstLine(span.start, span.end, text) })
    }
    range = joined
  }
  if (range.min === undefined && range.max === undefined) return undefined
  return { value: nameKubectlRange(range), ...range, evidence: evidence.slice(-maxEvidence) }
}

/** The one value that all places which tell it agree on. */
function readFact(origins: readonly Origin[], tellValue: (place: Place) => string | undefined) {
  const evidence: Evidence[] = []
  const values = new Set<string>()
  for (const origin of origins) {
    for (const place of origin.places ?? []) {
      const value = tellValue(place)
      if (value === undefined) continue
      values.add(value)
      if (evidence.length < maxEvidence)
        evidence.push({ start: place.start, end: place.end, text: place.text })
    }
  }
  if (values.size === 0) return undefined
  return { value: [...values].sort().join(', '), evidence } satisfies ContextFact
}

/** `containerd://1.7.2` of a node or `docker://4e5f…` of a container: the name before the scheme's colon. */
function runtimeOf(place: Place): string | undefined {
  const isNode = place.path === 'status.nodeInfo.containerRuntimeVersion'
  if (!isNode && !place.path.endsWith('.containerID')) return undefined
  const end = place.text.indexOf('://')
  return end > 0 ? place.text.slice(0, end) : undefined
}

/** Cloud platforms by the scheme of a node's provider id, `aws:///eu-west-1a/i-0abc`. */
const platforms: Readonly<Record<string, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  digitalocean: 'DigitalOcean',
  gce: 'Google Cloud',
  hcloud: 'Hetzner',
  ibm: 'IBM Cloud',
  k3s: 'k3s',
  kind: 'kind',
  linode: 'Linode',
  oci: 'Oracle Cloud',
  openstack: 'OpenStack',
  vsphere: 'vSphere',
}

function platformOf(place: Place): string | undefined {
  if (place.path !== 'spec.providerID') return undefined
  const scheme = place.text.split('://', 1)[0] ?? ''
  return Object.hasOwn(platforms, scheme) ? platforms[scheme] : undefined
}

function firstLine(start: number, end: number, text: string): Evidence {
  const lineEnd = text.indexOf('\n', start)
  const stop = lineEnd < 0 ? end : Math.min(end, lineEnd)
  return { start, end: stop, text: text.slice(start, stop) }
}
