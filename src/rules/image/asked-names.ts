import { endpointOf } from './repository-names.js'

/** What a registry hands a login out at: `https://auth.docker.io/token?scope=…&service=registry.docker.io`. */
const asksForToken = /\/(?:token|oauth2\/\w+|jwt\/auth)(?:$|\?)|[?&](?:scope|service)=/
/** The API of a registry. */
const isRegistry = /^\/v[12](?:\/|$)/

/**
 * Who was asked when a pull broke off, where it is not the registry that the image names: it sends the runtime on for
 * tokens and layers, and the runtime's own settings may name another one. Advice about the registry would look at the
 * wrong host.
 *
 * Shape: `askedName`, `askedPort`, `askedEndpoint`, and what for: `askedFor`; nothing when it is the registry, or
 * nobody tells.
 *
 * @example askedNames({ asked: 'auth.docker.io/token?service=registry.docker.io', registryName: 'registry-1.docker.io' })['askedFor'] // 'the token service of the registry'
 * @example askedNames({ host: 'ghcr.io', registryName: 'ghcr.io' }) // {}
 */
export function askedNames(names: Readonly<Record<string, string>>): Record<string, string> {
  const { asked = names['host'], registryName, registryHost } = names
  if (asked === undefined) return {}
  const address = asked.endsWith(':') ? asked.slice(0, -1) : asked
  const end = address.search(/[/?]/)
  const host = end < 0 ? address : address.slice(0, end)
  const path = end < 0 ? '' : address.slice(end)
  const {
    registryName: askedName,
    registryPort: askedPort,
    registryEndpoint: askedEndpoint,
  } = endpointOf(host)
  const isToken = asksForToken.test(path)
  const isOwn = isSameRegistry(askedName, registryName ?? '')
  if (host === '' || isOwn || (registryName === undefined && !isToken)) return {}
  return {
    askedName,
    askedPort,
    askedEndpoint,
    askedFor: isToken
      ? 'the token service of the registry'
      : isRegistry.test(path)
        ? `asked in place of ${registryHost}`
        : path.length > 1
          ? 'to which the registry sends for the layers'
          : 'which the image does not name',
  }
}

/** Docker Hub has several hosts. */
function isSameRegistry(host: string, registry: string): boolean {
  return host === registry || (hub.test(host) && hub.test(registry))
}

const hub = /^(?:registry-1\.|registry\.|index\.)?docker\.io$/
