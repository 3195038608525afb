// people blacken the account, and parts of the region
const ecr = /^[^.]{1,63}\.dkr\.ecr(?:-fips)?\.([^.]{1,63})\.amazonaws\.com(?:\.cn)?$/i
const acr = /^([a-z0-9-]+)\.azurecr\.(?:io|cn|us)$/
const artifactRegistry = /^([a-z0-9-]+)-docker\.pkg\.dev$/
const openshift = /^image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?(?::\d+)?$/

/**
 * The names that the tools of a registry's maker want. Each stands only for images of that registry, so that a command
 * with one of them is never given for another.
 *
 * Shape: `ecrRegion`, `ecrRepository`; `acrName`, `acrHost`, `acrRepository`; `garLocation`, `garProject`, `garRepository`, `garImage`; `ghcrOwner`, `ghcrPackage`; `quayRepository`; `hubRepository`, or `officialImage`; `gitlabRegistry`, `gitlabGroup`;
 * `harborRegistry`, `harborProject`; `istNamespace`, `istName`. Source: the makers' documentation of their image names.
 *
 * @example registryNames('shop.azurecr.io', 'web/api') // { acrName: 'shop', acrHost: 'shop.azurecr.io', acrRepository: 'web/api' }
 */
export function registryNames(domain: string, path: string): Record<string, string> {
  const region = ecr.exec(domain)?.[1]
  if (region !== undefined) return { ecrRegion: region, ecrRepository: path }
  const registry = acr.exec(domain)?.[1]
  if (registry !== undefined) return { acrName: registry, acrHost: domain, acrRepository: path }
  const location = artifactRegistry.exec(domain)?.[1]
  const [first = '', second = '', third] = path.split('/')
  if (location !== undefined && third !== undefined) {
    return {
      garLocation: location,
      garProject: first,
      garRepository: second,
      garImage: `${domain}/${path}`,
    }
  }
  if (domain === 'quay.io' && second !== '') return { quayRepository: path }
  if (domain === 'docker.io' && first !== 'library' && second !== '') return { hubRepository: path }
  if (domain === 'docker.io' && first === 'library') return { officialImage: second }
  if (domain === 'ghcr.io' && second !== '')
    return { ghcrOwner: first, ghcrPackage: path.slice(first.length + 1) }
  if (domain === 'registry.gitlab.com') return { gitlabRegistry: domain, gitlabGroup: first }
  if (/^(?:[a-z0-9-]+[.-])?harbor[.-]/.test(domain) && second !== '')
    return { harborRegistry: domain, harborProject: first }
  if (openshift.test(domain) && second !== '') return { istNamespace: first, istName: second }
  return {}
}
