import { type Memory, recallText } from '../memory.js'
import rules from './generated/values/probe.js'
import { compile, runGrammar } from './nearley.js'
import type { Word } from './words.js'

/** A core/v1 `Probe` as its line shows it; `command` is cut at single spaces, the text does not tell its borders. */
export interface ProbeText {
  readonly handler: Readonly<Record<string, unknown>>
  readonly settings: Readonly<Record<string, number>>
}

type Handler = ProbeText['handler']

export function execProbe(command: Word): Handler {
  return { exec: command.text === '' ? {} : { command: command.text.split(' ') } }
}
export function httpProbe(scheme: Word, host: Word, port: Word, path: Word): Handler {
  const httpGet: Record<string, unknown> = {}
  if (path.text !== '') httpGet['path'] = unescapePath(path.text)
  httpGet['port'] = portOf(port.text)
  if (host.text !== '') httpGet['host'] = host.text
  if (scheme.text !== '') httpGet['scheme'] = scheme.text.toUpperCase()
  return { httpGet }
}
export function tcpProbe(host: Word, port: Word): Handler {
  return { tcpSocket: { port: portOf(port.text), ...(host.text !== '' && { host: host.text }) } }
}
export function grpcProbe(port: Word, service: Word): Handler {
  return { grpc: { port: portOf(port.text), ...(service.text !== '' && { service: service.text }) } }
}
export function unknownProbe(): Handler {
  return {}
}
export function makeProbe(
  handler: Handler,
  delay: Word,
  timeout: Word,
  period: Word,
  success: Word,
  failure: Word,
): ProbeText {
  return {
    handler,
    settings: {
      initialDelaySeconds: Number(delay.text),
      timeoutSeconds: Number(timeout.text),
      periodSeconds: Number(period.text),
      successThreshold: Number(success.text),
      failureThreshold: Number(failure.text),
    },
  }
}

const grammar = compile(rules)

/**
 * Reads the line of a liveness, readiness or startup probe.
 *
 * Shape: the handler in API form and the five numbers; `undefined` when it is no probe.
 * Units: seconds. Source: DescribeProbe in kubectl's describe.go; `successThreshold=` since 1.37, `grpc` since 1.23.
 *
 * @example parseProbe('tcp-socket :80 delay=0s timeout=1s period=10s #success=1 #failure=3')?.handler // { tcpSocket: { port: 80 } }
 */
export function parseProbe(text: string, memory?: Memory): ProbeText | undefined {
  return recallText(memory, parseProbe, text, () => {
    const tokens = tokenise(text, memory)
    if (tokens === undefined) return undefined
    const parsed = runGrammar<ProbeText>(grammar, tokens, memory)
    return parsed.ok ? parsed.value : undefined
  })
}

/** The settings end the line; what stands between the handler's word and them is its target. */
function tokenise(text: string, memory: Memory | undefined): Word[] | undefined {
  const settingsAt = text.lastIndexOf(' delay=')
  if (settingsAt < 0) return undefined
  const tokens: Word[] = []
  const add = (type: string, part: string): number => tokens.push({ type, text: part, at: 0 })
  const wordEnd = text.slice(0, settingsAt).search(/\s/)
  const word = wordEnd < 0 ? text.slice(0, settingsAt) : text.slice(0, wordEnd)
  const target = wordEnd < 0 ? '' : text.slice(wordEnd + 1, settingsAt)
  add('mark', word)
  switch (word) {
    case 'exec':
      if (!target.startsWith('[') || !target.endsWith(']')) return undefined
      add('command', target.slice(1, -1))
      break
    case 'http-get': {
      const parts = /^(?:([A-Za-z]+):)?\/\/(?:\[([^\]]*)\]|([^/:]*)):([^/]*)(\/.*)?$/s.exec(target)
      if (parts === null) return undefined
      add('scheme', parts[1] ?? '')
      add('host', parts[2] ?? parts[3] ?? '')
      add('port', parts[4] ?? '')
      add('path', parts[5] ?? '')
      break
    }
    case 'tcp-socket': {
      const colon = target.lastIndexOf(':')
      if (colon < 0) return undefined
      add('host', target.slice(0, colon))
      add('port', target.slice(colon + 1))
      break
    }
    case 'grpc': {
      const parts = /^<pod>:(\S*)(?: (.*))?$/s.exec(target)
      if (parts === null) return undefined
      add('port', parts[1] ?? '')
      add('service', (parts[2] ?? '').trim())
      break
    }
  }
  // probes of different targets have the same few settings
  const settings = recallText(memory, cutSettings, text.slice(settingsAt), () =>
    cutSettings(text.slice(settingsAt)),
  )
  return settings === undefined ? undefined : [...tokens, ...settings]
}

/** `delay=0s timeout=1s …`: names and numbers in turn. */
function cutSettings(text: string): Word[] | undefined {
  const tokens: Word[] = []
  for (const setting of text.trim().split(/\s+/)) {
    const parts = /^([#A-Za-z]+=)(\d+)s?$/.exec(setting)
    if (parts === null) return undefined
    tokens.push({ type: 'mark', text: parts[1] as string, at: 0 })
    tokens.push({ type: 'number', text: parts[2] as string, at: 0 })
  }
  return tokens
}

function portOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

/** kubectl prints the path as a URL does; a broken escape is left alone. */
function unescapePath(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
