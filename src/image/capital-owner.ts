import type { ImageReference, InvalidImageReference } from '../types.js'
import { familiarName } from './familiar-name.js'

/**
 * A valid reference whose first part is a registry host only for its capitals: `Grafana/grafana`, `NVIDIA/k8s-device-plugin`. No
 * host is called so; an owner was meant, as a git host writes it.
 *
 * Shape: the rule it would break if the part were an owner, with `mended`; `undefined` for every other reference.
 * Source: distribution/reference `normalize.go`, `splitDockerDomain`.
 *
 * @example findCapitalOwner(parseImageReference('Grafana/grafana'))?.mended // 'grafana/grafana'
 */
export function findCapitalOwner(reference: ImageReference): InvalidImageReference | undefined {
  const { domain, path } = reference
  if (!/[A-Z]/.test(domain) || /[.:]/.test(domain)) return undefined
  const mended = familiarName({ ...reference, domain: 'docker.io', path: `${domain.toLowerCase()}/${path}` })
  return {
    valid: false,
    code: 'uppercase',
    span: { start: 0, end: domain.length },
    message: 'a first part with capitals is read as a registry host; an owner is written in lower case',
    mended,
  }
}
