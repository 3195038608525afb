import type { SandboxReport, SandboxTrouble } from '../../grammar/sandbox-report.js'
import { messageRule } from '../message-rule.js'
import { needsOfNetwork } from '../needs.js'
import { agentOf, lookAtNetworkPods } from './network-agents.js'

/** What is wrong with the plugin, by what its words name. */
const reasons: Partial<Record<SandboxTrouble, (parts: SandboxReport['parts']) => string>> = {
  'agent-file-missing': ({ path }) =>
    path === undefined
      ? 'its agent has not come up on the node'
      : `\`${path.text}\`, which its agent writes, is not there`,
  'agent-unreachable': ({ path, address }) => {
    const place = path ?? address
    return place === undefined
      ? 'its agent does not answer'
      : `its agent does not answer at \`${place.text}\``
  },
  'api-unreachable': ({ address }) => `it cannot reach \`${address?.text}\``,
  'plugin-missing': ({ binary, directory }) => `\`${binary?.text}\` is not in \`${directory?.text}\``,
  'attachment-missing': ({ attachment }) => `there is no NetworkAttachmentDefinition \`${attachment?.text}\``,
  'bridge-address': ({ bridge, range }) =>
    `\`${bridge?.text}\` still has the address of an earlier network, not one of \`${range?.text}\``,
  timeout: () => 'it did not answer in time',
}

function whyOf(report: SandboxReport | undefined): string[] {
  if (report?.trouble === undefined) return []
  const say = reasons[report.trouble]
  return say === undefined ? [] : [say(report.parts)]
}

export const sandboxCniFailed = messageRule({
  id: 'sandbox-cni-failed',
  title: [
    'the network plugin `{plugin}` cannot set up the network of the pod: {why}',
    'the network plugin cannot set up the network of the pod: {why}',
    'the network plugin `{plugin}` cannot set up the network of the pod',
    'the network plugin cannot set up the network of the pod',
  ],
  explanation:
    'the runtime called the CNI plugin of the node and it failed: the agent of the plugin is down or still starting there, its binary is missing, or its configuration names what is not there',
  because: 'the CNI plugin returned an error',
  next: [
    ...lookAtNetworkPods,
    {
      description: 'on the node: see the CNI configuration and the plugins',
      command: 'ls /etc/cni/net.d /opt/cni/bin',
      safety: 'read-only',
    },
  ],
  judge: (match) => {
    const why = match.facts.flatMap(({ decoded }) => whyOf(decoded?.sandbox)).at(0)
    return { names: { ...agentOf(match), ...(why === undefined ? {} : { why }) } }
  },
  causedBy: ['sandbox-cni-not-ready', 'sandbox-network-unauthorized', 'node-not-ready'],
  needs: needsOfNetwork,
  silentWhen: 'an image was pulled later: the plugin has come up',
})
