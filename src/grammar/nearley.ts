import nearley from 'nearley'
import type { Memory } from '../memory.js'
import { evaluate, mostTokens, type Part, Production } from './evaluate.js'

/** What a grammar calls with the parts of a production. The parts are what the actions of these have made. */
// biome-ignore lint/suspicious/noExplicitAny: the compiled grammars take parts apart by their place alone
export type Action = (parts: any[]) => unknown

/** What `grammars/build.mjs` writes for one `.ne` file. Generated files are git-ignored; `npm run grammar` makes them. */
export interface PackedRules {
  readonly start: string
  /**
   * One production a line, its pieces between tabs: the name, empty where it is that of the line above; the index of its
   * action, empty where it has none; the symbols: names of productions, `%type` of a token, `"text` of a token.
   */
  readonly productions: string
  readonly actions: readonly Action[]
}

/**
 * A token of our own lexers. `type` is the name the grammar writes as `%type`; what else it carries is the lexer's.
 */
export interface Token {
  readonly type: string
}

/** The outcome of one run of a grammar: its value, or how many tokens were accepted before the first that was not. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; accepted: number }

/** A defect of a grammar of ours, never of the input: more than one parse. */
export class AmbiguousGrammar extends Error {
  override name = 'AmbiguousGrammar'
}

/**
 * The stub a `.ne` file names in `@lexer`: it only answers which tokens exist; our lexers run before nearley does. Nearley's
 * own tools read a grammar with it; `grammars/build.mjs` asks it for the tokens and leaves it out.
 *
 * @example stubLexer('indent', 'dedent').has('indent') // true
 */
export function stubLexer(...types: string[]): {
  reset(chunk: string, info: unknown): void
  next(): undefined
  save(): undefined
  formatError(token: never): string
  has(name: string): boolean
} {
  const known = new Set(types)
  return {
    reset() {},
    next: () => undefined,
    save: () => undefined,
    formatError: () => '',
    has: (name) => known.has(name),
  }
}

/** A grammar that is made ready by the first text it reads: of forty, most texts need five. It holds no state of a parse. */
export class CompiledGrammar {
  readonly #rules: PackedRules
  #ready: ReadyGrammar | undefined

  constructor(rules: PackedRules) {
    this.#rules = rules
  }

  get ready(): ReadyGrammar {
    this.#ready ??= makeReady(this.#rules)
    return this.#ready
  }
}

interface ReadyGrammar extends nearley.Grammar {
  /** The column before the first token: the same for every parse, and never written to after it is made. */
  readonly firstColumn: Column
  /** The texts that productions compare, each with the name of its step; of all other tokens only the type counts. */
  readonly marks: ReadonlyMap<string, string>
  /** A longer text is none of them. */
  readonly longestMark: number
}

/** Nearley's own classes, as far as a parse without history needs them; its types leave them out. */
interface Column {
  readonly constructor: new (grammar: nearley.Grammar, index: number) => Column
  readonly states: State[]
  readonly scannable: readonly State[]
  process(): void
}
interface State {
  readonly rule: {
    readonly name: string
    readonly symbols: readonly { readonly type?: string; readonly literal?: string }[]
  }
  readonly dot: number
  readonly reference: number
  readonly isComplete: boolean
  readonly data: unknown
  nextState(child: { data: number; token: Token; isToken: true; reference: number }): State
}

/** What a sequence of types of tokens is: its productions, or how many of them were accepted. */
type Derivation = { readonly top: Part } | { readonly accepted: number }

/** So many tokens of sequences that differ are remembered. */
const mostMet = 1 << 16

/** The name of a production, the type of a token, or its text. */
export type GrammarSymbol = string | { readonly type: string } | { readonly literal: string }

/** One production, unpacked. */
export interface GrammarRule {
  readonly name: string
  readonly symbols: readonly GrammarSymbol[]
  readonly action?: Action
}

/**
 * A grammar that `grammars/build.mjs` wrote, to be run by `runGrammar`.
 *
 * @example runGrammar(compile(rules), tokens)
 */
export function compile(rules: PackedRules): CompiledGrammar {
  return new CompiledGrammar(rules)
}

/**
 * The productions of a packed grammar, in the order of its file.
 *
 * @example unpackRules({ start: 'a', productions: 'a\t\t%word', actions: [] }) // [{ name: 'a', symbols: [{ type: 'word' }] }]
 */
export function unpackRules({ productions, actions }: PackedRules): GrammarRule[] {
  let last = ''
  return productions.split('\n').map((line) => {
    const [name, index, ...symbols] = line.split('\t')
    if (name) last = name
    const action = index ? actions[Number(index)] : undefined
    return { name: last, symbols: symbols.map(unpackSymbol), ...(action && { action }) }
  })
}

function unpackSymbol(symbol: string): GrammarSymbol {
  if (symbol.startsWith('%')) return { type: symbol.slice(1) }
  return symbol.startsWith('"') ? { literal: symbol.slice(1) } : symbol
}

function makeReady(packed: PackedRules): ReadyGrammar {
  const rules = unpackRules(packed)
  const deriving = {
    Lexer: undefined,
    ParserStart: packed.start,
    ParserRules: rules.map(({ name, symbols, action }) => ({
      name,
      symbols,
      ...(action && { postprocess: (parts: readonly Part[]) => new Production(action, parts) }),
    })),
  }
  const grammar = nearley.Grammar.fromCompiled(
    deriving as unknown as Parameters<typeof nearley.Grammar.fromCompiled>[0],
  )
  const { table } = new nearley.Parser(grammar) as unknown as { table: readonly [Column] }
  const marks = new Map<string, string>()
  let longestMark = 0
  for (const { symbols } of rules) {
    for (const symbol of symbols) {
      if (typeof symbol !== 'object' || !('literal' in symbol)) continue
      const text = symbol.literal
      marks.set(text, `=${text}`)
      longestMark = Math.max(longestMark, text.length)
    }
  }
  return Object.assign(grammar, { firstColumn: table[0], marks, longestMark })
}

/**
 * Runs a compiled grammar over tokens made by one of our lexers.
 *
 * Shape: the value of the start production, or `ok: false` with the count of tokens accepted (equal to
 * `tokens.length` when the input ended too early). With a memory, tokens of the same types are derived only once:
 * productions see nothing else of a token, but for marks; its text is only what their actions put in.
 * Errors: throws `AmbiguousGrammar` when the grammar yields more than one parse, which is our bug.
 */
export function runGrammar<Value>(
  grammar: CompiledGrammar,
  tokens: readonly Token[],
  memory?: Memory,
): Parsed<Value> {
  const { ready } = grammar
  const derivation =
    memory === undefined || tokens.length > mostTokens
      ? derive(ready, tokens)
      : memory.recall(grammar, '', () => new Derivations(ready)).of(tokens)
  return 'top' in derivation
    ? { ok: true, value: evaluate(derivation.top, tokens) as Value }
    : { ok: false, accepted: derivation.accepted }
}

/** A sequence of types that was met, and those that begin with it. */
class Met {
  derivation: Derivation | undefined
  /** By the type of the next token, or by the mark of the last. */
  readonly next = new Map<string, Met>()
}

/** What was derived in one call: a tree, walked token by token, of all sequences of types that were met. */
class Derivations {
  readonly #grammar: ReadyGrammar
  readonly #first = new Met()
  #count = 0

  constructor(grammar: ReadyGrammar) {
    this.#grammar = grammar
  }

  of(tokens: readonly Token[]): Derivation {
    const { marks, longestMark } = this.#grammar
    let met = this.#first
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token
      met = this.#step(met, token.type)
      const text = textOf(token)
      if (typeof text !== 'string' || text.length > longestMark) continue
      const mark = marks.get(text)
      if (mark !== undefined) met = this.#step(met, mark)
    }
    met.derivation ??= derive(this.#grammar, tokens)
    return met.derivation
  }

  #step(met: Met, key: string): Met {
    let next = met.next.get(key)
    if (next === undefined) {
      next = new Met()
      // of too many different sequences the later ones are derived each time
      if (this.#count++ < mostMet) met.next.set(key, next)
    }
    return next
  }
}

function textOf(token: Token): unknown {
  const { text, value } = token as Token & { readonly text?: unknown; readonly value?: unknown }
  return text !== undefined ? text : value
}

/**
 * Finds the productions of a sequence of tokens: `nearley.Parser.feed` without its error texts, its table and its first
 * column, which together take longer than the short texts that most grammars read.
 *
 * Source: nearley 2.20.1, lib/nearley.js, `Parser.prototype.feed` and `finish`.
 */
function derive(grammar: ReadyGrammar, tokens: readonly Token[]): Derivation {
  let column = grammar.firstColumn
  const NextColumn = column.constructor
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const literal = textOf(token)
    const next = new NextColumn(grammar, index + 1)
    const { scannable } = column
    for (let at = scannable.length - 1; at >= 0; at--) {
      const state = scannable[at] as State
      const expected = state.rule.symbols[state.dot]
      if (expected?.type !== undefined ? expected.type === token.type : expected?.literal === literal)
        next.states.push(state.nextState({ data: index, token, isToken: true, reference: index }))
    }
    next.process()
    if (next.states.length === 0) return { accepted: index }
    column = next
  }
  const results = column.states.filter(
    (state) => state.isComplete && state.reference === 0 && state.rule.name === grammar.start,
  )
  if (results.length > 1) {
    throw new AmbiguousGrammar(
      `${grammar.start}: ${results.length} parses of ${JSON.stringify(tokens).slice(0, 500)}`,
    )
  }
  const [result] = results
  return result === undefined ? { accepted: tokens.length } : { top: result.data as Part }
}
