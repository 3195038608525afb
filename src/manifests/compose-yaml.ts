import { Composer, type Document, Lexer, Parser } from 'yaml'
import { withoutStacks } from './without-stacks.js'

/**
 * What lies in more levels than these is not followed. The composer calls itself for each level, and where the stack ends
 * while V8 compiles a regular expression it ends the process: from about 780 levels on, with nothing else on the stack.
 */
export const mostLevels = 300

/** The documents of a YAML text, and where reading ended: before the end of the text where it is nested too deep or a bound is reached. */
export interface Composed {
  readonly documents: readonly Document.Parsed[]
  readonly end: number
  /** The words and marks that were read. */
  readonly lexemes: number
}

/**
 * Reads YAML up to the place where it is nested deeper than `mostLevels`; what is open there is closed.
 *
 * Shape: errors are listed in the documents, none is thrown for what the text holds; what stands behind so many documents,
 * or so many words and marks, is not read. Units: offsets in UTF-16 units.
 *
 * @example composeYaml('kind: Pod').documents[0]?.toJS() // { kind: 'Pod' }
 */
export function composeYaml(
  text: string,
  most: { readonly documents?: number; readonly lexemes?: number } = {},
): Composed {
  const {
    documents: mostDocuments = Number.POSITIVE_INFINITY,
    lexemes: mostLexemes = Number.POSITIVE_INFINITY,
  } = most
  const parser = new Parser()
  let end = text.length
  let lexemes = 0
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme)
      lexemes += 1
      if (parser.stack.length <= mostLevels && lexemes < mostLexemes) continue
      end = parser.offset
      break
    }
    yield* parser.end()
  }
  const composer = new Composer({ logLevel: 'silent', strict: false, uniqueKeys: false, prettyErrors: false })
  const documents: Document.Parsed[] = []
  withoutStacks(() => {
    for (const document of composer.compose(tokens())) if (documents.push(document) >= mostDocuments) break
  })
  return { documents, end, lexemes }
}
