import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'

/**
 * The registry refused a name without a host, and all images of its owner that are in use are on one other registry:
 * `keycloak/keycloak-config-cli`, `ubi9/nodejs-22`. The image itself need not be known.
 */
export const guessOwnerElsewhere: Mechanism = (query) => {
  const { reference, known, name, hint, hasHost } = query
  if (hasHost || reference.domain !== 'docker.io' || hint !== 'repository') return []
  const owner = name.slice(0, Math.max(0, name.lastIndexOf('/')))
  if (owner === '' || known.isNamespace('docker.io', owner)) return []
  if (known.withLastComponent(name.slice(owner.length + 1)).some(({ path }) => path === name)) return []
  const inUse = known.withNamespace(owner).filter(({ tier }) => tier < 3)
  const [host, ...others] = new Set(inUse.map(({ domain }) => domain))
  if (host === undefined || others.length > 0 || inUse.length < 2) return []
  const because = `the registry is missing: all known images of \`${owner}\` are on \`${host}\``
  return [propose(query, { domain: host }, 'registry', level.partly, because)]
}
