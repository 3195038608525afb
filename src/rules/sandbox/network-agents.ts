import type { Part } from '../../grammar/phrases.js'
import type { Match, NextStep } from '../rule.js'

/** What runs on each node for a network plugin: the label its pods carry, as its own manifests set it. */
const agents: readonly { readonly plugins: readonly string[]; readonly label: string }[] = [
  { plugins: ['calico', 'calico-ipam'], label: 'k8s-app=calico-node' },
  { plugins: ['cilium', 'cilium-cni'], label: 'k8s-app=cilium' },
  { plugins: ['flannel'], label: 'app=flannel' },
  { plugins: ['aws-cni'], label: 'k8s-app=aws-node' },
  { plugins: ['azure-vnet', 'azure-cns', 'azure-vnet-ipam'], label: 'k8s-app=azure-cns' },
  { plugins: ['weave-net', 'weave-ipam'], label: 'name=weave-net' },
  { plugins: ['multus', 'multus-cni', 'multus-shim'], label: 'app=multus' },
  { plugins: ['ovn-k8s-cni-overlay'], label: 'app=ovnkube-node' },
  { plugins: ['antrea'], label: 'app=antrea' },
  { plugins: ['kube-router'], label: 'k8s-app=kube-router' },
]
/** A file or socket tells the agent where no plugin is named, and behind a plugin that calls others. */
const agentsByPath: readonly { readonly path: string; readonly label: string }[] = [
  { path: '/run/flannel/', label: 'app=flannel' },
  { path: '/var/lib/calico/', label: 'k8s-app=calico-node' },
  { path: '/cilium', label: 'k8s-app=cilium' },
  { path: '/multus', label: 'app=multus' },
]

/**
 * The label of the pods that serve the failing network plugin on each node.
 *
 * Shape: the name `agentLabel` for commands, or none when nobody knows.
 */
export function agentOf({ facts }: Pick<Match, 'facts'>): Readonly<Record<string, string>> {
  for (const { decoded } of facts) {
    const { plugins = [], parts = {} } = decoded?.sandbox ?? {}
    const byPath = agentsByPath.find(({ path }) => parts['path']?.text.includes(path) === true)
    const byName = [...plugins].reverse().flatMap(agentsNamed)
    const label = byPath?.label ?? byName[0]
    if (label !== undefined) return { agentLabel: label }
  }
  return {}
}

function agentsNamed({ text }: Part): string[] {
  return agents.filter(({ plugins }) => plugins.includes(text)).map(({ label }) => label)
}

/** The pods that make the network of a node, with `agentOf` in the words. */
export const lookAtNetworkPods: readonly NextStep[] = [
  {
    description: 'look at the pods of the network plugin, above all on that node',
    command: 'kubectl get pods -A -l {agentLabel} -o wide',
    safety: 'read-only',
    onlyWith: 'agentLabel',
  },
  {
    description: 'look at the network pods of that node',
    command: 'kubectl -n kube-system get pods -o wide',
    safety: 'read-only',
    onlyWithout: 'agentLabel',
  },
]
