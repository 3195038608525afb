import { familiarRepository } from '../../image/familiar-name.js'
import { parseImageReference } from '../../image/parse.js'
import { registryNames } from './registry-names.js'

/**
 * The parts of an image name that commands need.
 *
 * Shape: `repositoryName` without tag (`acme/shop`), `registryHost` (`docker.io`), `fullPath` with tag (`library/nginx:1`);
 * those of `registryNames`; nothing when the name is not valid.
 *
 * @example repositoryNames('nginx:1')['repositoryName'] // 'nginx'
 */
export function repositoryNames(image: string | undefined): Record<string, string> {
  const parsed = image === undefined ? undefined : parseImageReference(image)
  if (parsed?.valid !== true) return {}
  const suffix =
    parsed.digest === undefined ? (parsed.tag === undefined ? '' : `:${parsed.tag}`) : `@${parsed.digest}`
  return {
    repositoryName: familiarRepository(parsed.domain, parsed.path),
    registryHost: parsed.domain,
    fullPath: `${parsed.path}${suffix}`,
    ...registryNames(parsed.domain, parsed.path),
  }
}

/** Does the name mean the tag `latest`, written or not? */
export function isLatest(image: string | undefined): boolean {
  const parsed = image === undefined ? undefined : parseImageReference(image)
  return parsed?.valid === true && parsed.digest === undefined && (parsed.tag ?? 'latest') === 'latest'
}
