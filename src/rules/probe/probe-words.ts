import type { ProbeFailure, ProbeReport } from '../../grammar/probe-report.js'

const words: Readonly<
  Record<Exclude<ProbeFailure, 'http-status' | 'exec-failed' | 'port-name-unknown'>, string>
> = {
  'connection-refused': 'connection refused',
  timeout: 'no answer in time',
  'command-timeout': 'its command did not end in time',
  'plain-to-tls': 'it asks with HTTPS and gets plain HTTP',
  'tls-to-plain': 'it asks with HTTP and gets something else, probably TLS',
  'not-tls': 'it asks with TLS and gets something else',
  certificate: 'its certificate is refused',
  closed: 'the connection was closed',
  dns: 'the host of the probe has no address',
  unreachable: 'no route to the pod',
  'grpc-not-serving': 'its gRPC health service says NOT_SERVING',
  'grpc-missing': 'it has no gRPC health service',
  'command-missing': 'its command is not in the image',
  'file-missing': 'its command or a file it reads is missing',
  'container-stopped': 'the container had ended already',
}
const longestSaid = 120
const warning = /^\W{0,4}warn(?:ing)?\b/i

/**
 * Why a probe fails, in words: `answered with status 503`.
 *
 * Shape: `undefined` when the message holds no failing probe. `withinSeconds` is the time-out of the probe, where the
 * object tells it.
 *
 * @example sayWhy({ verdict: 'failed', failure: 'closed' }) // 'the connection was closed'
 */
export function sayWhy(report: ProbeReport, withinSeconds?: number): string | undefined {
  const { failure, status, said, command } = report
  if (failure === undefined) return undefined
  if (failure === 'http-status') return `answered with status ${status}`
  if (failure === 'port-name-unknown') return `no port is called \`${said?.text}\``
  if (failure === 'exec-failed') return sayOutput(said?.text ?? '')
  if (failure === 'command-missing' && command !== undefined)
    return `its command \`${command.text}\` is not in the image`
  const seconds = report.withinSeconds ?? withinSeconds
  if (failure === 'timeout' && seconds !== undefined) return `no answer within ${seconds} s`
  if (failure === 'command-timeout' && seconds !== undefined)
    return `its command did not end within ${seconds} s`
  return words[failure]
}

/** The first line of a command's output that is no warning. */
function sayOutput(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const line = lines.find((one) => !warning.test(one)) ?? lines[0] ?? ''
  return line === '' || line.length > longestSaid ? 'its command failed' : `its command said "${line}"`
}

const meanings: Readonly<Partial<Record<ProbeFailure, string>>> = {
  'connection-refused':
    'nothing listens there: a wrong port, an application that is not up yet, or one that listens on 127.0.0.1 only',
  timeout: 'the answer takes longer than `timeoutSeconds` of the probe, one second unless it says otherwise',
  'command-timeout':
    'the command takes longer than `timeoutSeconds` of the probe, one second unless it says otherwise',
  'plain-to-tls': 'the `scheme` of the probe is not what the port speaks',
  'tls-to-plain': 'the `scheme` of the probe is not what the port speaks',
  'not-tls': 'the `scheme` of the probe is not what the port speaks',
  'port-name-unknown': 'the probe must name a port that the container declares, or its number',
  'command-missing': 'the image has no such program: many have neither a shell nor `curl`',
  'file-missing': 'the image lacks the command, or a file that it reads',
  'container-stopped': 'the container had ended before it was asked: why it ended is the question',
  unreachable: 'the node has no way to the pod: its network, or a firewall',
  'grpc-not-serving': 'the application itself says that it is not ready to serve: its log tells why',
  'grpc-missing': 'the application does not implement `grpc.health.v1.Health`',
  'exec-failed': 'the command of the probe ended with an error: what it printed tells more',
}

/**
 * What a failure of a probe means for who looks for its cause.
 *
 * Shape: `undefined` when nothing can be said beyond the failure itself.
 *
 * @example sayMeaning({ verdict: 'failed', failure: 'http-status', status: 404 }) // 'the application answers, but has no such path'
 */
export function sayMeaning({ failure, status = 0 }: ProbeReport): string | undefined {
  if (failure === undefined) return undefined
  if (failure !== 'http-status') return meanings[failure]
  if (status === 404) return 'the application answers, but has no such path'
  if (status === 401 || status === 403) return 'the application answers, but wants a login on that path'
  if (status === 400)
    return 'the application answers, but refuses how it is asked: it may want another host name or header'
  return status >= 500 ? 'the application answers that it is not well: its log tells why' : undefined
}
