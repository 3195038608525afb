import type { Memory } from '../memory.js'
import rules from './generated/values/ingress-backend.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A backend of an Ingress. */
export type IngressBackendText =
  | {
      readonly service: string
      readonly port: string | number
      /** What kubectl says of the endpoints: a list, `<none>`, `<error: …>`; absent when it says nothing. */
      readonly endpoints?: string
      /** Up to 1.30 a missing Service leaves no blank before the bracket: its Endpoints were there. */
      readonly isGlued: boolean
    }
  | { readonly apiGroup?: string; readonly kind: string; readonly name: string }

export function makeServiceBackend(service: Word, port: Word, bracket?: Word): IngressBackendText {
  const made = {
    service: service.text,
    port: port.type === 'number' ? Number(port.text) : port.text,
    isGlued: bracket !== undefined && bracket.at === port.at + port.text.length,
  }
  return bracket === undefined ? made : { ...made, endpoints: bracket.text }
}
export function makeResourceBackend(group: Word, kind: Word, name: Word): IngressBackendText {
  return {
    ...(group.text !== '<none>' && { apiGroup: group.text }),
    kind: kind.text,
    name: name.text,
  }
}

/** The group of the core API is the empty text; `<none>` is none at all. */
export function makeCoreBackend(kind: Word, name: Word): IngressBackendText {
  return { apiGroup: '', kind: kind.text, name: name.text }
}

const grammar = compile(rules)

/**
 * Reads a backend of an Ingress.
 *
 * Shape: `undefined` when the text is none (`<default>` and `:0 (<none>)`, an unset one, are the caller's).
 * Source: describeBackendV1 in kubectl's describe.go.
 *
 * @example parseIngressBackend('svc:80 (<none>)') // { service: 'svc', port: 80, isGlued: false, endpoints: '<none>' }
 */
export function parseIngressBackend(text: string, memory?: Memory): IngressBackendText | undefined {
  const at = text.indexOf('(')
  const words: Word[] = cutWords(at < 0 ? text : text.slice(0, at), ':,')
  if (at >= 0) {
    if (!text.endsWith(')')) return undefined
    words.push({ type: 'bracket', text: text.slice(at + 1, -1), at })
  }
  const parsed = runGrammar<IngressBackendText>(grammar, words, memory)
  return parsed.ok ? parsed.value : undefined
}
