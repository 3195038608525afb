import type { Memory } from '../memory.js'
import rules from './generated/values/endpoint-list.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** An address behind a port; without `port` its subset has none. */
export interface EndpointText {
  readonly ip: string
  readonly port?: number
}

/** The addresses kubectl prints, at most three, and how many more it counts; `hidden` is absent without `more...`. */
export interface EndpointListText {
  readonly shown: readonly EndpointText[]
  readonly hidden?: number
}

export function startEndpoints(address: Word): EndpointListText {
  return { shown: [makeEndpoint(address)] }
}
export function addEndpoint(list: EndpointListText, address: Word): EndpointListText {
  return { shown: [...list.shown, makeEndpoint(address)] }
}
export function hideEndpoints(list: EndpointListText, count: Word): EndpointListText {
  return { ...list, hidden: Number(count.text) }
}

/** `10.1.0.1:80`, `[fd00::1]:80`, `10.1.0.1` or, without brackets and port, `fd00::1`. */
function makeEndpoint({ text }: Word): EndpointText {
  const bracketed = /^\[([^\]]*)\]:(\d+)$/.exec(text)
  if (bracketed !== null) return { ip: bracketed[1] as string, port: Number(bracketed[2]) }
  const plain = /^([^:]*):(\d+)$/.exec(text)
  return plain === null ? { ip: text } : { ip: plain[1] as string, port: Number(plain[2]) }
}

const grammar = compile(rules)

/**
 * Reads a list of endpoints.
 *
 * Shape: `undefined` when the text is none; `<none>` and the empty text are the caller's.
 * Source: formatEndpoints (up to 1.30), formatEndpointSlices (1.31 and newer) in kubectl's describe.go.
 *
 * @example parseEndpointList('10.1.0.1:80,10.1.0.2:80 + 2 more...')?.hidden // 2
 */
export function parseEndpointList(text: string, memory?: Memory): EndpointListText | undefined {
  const words = cutWords(text, ',')
  const tokens = words.map((word, index) =>
    word.text === '+' || word.text === 'more...'
      ? { ...word, type: 'mark' }
      : word.type !== 'mark' && words[index - 1]?.text !== '+'
        ? { ...word, type: 'address' }
        : word,
  )
  const parsed = runGrammar<EndpointListText>(grammar, tokens, memory)
  return parsed.ok ? parsed.value : undefined
}
