/** Where a value stands: its own characters, without quotes; `next` is where reading goes on. */
export interface ValueExtent {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  readonly next: number
}

const OPENING_QUOTE = /\\{0,3}["'`]|&quot;|&#34;/y

/** Ends a bare value wherever it stands. */
const END = /[\s"'`]|\\{1,16}["'`n]|&quot;/g

/** Ends a bare value only if a list, a query or a struct goes on behind it: `a=b,c=d`, `a=b}`; not `pa,ss`. */
const SEPARATOR_FOLLOWED = /[,;&)\]}](?=$|[\s"'`)\]},;]|\\|&quot;|[\w.-]{1,60}[=:])/

/** `$(NAME)`, `${NAME}`: the bracket belongs to the value. */
const REFERENCE = /^\$[({][\w.-]{0,200}[)}]/

/**
 * The value that begins at `at`: in quotes (also escaped ones) up to the same quote, else up to a blank, or a separator
 * behind which the next name follows. An unclosed quote ends with `lineEnd`.
 *
 * @example valueExtent("token='a b' c", 6, 13) // { start: 7, end: 10, quoted: true, next: 11 }
 */
export function valueExtent(text: string, at: number, lineEnd: number): ValueExtent {
  OPENING_QUOTE.lastIndex = at
  const quote = OPENING_QUOTE.exec(text)?.[0]
  if (quote !== undefined && at + quote.length <= lineEnd) {
    const start = at + quote.length
    const close = closingQuote(text, quote, start, lineEnd)
    return { start, end: close, quoted: true, next: Math.min(lineEnd, close + quote.length) }
  }
  END.lastIndex = at
  const stop = END.exec(text)?.index ?? lineEnd
  const bare = text.slice(at, Math.min(stop, lineEnd))
  const reference = REFERENCE.exec(bare)?.[0].length ?? 0
  const separator = SEPARATOR_FOLLOWED.exec(bare.slice(reference))?.index
  const cut = separator === undefined ? bare.length : reference + separator
  return { start: at, end: at + cut, quoted: false, next: at + cut }
}

/** The next same quote that is not escaped further than the opening one. */
function closingQuote(text: string, quote: string, start: number, lineEnd: number): number {
  const rest = text.slice(start, lineEnd)
  for (let at = rest.indexOf(quote); at >= 0; at = rest.indexOf(quote, at + 1)) {
    if (quote.startsWith('\\') || quote.startsWith('&') || rest[at - 1] !== '\\') return start + at
  }
  return lineEnd
}
