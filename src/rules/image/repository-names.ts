import { familiarRepository } from '../../image/familiar-name.js'
import { parseImageReference, recallImageReference } from '../../image/parse.js'
import type { Memory } from '../../memory.js'
import { registryNames } from './registry-names.js'

/**
 * The parts of an image name that commands need.
 *
 * Shape: `repositoryName` without tag (`acme/shop`), `registryHost` (`docker.io`), `registryEndpoint` (`registry-1.docker.io:443`), `fullPath` with tag (`library/nginx:1`);
 * those of `registryNames`; nothing when the name is not valid. With a memory a name is taken apart once a call.
 *
 * @example repositoryNames('nginx:1', undefined)['repositoryName'] // 'nginx'
 */
export function repositoryNames(
  image: string | undefined,
  memory: Memory | undefined,
): Record<string, string> {
  if (image === undefined) return {}
  const parsed = memory === undefined ? parseImageReference(image) : recallImageReference(image, memory)
  if (!parsed.valid) return {}
  const suffix =
    parsed.digest === undefined ? (parsed.tag === undefined ? '' : `:${parsed.tag}`) : `@${parsed.digest}`
  return {
    repositoryName: familiarRepository(parsed.domain, parsed.path),
    registryHost: parsed.domain,
    ...endpointOf(parsed.domain),
    fullPath: `${parsed.path}${suffix}`,
    ...registryNames(parsed.domain, parsed.path),
  }
}

/**
 * Where the registry of a domain listens, host and port apart.
 *
 * @example endpointOf('docker.io').registryEndpoint // 'registry-1.docker.io:443'
 */
export function endpointOf(domain: string): {
  registryName: string
  registryPort: string
  registryEndpoint: string
} {
  // docker.io is the name of images; its registry has another
  const host = domain === 'docker.io' ? 'registry-1.docker.io' : domain
  const colon = host.lastIndexOf(':')
  const hasPort = colon > 0 && !host.endsWith(']')
  const name = hasPort ? host.slice(0, colon) : host
  const port = hasPort ? host.slice(colon + 1) : '443'
  return { registryName: name, registryPort: port, registryEndpoint: `${name}:${port}` }
}

const otherTag = /:(?!latest$)[\w.-]{1,128}$|@/

/** Does the name mean the tag `latest`, written or not? */
export function isLatest(image: string | undefined): boolean {
  if (image === undefined || otherTag.test(image)) return false
  const parsed = parseImageReference(image)
  return parsed.valid && parsed.digest === undefined && (parsed.tag ?? 'latest') === 'latest'
}
