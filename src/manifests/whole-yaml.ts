import {
  boolCoreTag,
  CHOMPING_MODE,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml'
import { mostLevels } from './compose-yaml.js'
import type { Stretch, ValuePlace } from './json-places.js'
import type { ManifestDocument, YamlPart } from './manifest-document.js'
import { setOwn } from './set-own.js'
import { withoutStacks } from './without-stacks.js'

interface Open {
  readonly value: Record<string, unknown> | unknown[]
  /** In a map: the key that waits for its value. */
  key: string | undefined
}

/**
 * Reads YAML that is whole, quickly. With one error, or an alias, nothing is read: `undefined`.
 *
 * Shape: a document each, empty ones left out; in `broken` what stands under a map or list as its key, which no field of the
 * API has. What lies in `deepest` maps and lists is left out (in a list it is empty). Errors: none is thrown.
 *
 * @example readWholeYaml({ text: 'kind: Pod', start: 0, under: [] }, 200)[0].value // { kind: 'Pod' }
 */
export function readWholeYaml(part: YamlPart, deepest: number): ManifestDocument[] | undefined {
  let events: Event[]
  try {
    events = withoutStacks(() => parseEvents(part.text, { maxDepth: mostLevels }))
  } catch {
    return undefined
  }
  const hasAlias = events.some(({ type }) => type === EVENT_ID.ALIAS)
  return hasAlias ? undefined : new Builder(part, deepest, events).documents()
}

/** Makes values and their places of the events of a text. */
class Builder {
  readonly #read: ManifestDocument[] = []
  #places: ValuePlace[] = []
  #broken: Stretch[] = []
  #tooDeep: Stretch[] = []
  #value: unknown
  /** The maps and lists that are open, from the outermost on, and the way to the value that is next. */
  readonly #open: Open[] = []
  readonly #keys: (string | number)[]

  constructor(
    private readonly part: YamlPart,
    private readonly deepest: number,
    private readonly events: readonly Event[],
  ) {
    this.#keys = [...part.under]
  }

  documents(): ManifestDocument[] {
    for (let at = 0; at < this.events.length; ) at = this.#take(at)
    return this.#read
  }

  /** Takes the event, with all below it where that is left out; gives the index of the next. */
  #take(at: number): number {
    const event = this.events[at] as Event
    const open = this.#open.at(-1)
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.#value = undefined
        return at + 1
      case EVENT_ID.POP:
        if (open === undefined) this.#endDocument()
        else this.#close()
        return at + 1
      case EVENT_ID.SCALAR:
        if (open !== undefined && isBeforeKey(open)) open.key = nameOf(plainValue(this.part.text, event))
        else this.#put(this.#scalar(event))
        return at + 1
      case EVENT_ID.ALIAS:
        return at + 1
      default: {
        const isList = event.type === EVENT_ID.SEQUENCE
        if (open !== undefined && isBeforeKey(open)) {
          // as a name it would be written out anew, with all keys inside it
          const value = this.#skip(at)
          const last = this.#skip(value.next)
          this.#broken.push(this.#stretch(event.start, Math.max(value.to, last.to)))
          return last.next
        }
        if (open?.key !== undefined) this.#keys.push(open.key)
        else if (open !== undefined) this.#keys.push(this.#index(open))
        if (this.#keys.length < this.deepest) {
          this.#open.push({ value: isList ? [] : {}, key: undefined })
          return at + 1
        }
        this.#keys.length -= open === undefined ? 0 : 1
        const { next, to } = this.#skip(at)
        this.#tooDeep.push(this.#stretch(event.start, to))
        if (open !== undefined && Array.isArray(open.value)) open.value.push(isList ? [] : {})
        else if (open !== undefined) open.key = undefined
        else this.#value = isList ? [] : {}
        return next
      }
    }
  }

  #close(): void {
    const { value } = this.#open.pop() as Open
    if (this.#open.length > 0) this.#keys.pop()
    this.#put(value)
  }

  #put(value: unknown): void {
    const open = this.#open.at(-1)
    if (open === undefined) this.#value = value
    else if (Array.isArray(open.value)) open.value.push(value)
    else {
      setOwn(open.value, open.key ?? '', value)
      open.key = undefined
    }
  }

  #scalar(event: ScalarEvent): unknown {
    const { text, start } = this.part
    const value = plainValue(text, event)
    const from = isBlock(event) ? markOf(text, event) : event.valueStart
    if (event.valueStart < event.valueEnd && !(isBlock(event) && value === '')) {
      const open = this.#open.at(-1)
      const own = open === undefined ? [] : [open.key ?? this.#index(open)]
      this.#places.push({ keys: [...this.#keys, ...own], from: start + from, to: start + endOf(text, event) })
    }
    return value
  }

  /** The index of the next item. */
  #index({ value }: Open): number {
    const skipped = this.#open.length === 1 ? (this.part.skipped ?? 0) : 0
    return (value as unknown[]).length + skipped
  }

  /** What stands below an event: where it ends in the text, and the index of the event behind it. */
  #skip(at: number): { next: number; to: number } {
    let depth = 0
    let to = 0
    let next = at
    do {
      const event = this.events[next++] as Event
      if (event.type === EVENT_ID.SCALAR) to = Math.max(to, event.valueEnd + (isQuoted(event) ? 1 : 0))
      else if (event.type === EVENT_ID.POP) depth -= 1
      else if (event.type !== EVENT_ID.ALIAS) depth += 1
    } while (depth > 0)
    closing.lastIndex = to
    return { next, to: to + (closing.exec(this.part.text)?.[0].length ?? 0) }
  }

  #stretch(from: number, to: number): Stretch {
    return { from: this.part.start + from, to: this.part.start + to }
  }

  #endDocument(): void {
    const [places, broken, tooDeep] = [this.#places, this.#broken, this.#tooDeep]
    if (this.#value !== null && this.#value !== undefined)
      this.#read.push({ value: this.#value, places, broken, tooDeep })
    this.#places = []
    this.#broken = []
    this.#tooDeep = []
  }
}

/** `}]` behind the last value of `{a: [b, c]}`. */
const closing = /(?:[\s,]*[\]}])*/y

function isBeforeKey({ key, value }: Open): boolean {
  return key === undefined && !Array.isArray(value)
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
}

/** Blank lines behind a block are none of it, but where its mark keeps them. */
function endOf(text: string, event: ScalarEvent): number {
  let end = event.valueEnd
  if (!isBlock(event) || event.chomping === CHOMPING_MODE.KEEP) return end
  while (end > event.valueStart && (text[end - 1] === '\n' || text[end - 1] === ' ')) end -= 1
  return Math.min(event.valueEnd, text.indexOf('\n', end) + 1 || text.length)
}

/** Where `|-` stands, whose block begins in the next line. */
function markOf(text: string, { valueStart, style }: ScalarEvent): number {
  const end = text.lastIndexOf('\n', valueStart - 1)
  const line = text.lastIndexOf('\n', end - 1) + 1
  const mark = text.slice(line, end).search(style === SCALAR_STYLE.LITERAL_BLOCK ? literalMark : foldedMark)
  return mark < 0 ? valueStart : line + mark
}

const literalMark = /\|[-+\d]{0,2}[ \t]*(?:[ \t]#.*)?$/
const foldedMark = />[-+\d]{0,2}[ \t]*(?:[ \t]#.*)?$/

const plainTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]

function plainValue(text: string, event: ScalarEvent): unknown {
  const source = getScalarValue(text, event)
  const tag = event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd)
  if (event.style !== SCALAR_STYLE.PLAIN && tag === '') return source
  if (tag !== '' && !/^!!(?:null|bool|int|float)$/.test(tag)) return source
  const first = source.charAt(0)
  for (const { implicitFirstChars, resolve, tagName } of plainTags) {
    if (implicitFirstChars?.includes(first) === false) continue
    const value = resolve(source, false, tagName)
    if (value !== NOT_RESOLVED) return value
  }
  return source
}

function nameOf(value: unknown): string {
  return value === null ? '' : String(value)
}
