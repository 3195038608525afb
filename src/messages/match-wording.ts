/** A field of a message and where it stands in the message text. */
export interface MessageField {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A `says` template made ready: stable parts in lower case and the fields between them. */
export interface Template {
  readonly parts: readonly string[]
  /** `fields[i]` stands behind `parts[i]`; the last may be missing. */
  readonly fields: readonly { readonly name: string; readonly holdsBlanks: boolean }[]
}

const mostTries = 8
/** `secret`, `message+`, `*`; braces around anything else are braces: `{{.Names}}`. */
const fieldName = /^[a-zA-Z*]+\+?$/
const wordEnd = /[\s,;"'`)\]}]/

/**
 * Makes a `says` template of a wording ready for `matchTemplate`.
 *
 * Errors: throws `TypeError` for a template that begins with a field or has two fields in a row (our bug).
 *
 * @example compileTemplate('secret {secret} not found').parts // ['secret ', ' not found']
 */
export function compileTemplate(says: string): Template {
  const parts: string[] = []
  const fields: { name: string; holdsBlanks: boolean }[] = []
  let from = 0
  // by hand: a thousand templates are made at the start, and splitting by a pattern took a third of it
  for (let open = says.indexOf('{'); open >= 0; open = says.indexOf('{', open + 1)) {
    const close = says.indexOf('}', open)
    const name = says.slice(open + 1, close)
    if (close < 0 || !fieldName.test(name)) continue
    parts.push(lowerAscii(says.slice(from, open)))
    const isLong = name.endsWith('+')
    fields.push({ name: isLong ? name.slice(0, -1) : name, holdsBlanks: isLong || name === '*' })
    from = close + 1
  }
  if (from < says.length) parts.push(lowerAscii(says.slice(from)))
  if (parts.includes('') || parts.length === 0) throw new TypeError(`not a wording: ${says}`)
  return { parts, fields }
}

/** Lower case for ASCII letters only, so that offsets stay the same. */
export function lowerAscii(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/**
 * Finds a template in a message.
 *
 * Shape: where it begins and ends, and its fields; `undefined` when it does not stand there. Units: offsets into
 * `text`. Time: linear (a template is tried at its first eight places). Never throws.
 *
 * @example matchTemplate(compileTemplate('secret {s} not found'), 'secret "a" not found')?.fields.s?.text // 'a'
 */
export function matchTemplate(
  template: Template,
  text: string,
  lower: string = lowerAscii(text),
): { start: number; end: number; fields: Record<string, MessageField> } | undefined {
  const first = template.parts[0] as string
  let from = 0
  for (let tries = 0; tries < mostTries; tries++) {
    const start = lower.indexOf(first, from)
    if (start < 0) return undefined
    const match = matchAt(template, text, lower, start)
    if (match !== undefined) return match
    from = start + 1
  }
  return undefined
}

function matchAt({ parts, fields }: Template, text: string, lower: string, start: number) {
  const found: Record<string, MessageField> = {}
  let at = start + (parts[0] as string).length
  for (const [index, field] of fields.entries()) {
    const next = parts[index + 1]
    const quoted = field.name === '*' ? -1 : closingQuote(text, at)
    const searchFrom = quoted < 0 ? at : quoted
    const fieldEnd =
      next !== undefined
        ? lower.indexOf(next, searchFrom)
        : quoted < 0
          ? endOfLast(text, at, field.holdsBlanks)
          : quoted
    if (fieldEnd < 0 || (quoted >= 0 && next !== undefined && fieldEnd > quoted + 1)) return undefined
    const value = text.slice(at, fieldEnd)
    const mayHoldBlanks = field.holdsBlanks || quoted >= 0
    if (mayHoldBlanks ? next !== undefined && value.includes('\n') : /\s/.test(value)) return undefined
    if (field.name !== '*') {
      const kept = trimField(text, at, fieldEnd, quoted < 0)
      if (kept.start === kept.end) return undefined
      found[field.name] = { text: text.slice(kept.start, kept.end), ...kept }
    }
    at = fieldEnd + (next?.length ?? 0)
  }
  return { start, end: at, fields: found }
}

/** Behind the quotation mark that closes the one at `at`; -1 when none opens there. A quoted name may hold colons. */
function closingQuote(text: string, at: number): number {
  const start = text[at] === '\\' ? at + 1 : at
  const quote = text[start]
  if (quote !== '"' && quote !== "'") return -1
  const end = text.indexOf(quote, start + 1)
  return end < 0 ? -1 : end
}

function endOfLast(text: string, at: number, holdsBlanks: boolean): number {
  if (holdsBlanks) {
    const lineEnd = text.indexOf('\n', at)
    return lineEnd < 0 ? text.length : lineEnd
  }
  let end = at
  while (end < text.length && /["'`\\]/.test(text[end] as string)) end++
  while (end < text.length && !wordEnd.test(text[end] as string)) end++
  return end
}

/** Quotes, backslashes and blanks around a field are not part of it, nor is a colon or full stop behind an unquoted one. */
function trimField(
  text: string,
  from: number,
  to: number,
  endsInPunctuation: boolean,
): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && /["'`\\\s“”]/.test(text[start] as string)) start++
  const behind = endsInPunctuation ? /["'`\\\s“”:.,]/ : /["'`\\\s“”]/
  while (end > start && behind.test(text[end - 1] as string)) end--
  return { start, end }
}
