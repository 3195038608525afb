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
export function compile(rules: unknown): nearley.Grammar {
  return nearley.Grammar.fromCompiled(rules as Parameters<typeof nearley.Grammar.fromCompiled>[0])
}

/**
 * Runs a compiled grammar over tokens made by one of our lexers.
 *
 * Shape: the value of the start production, or `ok: false` with the count of tokens accepted (equal to
 * `tokens.length` when the input ended too early).
 * Errors: throws `AmbiguousGrammar` when the grammar yields more than one parse, which is our bug.
 */
export function runGrammar<Value>(grammar: nearley.Grammar, tokens: readonly Token[]): Parsed<Value> {
  const parser = new nearley.Parser(grammar, {
    keepHistory: false,
    lexer: tokenFeed(tokens) as unknown as nearley.Lexer,
  })
  try {
    parser.feed('')
  } catch {
    return { ok: false, accepted: parser.current }
  }
  const results = parser.results as Value[]
  if (results.length > 1) {
    throw new AmbiguousGrammar(
      `${grammar.start}: ${results.length} parses of ${JSON.stringify(tokens).slice(0, 500)}`,
    )
  }
  if (results.length === 0) return { ok: false, accepted: tokens.length }
  return { ok: true, value: results[0] as Value }
}

/** The lexer interface nearley wants, over tokens that already exist. */
function tokenFeed(tokens: readonly Token[]) {
  let next = 0
  return {
    reset() {},
    next: () => tokens[next++],
    save: () => undefined,
    formatError: () => '',
    has: () => true,
  }
}
