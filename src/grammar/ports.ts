import { type Memory, recallText } from '../memory.js'
import rules from './generated/values/ports.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A container port as one of the two port lines shows it. */
export interface PortText {
  readonly port: number
  /** Absent where the object has none: an API server fills it in. */
  readonly protocol?: string
  readonly name?: string
}

export function makePort(port: Word, protocol?: Word, name?: Word): PortText {
  const made = { port: Number(port.text), ...(protocol !== undefined && { protocol: protocol.text }) }
  return name === undefined ? made : { ...made, name: name.text }
}
export function startPorts(port: PortText): readonly PortText[] {
  return [port]
}
export function addPort(ports: readonly PortText[], port: PortText): readonly PortText[] {
  return [...ports, port]
}

const grammar = compile(rules)

/**
 * Reads the ports of a container.
 *
 * Shape: the ports in order; `undefined` when the text is no list of ports. `0` as a host port means none.
 * Source: describeContainerPorts in kubectl's describe.go; names since 1.34.
 *
 * @example parsePorts('80/TCP (http), 443/TCP') // [{ port: 80, protocol: 'TCP', name: 'http' }, { port: 443, protocol: 'TCP' }]
 */
export function parsePorts(text: string, memory?: Memory): readonly PortText[] | undefined {
  return recallText(memory, parsePorts, text, () => {
    const parsed = runGrammar<readonly PortText[]>(grammar, cutWords(text, '/,()'), memory)
    return parsed.ok ? parsed.value : undefined
  })
}
