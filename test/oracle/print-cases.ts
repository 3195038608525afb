import { writeFileSync } from 'node:fs'
import type { KubernetesEvent, KubernetesObject } from '../../src/types.js'
import { findKubectls, runKubectl } from './kubectl.js'
import { resourcesFor } from './resources.js'
import { startServer } from './server.js'

/** An object that is described, and what the cluster holds beside it. */
export interface PrintedCase {
  readonly object: KubernetesObject
  readonly events: readonly KubernetesEvent[]
  readonly also?: readonly KubernetesObject[]
}

/** `Kind/namespace/name`: the head of a printed case. */
export function headOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata?.namespace ?? ''}/${metadata?.name}`
}

/**
 * Prints cases with the kubectls of this machine, one version after the other taking its turn, into
 * `<folder>/<version>.txt`; every so many as YAML too. Each begins with a line `=== Kind/namespace/name`.
 */
export async function printCases(
  cases: readonly PrintedCase[],
  folder: string,
  yamlEvery?: number,
): Promise<void> {
  const held = ({ object, events, also = [] }: PrintedCase) =>
    [object, ...events, ...also] as readonly KubernetesObject[]
  const resources = resourcesFor(cases.flatMap(held))
  const kubectls = await findKubectls()
  const texts = new Map<string, string[]>()
  const server = await startServer(resources)
  try {
    for (const [index, one] of cases.entries()) {
      const kubectl = kubectls[index % kubectls.length]
      if (kubectl === undefined) throw new Error('no kubectl found: install one, or name them in KUBECTLS')
      const { apiVersion = '', kind, metadata } = one.object
      const plural = resources.find((known) => known.apiVersion === apiVersion && known.kind === kind)?.plural
      const [group, version] = apiVersion.split('/')
      const name = [
        version === undefined ? `${plural}` : `${plural}.${version}.${group}`,
        metadata?.name ?? '',
        ...(metadata?.namespace === undefined ? [] : ['-n', metadata.namespace]),
      ]
      const print = async (file: string, ...args: string[]) => {
        const text = await runKubectl(kubectl, server, held(one), args)
        texts.set(file, [...(texts.get(file) ?? []), `=== ${headOf(one.object)}\n${text.trimEnd()}\n`])
      }
      await print(kubectl.version, 'describe', ...name)
      if (yamlEvery !== undefined && index % yamlEvery === 0)
        await print('yaml', 'get', ...name, '-o', 'yaml')
    }
  } finally {
    await server.close()
  }
  for (const [file, parts] of texts) writeFileSync(`${folder}/${file}.txt`, parts.join('\n'))
}
