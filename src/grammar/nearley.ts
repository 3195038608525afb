import nearley from 'nearley'

/**
 * What `nearleyc` writes for one `.ne` file.
 * Generated files are TypeScript (`@preprocessor typescript`) and git-ignored; `npm run grammar` makes them.
 */
export type CompiledRules = ConstructorParameters<typeof nearley.Parser>[0] | object

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
 * The stub a `.ne` file names in `@lexer`: it only answers which tokens exist; our lexers run before nearley does.
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

/** A nearley grammar made ready once per module; it holds no state of a parse. */
export interface CompiledGrammar extends nearley.Grammar {
  /** The column before the first token: the same for every parse, and never written to after it is made. */
  readonly firstColumn: Column
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
  nextState(child: { data: Token; token: Token; isToken: true; reference: number }): State
}

/** Makes what `nearleyc` wrote ready to run. */
export function compile(rules: unknown): CompiledGrammar {
  const grammar = nearley.Grammar.fromCompiled(rules as Parameters<typeof nearley.Grammar.fromCompiled>[0])
  const { table } = new nearley.Parser(grammar) as unknown as { table: readonly [Column] }
  return Object.assign(grammar, { firstColumn: table[0] })
}

/**
 * Runs a compiled grammar over tokens made by one of our lexers: `nearley.Parser.feed` without its error texts, its table
 * and its first column, which together take longer than the short texts that most grammars read.
 *
 * Shape: the value of the start production, or `ok: false` with the count of tokens accepted (equal to
 * `tokens.length` when the input ended too early).
 * Errors: throws `AmbiguousGrammar` when the grammar yields more than one parse, which is our bug.
 * Source: nearley 2.20.1, lib/nearley.js, `Parser.prototype.feed` and `finish`.
 */
export function runGrammar<Value>(grammar: CompiledGrammar, tokens: readonly Token[]): Parsed<Value> {
  let column = grammar.firstColumn
  const NextColumn = column.constructor
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token & { readonly text?: unknown; readonly value?: unknown }
    const literal = token.text !== undefined ? token.text : token.value
    const next = new NextColumn(grammar, index + 1)
    const { scannable } = column
    for (let at = scannable.length - 1; at >= 0; at--) {
      const state = scannable[at] as State
      const expected = state.rule.symbols[state.dot]
      if (expected?.type !== undefined ? expected.type === token.type : expected?.literal === literal)
        next.states.push(state.nextState({ data: token, token, isToken: true, reference: index }))
    }
    next.process()
    if (next.states.length === 0) return { ok: false, accepted: index }
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
  return result === undefined
    ? { ok: false, accepted: tokens.length }
    : { ok: true, value: result.data as Value }
}
