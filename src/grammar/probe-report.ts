import type { Memory } from '../memory.js'
import generated from './generated/messages/probe-report.js'
import { compile, runGrammar } from './nearley.js'
import { cutPhrases, type Part, type Phrase, type PhraseToken } from './phrases.js'

/** Why a probe failed, as far as its output tells. */
export type ProbeFailure =
  | 'connection-refused'
  | 'port-name-unknown'
  | 'http-status'
  | 'timeout'
  | 'command-timeout'
  | 'tls-to-plain'
  | 'plain-to-tls'
  | 'not-tls'
  | 'certificate'
  | 'closed'
  | 'dns'
  | 'unreachable'
  | 'grpc-not-serving'
  | 'grpc-missing'
  | 'command-missing'
  | 'file-missing'
  | 'container-stopped'
  | 'exec-failed'

/** Whom a probe asks: what stands in its URL or in the address it dials. */
export interface AskedAddress {
  readonly scheme?: string
  readonly host?: string
  readonly port?: number
  readonly path?: string
}

/** What a message says of a probe. Absent: not said. */
export interface ProbeReport {
  readonly probe?: 'liveness' | 'readiness' | 'startup'
  /** `restarts`: the kubelet says that it restarts the container because of it. `kills`: it kills one and does not say why. */
  readonly verdict: 'failed' | 'errored' | 'warned' | 'restarts' | 'kills'
  /** `unknown` of `resulted in unknown state`. */
  readonly state?: string
  readonly container?: Part
  readonly asked?: AskedAddress
  /** Absent where the message holds no output of a failing probe. */
  readonly failure?: ProbeFailure
  /** Of the HTTP answer. */
  readonly status?: number
  /** How long an answer may take. */
  readonly withinSeconds?: number
  readonly command?: Part
  readonly exitCode?: number
  /** The first words of the output that no phrase knows: those of the program that was asked. */
  readonly said?: Part
}

/** The most exact first: of several in one output the first counts. */
const failures: readonly ProbeFailure[] = [
  'http-status',
  'port-name-unknown',
  'plain-to-tls',
  'tls-to-plain',
  'not-tls',
  'certificate',
  'grpc-not-serving',
  'grpc-missing',
  'dns',
  'connection-refused',
  'unreachable',
  'command-timeout',
  'timeout',
  'command-missing',
  'container-stopped',
  'file-missing',
  'closed',
]

const trouble = (means: ProbeFailure, hint: string, says: RegExp) => ({ type: 'trouble', means, hint, says })

/** What is known of the language, the longest of what begins together first. */
export const probePhrases: readonly Phrase<ProbeFailure>[] = [
  {
    type: 'probe',
    hint: ' probe ',
    says: /\b(?<probe>Liveness|Readiness|Startup) probe (?<verdict>failed|errored|error|warning)\b(?: and resulted in (?<state>\w{1,20}) state)?/dgi,
  },
  {
    type: 'probe',
    hint: ' probe for ',
    says: /\b(?<probe>Liveness|Readiness|Startup) probe for \\?"[^"\s]{1,400}?:(?<container>[a-z0-9-]{1,63})\\?" (?<verdict>failed|errored)(?: \((?<state>\w{1,20})\))?/dgi,
  },
  {
    type: 'probe',
    hint: ' failed l',
    says: /\bContainer (?:(?<container>[a-z0-9-]{1,63}) )?failed (?<probe>liveness) probe\b[^\n]{0,4}\b(?<verdict>will be (?:restarted|killed)|Container will be killed)/dgi,
  },
  {
    type: 'probe',
    hint: ' failed startup',
    says: /\bContainer (?:(?<container>[a-z0-9-]{1,63}) )?failed (?<probe>startup) probe\b[^\n]{0,4}\b(?<verdict>will be (?:restarted|killed))/dgi,
  },
  {
    type: 'probe',
    hint: 'is unhealthy, it ',
    says: /\bContainer (?<container>[a-z0-9-]{1,63}) is unhealthy, it (?<verdict>will be (?:restarted|killed))/dgi,
  },
  // until 1.1: the reason of the kill is not told
  {
    type: 'probe',
    hint: 'killing ',
    says: /^Killing (?:(?:container )?with docker id )?(?:docker:\/\/)?(?<killed>[0-9a-f]{10,64})\.?$/dg,
  },
  { type: 'logged', hint: '"probe ', says: /"Probe (?<verdict>failed|errored)"/dg },
  {
    type: 'entry',
    hint: 'probetype=',
    says: /\bprobeType="?(?<probe>Liveness|Readiness|Startup)"?/dg,
  },
  { type: 'entry', hint: 'containername=', says: /\bcontainerName="?(?<container>[a-z0-9-]{1,63})"?/dg },
  { type: 'entry', hint: 'proberesult=', says: /\bprobeResult="?(?<state>\w{1,20})"?/dg },
  { type: 'entry', hint: 'pod', says: /\bpod(?:UID)?="?[^"\s]{1,400}"?/dg },
  { type: 'entry', hint: 'output=', says: /\boutput=/dg },
  { type: 'entry', hint: 'err=', says: /\berr=/dg },
  {
    type: 'request',
    hint: '://',
    says: /\b(?:(?:Get|Head) )?\\?"?(?<scheme>https?):\/\/(?<host>\[[0-9a-f:.]{2,45}\]|[^\s/":[\]]{1,253})(?::(?<port>\d{1,5}))?(?<path>\/[^\s"\\]{0,500})?/dgi,
  },
  {
    type: 'dial',
    hint: 'dial tcp',
    says: /\bdial (?<scheme>tcp)[46]? (?<host>\[[0-9a-f:.]{2,45}\]|[^\s/":[\]]{1,253}):(?<port>\d{1,5})/dg,
  },
  {
    type: 'dial',
    hint: 'connect service',
    says: /\bconnect service "(?<host>\[[0-9a-f:.]{2,45}\]|[^\s/":[\]]{0,253}):(?<port>\d{1,5})"/dg,
  },
  {
    type: 'answer',
    means: 'http-status',
    hint: 'status',
    says: /\bstatus ?code: ?(?<status>\d{3})\b/dgi,
  },
  {
    type: 'answer',
    means: 'port-name-unknown',
    hint: 'port ',
    says: /\bport (?:named? )?"?(?<portName>[a-z0-9-]{1,63})"? not found/dgi,
  },
  {
    type: 'command',
    means: 'command-timeout',
    hint: 'timed out',
    says: /\bcommand(?: "?(?<command>[^"\n]{1,300}?)"?)? timed out\b/dg,
  },
  { type: 'command', hint: 'exec: ', says: /\bexec: \\?"(?<command>[^"\\\n]{1,300})/dg },
  { type: 'limit', hint: 'exit ', says: /\bexit (?:status|code):? (?<exit>\d{1,10})\b/dgi },
  {
    type: 'limit',
    means: 'timeout',
    hint: 'within ',
    says: /\bwithin (?<within>\d{1,5}(?:\.\d{1,9})?)s\b/dg,
  },
  {
    type: 'limit',
    means: 'timeout',
    hint: 'timed out after ',
    says: /\btimed out after (?<within>\d{1,5}(?:\.\d{1,9})?)s\b/dg,
  },
  {
    type: 'limit',
    means: 'timeout',
    hint: 'timeout ',
    says: /\btimeout (?<within>\d{1,5}(?:\.\d{1,9})?)s exceeded/dg,
  },
  { type: 'body', hint: '\nbody: ', says: /\nbody: /dg },
  trouble('plain-to-tls', 'http response to https client', /HTTP response to HTTPS client/dgi),
  trouble('tls-to-plain', 'malformed http response', /malformed HTTP response/dgi),
  trouble('not-tls', 'look like a tls handshake', /does not look like a TLS handshake/dgi),
  trouble('certificate', 'x509:', /\bx509:/dgi),
  trouble('grpc-not-serving', 'not_serving', /responded with \\?"NOT_SERVING/dgi),
  trouble('grpc-missing', 'grpc health protocol', /grpc health protocol/dgi),
  trouble('timeout', 'health rpc did not', /health rpc did not complete/dgi),
  trouble('dns', 'no such host', /no such host/dgi),
  trouble('connection-refused', 'connection refused', /connection refused/dgi),
  trouble('connection-refused', 'actively refused', /actively refused it/dgi),
  trouble('unreachable', 'no route to host', /no route to host/dgi),
  trouble('unreachable', 'network is unreachable', /network is unreachable/dgi),
  trouble('timeout', 'deadline exceeded', /deadline ?exceeded/dgi),
  trouble('timeout', 'client.timeout', /Client\.Timeout exceeded/dgi),
  trouble('timeout', 'i/o timeout', /i\/o timeout/dgi),
  trouble('timeout', 'request canceled', /request canceled/dgi),
  trouble('timeout', 'timed out', /\btimed out$/dgi),
  trouble('closed', 'reset by peer', /connection reset by peer/dgi),
  trouble('closed', 'eof', /\bEOF\b/dg),
  trouble('command-missing', 'executable file not', /executable file not found/dgi),
  trouble('file-missing', 'no such file', /no such file or directory/dgi),
  trouble('container-stopped', 'already dead', /process is already dead/dgi),
  trouble('container-stopped', 'not running', /\bcontainer(?: \S{1,100} is)? not running/dgi),
  trouble('container-stopped', 'in a stopped', /cannot exec in a stopped/dgi),
]
/** The builder of the head: which probe, and what became of it. */
export function startProbe({ parts }: PhraseToken): ProbeReport {
  if (parts['killed'] !== undefined) return { verdict: 'kills' }
  const verdict = verdictOf(parts['verdict']?.text ?? '')
  // `Container web is unhealthy, it will be killed and re-created`
  const isUnhealthy = verdict === 'restarts' && parts['probe'] === undefined
  return addEntry({ verdict, ...(isUnhealthy ? { probe: 'liveness' } : {}) }, { parts })
}

/** The builder of one more `key="value"` of a log line, of which the probe and its container are kept. */
export function addEntry(draft: ProbeReport, { parts }: Pick<PhraseToken, 'parts'>): ProbeReport {
  const { probe, container, state } = parts
  return {
    ...draft,
    ...(probe === undefined ? {} : { probe: probe.text.toLowerCase() as 'liveness' }),
    ...(container === undefined ? {} : { container }),
    ...(state === undefined ? {} : { state: state.text }),
  }
}

/** The builder of one more piece of what the probe said. */
export function addOutput(draft: ProbeReport, token: PhraseToken): ProbeReport {
  const { parts, type } = token
  const { scheme, host, port, path, status, portName, within, command, exit } = parts
  const failure = token.means as ProbeFailure | undefined
  return {
    ...draft,
    ...(scheme === undefined && port === undefined
      ? {}
      : {
          asked: {
            ...(scheme === undefined ? {} : { scheme: scheme.text.toLowerCase() }),
            ...(host === undefined ? {} : { host: host.text }),
            ...(port === undefined ? {} : { port: Number(port.text) }),
            ...(path === undefined ? {} : { path: path.text }),
            ...draft.asked,
          },
        }),
    ...(status === undefined ? {} : { status: Number(status.text) }),
    ...(within === undefined ? {} : { withinSeconds: Number(within.text) }),
    ...(exit === undefined ? {} : { exitCode: Number(exit.text) }),
    ...(command === undefined ? {} : { command }),
    ...(failure === undefined ? {} : { failure: moreExact(draft.failure, failure) }),
    ...(portName === undefined ? {} : { said: portName }),
    ...(type === 'text' && draft.said === undefined
      ? { said: { text: token.text, start: token.start, end: token.end } }
      : {}),
  }
}

function verdictOf(word: string): ProbeReport['verdict'] {
  const lower = word.toLowerCase()
  if (lower.includes('will be')) return 'restarts'
  if (lower === 'warning') return 'warned'
  return lower === 'failed' ? 'failed' : 'errored'
}

function moreExact(a: ProbeFailure | undefined, b: ProbeFailure): ProbeFailure {
  return a === undefined || failures.indexOf(b) < failures.indexOf(a) ? b : a
}

const grammar = compile(generated)

/**
 * Reads what a message says of a probe.
 *
 * Shape: `undefined` when it says nothing of one; `failure` is `exec-failed` for an output nobody knows, as a command
 * writes it, and absent where there is no output or the probe did not fail. Units: seconds; offsets into `text`. Never throws.
 * Source: pkg/kubelet/prober/prober.go, pkg/probe/{http,tcp,grpc,exec}.
 *
 * @example parseProbeReport('Liveness probe failed: HTTP probe failed with statuscode: 503')?.status // 503
 */
export function parseProbeReport(text: string, memory?: Memory): ProbeReport | undefined {
  const parsed = runGrammar<ProbeReport>(grammar, cutPhrases(text, probePhrases), memory)
  if (!parsed.ok) return undefined
  const report = parsed.value
  if (report.verdict !== 'failed' && report.verdict !== 'errored') return report
  // `probe failed: ` with nothing behind it is a command that ended without a word
  return { ...report, failure: report.failure ?? 'exec-failed' }
}
