import type { RuntimeName } from '../grammar/pull-error.js'

/** What can be done on a node depends on the runtime that the capture shows; without one, the most frequent is taken. */
const tools: Readonly<Record<RuntimeName, Readonly<Record<string, string>>>> = {
  containerd: {
    runtime: 'containerd',
    cri: 'crictl',
    prune: 'crictl rmi --prune',
    configuration: 'containerd config dump',
    registryConfiguration: '`/etc/containerd/certs.d/<registry>/hosts.toml`',
  },
  'cri-o': {
    runtime: 'crio',
    cri: 'crictl',
    prune: 'crictl rmi --prune',
    configuration: 'crio status config',
    registryConfiguration: '`/etc/containers/registries.conf`, `insecure = true`',
  },
  docker: {
    runtime: 'docker',
    cri: 'docker',
    prune: 'docker image prune -a',
    configuration: 'docker info',
    registryConfiguration: '`/etc/docker/daemon.json`, `insecure-registries`',
  },
}

/**
 * Names for commands on a node: `{runtime}` of its service, `{cri}` to list and remove, `{prune}`, `{configuration}`;
 * `{inspectImage}` asks the registry from anywhere, `{engine}` runs an image on one's own machine.
 *
 * @example runtimeNames('docker')['cri'] // 'docker'
 */
export function runtimeNames(runtime: RuntimeName | undefined): Readonly<Record<string, string>> {
  // On hosts of CRI-O there is no docker, and skopeo comes with it.
  const inspectImage = runtime === 'cri-o' ? 'skopeo inspect --raw docker://' : 'docker manifest inspect '
  return {
    ...tools[runtime ?? 'containerd'],
    inspectImage,
    engine: runtime === 'cri-o' ? 'podman' : 'docker',
  }
}
