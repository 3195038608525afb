import type { Memory } from '../memory.js'
import { type Addition, type ErrorReport, joinReport } from './error-report.js'
import generated from './generated/messages/sandbox-report.js'
import { compile, runGrammar } from './nearley.js'
import { cutPhrases, type Part, type Phrase, type PhraseToken } from './phrases.js'

/** Why there is no sandbox, as far as the words tell. */
export type SandboxTrouble =
  | 'agent-file-missing'
  | 'agent-unreachable'
  | 'api-unreachable'
  | 'unauthorized'
  | 'plugin-missing'
  | 'not-initialized'
  | 'no-addresses'
  | 'attachment-missing'
  | 'bridge-address'
  | 'handler-missing'
  | 'image-missing'
  | 'name-reserved'
  | 'cgroup'
  | 'timeout'

/** What a message says of the sandbox of a pod. Absent: not said. */
export interface SandboxReport extends ErrorReport<SandboxTrouble> {
  /** The plugins in the order they called each other; the last one failed. */
  readonly plugins: readonly Part[]
  /** `add`, `del` or `check` of the first plugin. */
  readonly action?: string
}

const trouble = (means: SandboxTrouble, hint: string, says: RegExp): Phrase<SandboxTrouble> => ({
  type: 'trouble',
  means,
  hint,
  says,
})
const layer = (hint: string, says: RegExp): Phrase<SandboxTrouble> => ({ type: 'layer', hint, says })

/** What is known of the language, the longest of what begins together first. */
export const sandboxPhrases: readonly Phrase<SandboxTrouble>[] = [
  layer('create pod sandbox', /\bFailed (?:to )?create pod sandbox\b/dgi),
  layer('rpc error:', /\brpc error: code = (?<code>\w{1,40}) desc\b(?: =)?/dgi),
  layer(
    'sandbox container',
    /\bfailed to (?:set ?up|clean up) sandbox container \\?"(?<sandbox>[^"\\\n]{1,128})\\?"(?: network for pod \\?"(?<pod>[^"\\\n]{1,253})\\?")?/dgi,
  ),
  layer(
    'networkplugin ',
    /\bnetworkPlugin (?:\w{1,40}) failed to (?:set ?up|tear ?down) pod \\?"[^"\\\n]{1,400}\\?" network/dgi,
  ),
  layer(
    'network for sandbox',
    /\bfailed to (?:set ?up|destroy) network for sandbox \\?"(?<sandbox>[^"\\\n]{1,128})\\?"/dgi,
  ),
  layer('pod network sandbox', /\bfailed to create pod network sandbox [^\s:]{1,400}/dgi),
  layer(
    'to cni network',
    /\berror adding pod [^\s:]{1,400} to CNI network \\?"(?<network>[^"\\\n]{1,253})\\?"/dgi,
  ),
  layer(
    'container to network',
    /\berror adding container to network \\?"(?<delegate>[^"\\\n]{1,253})\\?"/dgi,
  ),
  {
    type: 'plugin',
    hint: 'plugin type=',
    says: /\bplugin type=\\?"(?<plugin>[^"\\\n]{1,100})\\?"(?: name=\\?"(?<network>[^"\\\n]{1,253})\\?")? failed(?: \((?<action>\w{1,20})\))?/dgi,
  },
  trouble(
    'plugin-missing',
    'failed to find plugin',
    /\bfailed to find plugin \\?"(?<binary>[^"\\\n]{1,100})\\?" in path \[(?<directory>[^\]\n]{1,300})\]/dgi,
  ),
  trouble(
    'agent-unreachable',
    'dial unix',
    /\bdial unix (?<path>[^\s:]{1,300}): connect: (?:connection refused|no such file or directory|permission denied)/dgi,
  ),
  trouble(
    'agent-unreachable',
    'unable to connect to cilium',
    /\bunable to connect to Cilium (?:agent|daemon)/dgi,
  ),
  trouble(
    'agent-unreachable',
    'dial tcp 127.0.0.1',
    /\bdial tcp (?<address>127\.0\.0\.1:\d{1,5}): (?:connect: connection refused|i\/o timeout)/dgi,
  ),
  trouble(
    'api-unreachable',
    'dial tcp ',
    /\bdial tcp (?<address>[^\s:[\]]{1,100}:\d{1,5}|\[[0-9a-f:]{2,45}\]:\d{1,5}): (?:connect: (?:connection refused|no route to host|network is unreachable)|i\/o timeout)/dgi,
  ),
  trouble(
    'agent-file-missing',
    'no such file',
    /\b(?:open|stat) (?<path>\/[^\s:]{1,300}): no such file or directory/dgi,
  ),
  trouble(
    'agent-file-missing',
    'calico/node container',
    /\bcheck that the calico\/node container is running(?: and has mounted (?<path>\/[^\s,;\]]{1,200}))?/dgi,
  ),
  trouble('unauthorized', 'unauthorized', /\b(?:connection is unauthorized|Unauthorized)\b/dgi),
  trouble('not-initialized', 'not initialized', /\bcni plugin not initialized/dgi),
  trouble('not-initialized', 'uninitialized', /\bcni config uninitialized/dgi),
  trouble('not-initialized', 'network is not ready', /\bnetwork is not ready\b/dgi),
  trouble(
    'not-initialized',
    'no cni configuration file',
    /\bno CNI configuration file in (?<directory>[^\s]{1,300}?)\.?(?=\s|$)/dgi,
  ),
  trouble(
    'no-addresses',
    'no ip addresses available',
    /\bno IP addresses available in (?:range set: (?<range>[0-9a-f.:]{2,45}-[0-9a-f.:]{2,45})|range set|network: ?(?<network>[^\s]{1,253}))/dgi,
  ),
  trouble('no-addresses', 'assign an ip address', /\bfailed to assign an IP address to container/dgi),
  trouble(
    'no-addresses',
    'available',
    /\b(?:No available addresses|not enough IPs available|no more available IPs|No IPs available in pools)/dgi,
  ),
  trouble('no-addresses', 'calico pools', /\bno configured Calico pools/dgi),
  trouble(
    'no-addresses',
    'range',
    /\brange is full|\bcould not allocate IP in range (?<range>[^\s;,]{1,100})/dgi,
  ),
  trouble(
    'attachment-missing',
    'network-attachment-definition',
    /\bnetwork-attachment-definition \(?(?<attachment>[^\s)]{1,253})/dgi,
  ),
  trouble(
    'bridge-address',
    'already has an ip address',
    /\\?"?(?<bridge>[\w.-]{1,40})\\?"? already has an IP address different from (?<range>[0-9a-f.:/]{2,50})/dgi,
  ),
  trouble(
    'handler-missing',
    'no runtime for',
    /\bno runtime for \\?"(?<handler>[^"\\\n]{1,100})\\?" is configured/dgi,
  ),
  trouble(
    'handler-missing',
    'runtimehandler',
    /\bRuntimeHandler \\?"(?<handler>[^"\\\n]{1,100})\\?" not supported/dgi,
  ),
  trouble(
    'handler-missing',
    'runtime handler',
    /\bfailed to find runtime handler (?<handler>[^\s]{1,100})/dgi,
  ),
  trouble(
    'image-missing',
    'sandbox image',
    /\b(?:failed|unable) to get sandbox image \\?"(?<image>[^"\\\n]{1,300})\\?"/dgi,
  ),
  trouble('name-reserved', 'failed to reserve sandbox name', /\bfailed to reserve sandbox name/dgi),
  trouble('cgroup', 'cgroup', /\bexpected cgroupsPath to be of format|\bcgroup-parent for systemd cgroup/dgi),
  trouble('timeout', 'deadline exceeded', /\bcontext deadline exceeded/dgi),
]

interface Draft {
  readonly plugins?: readonly Part[]
  readonly action?: string
}

/** The builder of `plugin type="flannel" name="cbr0" failed (add)`. */
export function addPlugin({ parts: { plugin, action, ...parts } }: PhraseToken): Addition {
  return (report: ReturnType<Addition> & Draft) => ({
    ...report,
    parts: { ...parts, ...report.parts },
    plugins: [...(report.plugins ?? []), ...(plugin === undefined ? [] : [plugin])],
    ...(action === undefined || report.action !== undefined ? {} : { action: action.text }),
  })
}

/** The builder of the whole: what runtime and kubelet put in front, the plugins, and what the last one said. */
export function joinSandbox(
  outside: readonly Addition[],
  plugins: readonly Addition[],
  causes: readonly Addition[],
): SandboxReport {
  const joined = joinReport({}, [...outside, ...plugins, ...causes]) as ErrorReport<SandboxTrouble> & Draft
  return { ...joined, plugins: joined.plugins ?? [] }
}

const grammar = compile(generated)

/**
 * Reads what a message says of the sandbox of a pod and its network.
 *
 * Shape: a text without any known phrase has no trouble, only `said`. Units: offsets into `text`. Never throws.
 * Source: kubelet/kuberuntime, containerd, cri-o, dockershim, libcni and the plugins' own words.
 *
 * @example parseSandboxReport('plugin type="flannel" failed (add): open /run/flannel/subnet.env: no such file or directory').trouble // 'agent-file-missing'
 */
export function parseSandboxReport(text: string, memory?: Memory): SandboxReport {
  const parsed = runGrammar<SandboxReport>(grammar, cutPhrases(text, sandboxPhrases), memory)
  return parsed.ok
    ? parsed.value
    : { parts: {}, codes: [], plugins: [], said: { text, start: 0, end: text.length } }
}
