import type { Memory } from '../memory.js'
import generated from './generated/image-reference.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** A token of an image reference: its text and where it starts. */
interface ReferenceToken extends Token {
  readonly text: string
  readonly at: number
}

/** The parts of a reference as written; nothing is normalised. `domain` is absent when none is written. */
export interface ReferenceParts {
  readonly domain?: string
  readonly path: string
  readonly tag?: string
  readonly digest?: { readonly algorithm: string; readonly hex: string }
}

/** The outcome of reading a reference: its parts, or the offset of the first character that cannot stand there. */
export type ReferenceReading = { ok: true; parts: ReferenceParts } | { ok: false; at: number }

/** The text of one or several tokens or texts, put together. The action of most productions. */
export function textOf(parts: readonly (ReferenceToken | string | null | undefined)[]): string {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : (part?.text ?? '')
  return text
}

/** The builder of a digest: `sha256` and its hexadecimal digits. */
export function makeDigest(algorithm: string, hex: string): NonNullable<ReferenceParts['digest']> {
  return { algorithm, hex }
}

/** The builder of a whole reference; nearley gives `null` for an absent optional part. */
export function makeReference(
  domain: string | undefined,
  path: string,
  tag: string | null,
  digest: ReferenceParts['digest'] | null,
): ReferenceParts {
  return {
    ...(domain === undefined ? {} : { domain }),
    path,
    ...(tag === null ? {} : { tag }),
    ...(digest == null ? {} : { digest }),
  }
}

const tokenPattern = /([a-zA-Z0-9]+)|(_+)|(-+)|(\.)|(\/)|(:)|(@)|(\+)|(\[[0-9a-fA-F:]{2,45}\](?=[:/]))/y
const tokenTypes = ['', '', '', 'dashes', 'dot', 'slash', 'colon', 'at', 'plus', 'address'] as const
const underscoreTypes = ['underscore', 'underscores'] as const

/**
 * Does this first part of a path name a registry? The rule of distribution's `splitDockerDomain`: `localhost`, or a dot,
 * a colon or an upper-case letter in it.
 *
 * @example namesRegistry('ghcr.io') // true; namesRegistry('bitnami') // false
 */
export function namesRegistry(firstPart: string): boolean {
  return firstPart === 'localhost' || /[.:A-Z]/.test(firstPart)
}

/** The tokens of a text; a character that no reference holds ends them with `other`. */
function tokenize(text: string): ReferenceToken[] {
  const tokens: ReferenceToken[] = []
  const slash = text.indexOf('/')
  if (slash > 0 && namesRegistry(text.slice(0, slash))) tokens.push({ type: 'registry', text: '', at: 0 })
  for (let at = 0; at < text.length; ) {
    tokenPattern.lastIndex = at
    const match = tokenPattern.exec(text)
    if (match === null) {
      tokens.push({ type: 'other', text: text.slice(at), at })
      break
    }
    tokens.push({ type: typeOf(match), text: match[0], at })
    at += match[0].length
  }
  return tokens
}

function typeOf(match: RegExpExecArray): string {
  const word = match[1]
  if (word !== undefined) return /^[0-9]+$/.test(word) ? 'digits' : /[A-Z]/.test(word) ? 'mixed' : 'lower'
  if (match[2] !== undefined) return underscoreTypes[match[2].length - 1] ?? 'scores'
  for (let group = 3; group < tokenTypes.length; group++) {
    if (match[group] !== undefined) return tokenTypes[group] as string
  }
  return 'other'
}

/** registry.corp.io:5000/team/api-gateway:1.2.3-rc1; not: Nginx, a__b, a/b@sha256:… */
const plainForm =
  /^(?:((?:[a-z0-9-]*[a-z0-9]\.)+[a-z0-9]+(?::[0-9]+)?)\/)?([a-z0-9]+(?:[-._/][a-z0-9]+)*)(?::([A-Za-z0-9][A-Za-z0-9._-]*))?$/

/**
 * Reads a reference of the commonest form without the grammar, a hundred times as fast: for lists of a million names.
 *
 * Shape: the parts as `readReference` gives them; `undefined` for every other form, valid or not. A test holds the two together.
 *
 * @example readPlainReference('quay.io/a/b:1') // { domain: 'quay.io', path: 'a/b', tag: '1' }
 */
export function readPlainReference(text: string): ReferenceParts | undefined {
  const match = text.length > 255 ? null : plainForm.exec(text)
  if (match === null) return undefined
  const [, domain, path = '', tag] = match
  if (domain === undefined && namesRegistry(path.slice(0, Math.max(0, path.indexOf('/'))))) return undefined
  if (domain?.startsWith('-') || domain?.includes('.-')) return undefined
  return makeReference(domain, path, tag ?? null, null)
}

const grammar = compile(generated)

/**
 * Reads an image reference by distribution's grammar.
 *
 * Shape: the parts as written, or the offset of the first character that cannot stand there (the length of the text when it
 * ended too early). Lengths, digest algorithms and 64-hex ids are not looked at.
 * Source: distribution/reference `regexp.go`, `normalize.go`.
 *
 * @example readReference('quay.io/a/b:1') // { ok: true, parts: { domain: 'quay.io', path: 'a/b', tag: '1' } }
 */
export function readReference(text: string, memory?: Memory): ReferenceReading {
  const tokens = tokenize(text)
  const parsed = runGrammar<ReferenceParts>(grammar, tokens, memory)
  if (parsed.ok) return { ok: true, parts: parsed.value }
  return { ok: false, at: tokens[parsed.accepted]?.at ?? text.length }
}
