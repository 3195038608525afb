import type { Memory } from '../memory.js'
import rules from './generated/values/service-port.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A port as `Port:`, `TargetPort:` and `NodePort:` show it; `at` is where it begins in the text. */
export interface ServicePortText {
  readonly port: string | number
  /** The last port of a range. */
  readonly endPort?: number
  readonly protocol: string
  readonly name?: string
  readonly at: number
}

export function makeServicePort(port: Word, protocol: string): ServicePortText {
  const range = /^(\d+)-(\d+)$/.exec(port.text)
  if (range !== null) return { port: Number(range[1]), endPort: Number(range[2]), protocol, at: port.at }
  const damaged = /^%!d\(string=([^)]*)\)$/.exec(port.text)
  const text = damaged?.[1] ?? port.text
  return { port: port.type === 'number' ? Number(text) : text, protocol, at: port.at }
}
export function makeNamedPort(name: Word, port: ServicePortText): ServicePortText {
  return { ...port, name: name.text }
}

const grammar = compile(rules)

/**
 * Reads a port with its protocol, and the name before it.
 *
 * Shape: a port of digits is a number, every other a name; `undefined` when the text is no port.
 * Source: describeService in kubectl's describe.go; `%!d(string=…)` is kubectl 1.8's.
 *
 * @example parseServicePort('http  80/TCP') // { port: 80, protocol: 'TCP', at: 6, name: 'http' }
 */
export function parseServicePort(text: string, memory?: Memory): ServicePortText | undefined {
  const parsed = runGrammar<ServicePortText>(grammar, cutWords(text, '/'), memory)
  return parsed.ok ? parsed.value : undefined
}
