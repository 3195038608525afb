import { mirrors } from './registries/mirrors.js'
import { ofClouds } from './registries/of-clouds.js'
import { ofEverybody } from './registries/of-everybody.js'
import { ofOnesOwn } from './registries/of-ones-own.js'
import { pullSecret, type Registry, type RegistryTable } from './registries/registry.js'

export type { Registry } from './registries/registry.js'

/** The habits of hosts last: `registry.gitlab.com` is GitLab's before it is somebody's GitLab. */
const registries: RegistryTable = [...ofEverybody, ...ofClouds, ...mirrors, ...ofOnesOwn]

const unknown: Registry = { name: 'a registry of its own', kind: 'private', credentials: pullSecret }

/**
 * What a registry host means.
 *
 * Shape: always a `Registry`; a host nobody knows is a private registry. `$1` … in its texts are already filled in.
 *
 * @example registryOf('ghcr.io').name // 'GitHub Container Registry'
 */
export function registryOf(host: string): Registry {
  const name = host.toLowerCase().slice(0, 300)
  for (const [form, registry] of registries) {
    const match = form.exec(name)
    if (match === null) continue
    if (match.length === 1) return registry
    const fill = (text: string) => text.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '')
    return {
      ...registry,
      name: fill(registry.name),
      credentials: fill(registry.credentials),
      ...(registry.page === undefined ? {} : { page: fill(registry.page) }),
      ...(registry.command === undefined ? {} : { command: fill(registry.command) }),
    }
  }
  return unknown
}
