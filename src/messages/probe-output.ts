import { lowerAscii } from './match-wording.js'

/** Why a probe failed, as far as its output tells. */
export type ProbeFailure =
  | 'connection-refused'
  | 'port-name-unknown'
  | 'http-status'
  | 'timeout'
  | 'tls'
  | 'closed'
  | 'dns'
  | 'unreachable'
  | 'grpc'
  | 'command-missing'
  | 'container-stopped'
  | 'exec-failed'

/** The output of a probe, understood. */
export interface ProbeOutput {
  readonly failure: ProbeFailure
  /** For people: `answered with status 503`. */
  readonly words: string
  /** The port that was asked, when an address stands in the output. */
  readonly port?: number
}

/** Stable parts, the most exact first. Sources: kubelet/prober, pkg/probe/{http,tcp,grpc,exec}, net/http. */
const outputs: readonly { readonly says: string; readonly failure: ProbeFailure; readonly words: string }[] =
  [
    {
      says: 'http response to https client',
      failure: 'tls',
      words: 'it asks with HTTPS and gets plain HTTP',
    },
    {
      says: 'malformed http response',
      failure: 'tls',
      words: 'it asks with HTTP and gets something else, probably TLS',
    },
    {
      says: 'does not look like a tls handshake',
      failure: 'tls',
      words: 'it asks with TLS and gets something else',
    },
    { says: 'x509:', failure: 'tls', words: 'its certificate is refused' },
    {
      says: 'responded with "not_serving"',
      failure: 'grpc',
      words: 'its gRPC health service says NOT_SERVING',
    },
    { says: 'grpc health protocol', failure: 'grpc', words: 'it has no gRPC health service' },
    { says: 'health rpc did not complete', failure: 'timeout', words: 'no answer in time' },
    { says: 'no such host', failure: 'dns', words: 'the host of the probe has no address' },
    { says: 'connection refused', failure: 'connection-refused', words: 'connection refused' },
    { says: 'actively refused it', failure: 'connection-refused', words: 'connection refused' },
    { says: 'no route to host', failure: 'unreachable', words: 'no route to the pod' },
    { says: 'network is unreachable', failure: 'unreachable', words: 'no route to the pod' },
    { says: 'context deadline exceeded', failure: 'timeout', words: 'no answer in time' },
    { says: 'client.timeout exceeded', failure: 'timeout', words: 'no answer in time' },
    { says: 'i/o timeout', failure: 'timeout', words: 'no answer in time' },
    { says: 'request canceled', failure: 'timeout', words: 'no answer in time' },
    { says: '" timed out', failure: 'timeout', words: 'its command did not end in time' },
    { says: 'timed out after', failure: 'timeout', words: 'its command did not end in time' },
    { says: 'connection reset by peer', failure: 'closed', words: 'the connection was closed' },
    {
      says: 'executable file not found',
      failure: 'command-missing',
      words: 'its command is not in the image',
    },
    {
      says: 'no such file or directory',
      failure: 'command-missing',
      words: 'its command or a file it reads is missing',
    },
    {
      says: 'process is already dead',
      failure: 'container-stopped',
      words: 'the container had ended already',
    },
    { says: 'container not running', failure: 'container-stopped', words: 'the container had ended already' },
    {
      says: 'cannot exec in a stopped',
      failure: 'container-stopped',
      words: 'the container had ended already',
    },
    { says: 'is not running', failure: 'container-stopped', words: 'the container had ended already' },
  ]

const opening =
  /\bprobe (?:failed|errored)(?: and resulted in \w+ state)?: ?|\bprobe error: ?|\bprobeResult=\S+ output=/i
const statusCode = /\bstatus ?code: ?(\d{3})\b/i
const portName = /\bport (?:named? )?"?([a-z0-9-]{1,63})"? not found/i
const address = /(?:\/\/|dial tcp |^|\s)\[?[0-9a-zA-Z.:-]{1,253}?\]?:(\d{1,5})(?=[\s/":]|$)/

/**
 * Reads the output of a probe: what stands behind `probe failed: `.
 *
 * Shape: any output that is not known is that of a command; `undefined` for a message that is no failing probe.
 *
 * @example readProbeOutput('Liveness probe failed: HTTP probe failed with statuscode: 503')?.words // 'answered with status 503'
 */
export function readProbeOutput(message: string): ProbeOutput | undefined {
  const found = opening.exec(message)
  if (found === null) return undefined
  const output = message.slice(found.index + found[0].length)
  const lower = lowerAscii(output)
  const port = Number(address.exec(output)?.[1] ?? Number.NaN)
  const withPort = Number.isNaN(port) ? {} : { port }
  const code = statusCode.exec(output)?.[1]
  if (code !== undefined)
    return { failure: 'http-status', words: `answered with status ${code}`, ...withPort }
  const name = portName.exec(output)?.[1]
  if (name !== undefined) return { failure: 'port-name-unknown', words: `no port is called \`${name}\`` }
  const known = outputs.find(({ says }) => lower.includes(says))
  if (known !== undefined) return { failure: known.failure, words: known.words, ...withPort }
  if (/\bEOF\b/.test(output)) return { failure: 'closed', words: 'the connection was closed', ...withPort }
  const [line = ''] = output.trim().split('\n')
  return {
    failure: 'exec-failed',
    words: line === '' || line.length > 120 ? 'its command failed' : `its command said "${line}"`,
  }
}
