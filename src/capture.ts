import { readTree } from './describe/tree.js'
import { isTellingLine, readBareMessage, readJournal } from './events/bare-message.js'
import { captureWindow, dateCapture } from './events/date-capture.js'
import { inferInvolvedObjects } from './events/infer-involved-objects.js'
import { nameFromEvents } from './events/name-from-events.js'
import { readOutput } from './events/output.js'
import { readPanelEvents } from './events/panels.js'
import { readEventRows } from './events/rows.js'
import { stampEvents } from './events/stamp-events.js'
import { TableObjects } from './events/table-objects.js'
import type { Excerpt } from './excerpt.js'
import type { KnownImages } from './image/known-images.js'
import { readObjects } from './kinds/index.js'
import { completeLimits, type Limits } from './limits.js'
import { Memory } from './memory.js'
import { goesOn } from './messages/goes-on.js'
import { namesCause } from './messages/names-cause.js'
import { recogniseMessage } from './messages/recognise-message.js'
import { recogniseRest } from './messages/recognise-rest.js'
import { once } from './once.js'
import { CustomKinds } from './tables/custom-kinds.js'
import { readEventTable } from './tables/event-table.js'
import { readTable } from './tables/read-table.js'
import { type Block, type Command, findBlocks } from './text/blocks.js'
import { printsLog } from './text/output-of-log.js'
import type {
  Capture,
  ContextHints,
  KubernetesEvent,
  KubernetesObject,
  Origin,
  Reading,
  Region,
  Unread,
} from './types.js'
import { wholeCharacters } from './whole-characters.js'

/** What reading an input can be told from outside. */
export interface ParseOptions {
  /** When the text was captured, RFC 3339. Without it a time in the text counts, else event times stay absent. */
  readonly capturedAt?: string
  /** What is read, followed and quoted at most. */
  readonly limits?: Limits
}

/** Readers that not every entry point brings along: the YAML package is half of the parser's size. */
export interface ExtraReaders {
  readonly manifest?: (lines: readonly Excerpt[], command?: Command, deepest?: number) => Reading
  /** The list of images to compare with when the options name none; asked for by the first image that cannot be pulled. */
  readonly knownImages?: () => KnownImages
}

/** A capture and, beside it, the blocks it was read from: their commands name images and objects. */
export interface ReadText {
  readonly capture: Capture
  readonly blocks: readonly Block[]
}

/** What a text tells about when it was captured; parts of one text tell it together. */
export type Dating = Pick<ContextHints, 'capturedAt' | 'stamp' | 'window'>

/**
 * What tells when a text was captured: the time given, the last stamp, and the window its ages leave.
 *
 * Shape: what is not known is absent. `readText` takes the first of the three.
 */
export function dateText({ capture, blocks }: ReadText, options: ParseOptions): Dating {
  const stamp = stampOf(blocks)
  const window = captureWindow(capture.objects, capture.events, capture.eventOrigins, capture.objectOrigins)
  return {
    ...(options.capturedAt === undefined ? {} : { capturedAt: options.capturedAt }),
    ...(stamp === undefined ? {} : { stamp }),
    ...(window === undefined ? {} : { window }),
  }
}

/**
 * Reads everything in a text: blocks → trees, tables, manifests, messages → objects and events.
 *
 * Shape: regions partition the text; objects and events in the order they stand in it. Never throws on any text.
 *
 * @example readText('Name:  a\nNamespace:  b\n', {}, {}).capture.objects.length // 1
 */
export function readText(text: string, options: ParseOptions, extra: ExtraReaders): ReadText {
  const { inputLength } = completeLimits(options.limits)
  const read = text.length > inputLength ? text.slice(0, wholeCharacters(text, 0, inputLength)) : text
  const blocks = findBlocks(read, { message: recogniserFor(read), journal: isTellingLine, goesOn })
  const memory = new Memory()
  const parts = blocks.map((block) => readBlock(read, block, memory, options, extra))
  const kinds = once(() => new CustomKinds(parts.flatMap(({ objects }) => objects)))
  const readings = parts.map((part, index) =>
    blocks[index]?.shape === 'get-table' ? kinds().complete(part, blocks[index]?.command) : part,
  )
  const rows = new TableObjects(
    readings.flatMap((reading) =>
      reading.objectOrigins.flatMap((origin, index) =>
        origin.from === 'table' ? [reading.objects[index] as KubernetesObject] : [],
      ),
    ),
  )
  const objects: KubernetesObject[] = []
  const objectOrigins: Origin[] = []
  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const unread: Unread[] = []
  const regions: Region[] = []
  for (const [index, block] of blocks.entries()) {
    const reading = readings[index] as Reading
    const named = inferInvolvedObjects(reading.events, reading.eventOrigins, hintsOf(block, rows), memory)
    const found = nameFromEvents(reading, named.events)
    const indexes = found.objects.map((_, at) => objects.length + at)
    for (const span of block.spans)
      regions.push({ kind: block.kind, span, undone: block.undone, objects: indexes })
    // one by one: a block can hold more than a call takes arguments
    for (const object of found.objects) objects.push(object)
    for (const origin of found.objectOrigins) objectOrigins.push(origin)
    for (const event of named.events) events.push(event)
    for (const origin of named.eventOrigins) eventOrigins.push(origin)
    for (const part of reading.unread) unread.push(part)
  }
  if (read.length < text.length) {
    const span = { start: read.length, end: text.length }
    regions.push({ kind: 'unread', span, undone: [], objects: [] })
    unread.push({ span, reason: 'too-long' })
  }
  regions.sort((one, other) => one.span.start - other.span.start)
  unread.sort((one, other) => one.span.start - other.span.start)
  const capturedAt =
    options.capturedAt ?? stampOf(blocks)?.value ?? dateCapture(objects, events, eventOrigins, objectOrigins)
  const dated = capturedAt === undefined ? events : stampEvents(events, eventOrigins, capturedAt)
  const capture = { regions, objects, events: dated, objectOrigins, eventOrigins, unread }
  return { capture: capturedAt === undefined ? capture : { ...capture, capturedAt }, blocks }
}

const longestFirstLine = 4000

/** A text may begin in the middle of a message: its first line is known by what is left of it as well. */
function recogniserFor(text: string): typeof recogniseMessage {
  const [first = ''] = /\S[^\n]*/.exec(text.slice(0, longestFirstLine)) ?? []
  if (recogniseRest(first) === undefined) return recogniseMessage
  const begins = first.trimEnd()
  return (line) =>
    (line.trimStart().startsWith(begins) ? recogniseRest(line) : undefined) ?? recogniseMessage(line)
}

function namespaceOf(command: Command | undefined): { readonly namespace?: string } {
  return command?.namespace === undefined ? {} : { namespace: command.namespace }
}

const nothing: Reading = { objects: [], objectOrigins: [], events: [], eventOrigins: [], unread: [] }

function readBlock(
  input: string,
  block: Block,
  memory: Memory,
  options: ParseOptions,
  extra: ExtraReaders,
): Reading {
  const { command, lines } = block
  switch (block.shape) {
    case 'describe':
    case 'fragment':
      return readObjects(readTree(lines, memory), {
        input,
        memory,
        ...contextOf(command),
        ...(options.capturedAt !== undefined && { capturedAt: options.capturedAt }),
      })
    case 'event-rows':
      return { ...nothing, ...readEventRows(lines, { ...namespaceOf(command), input }) }
    case 'events-table':
      return { ...nothing, ...readEventTable(lines, { ...namespaceOf(command), input }) }
    case 'panel':
      return { ...nothing, ...readPanelEvents(lines) }
    case 'get-table':
      return readTable(lines, { memory, ...(command !== undefined && { command }) })
    case 'yaml':
    case 'json':
      return (
        extra.manifest?.(lines, command, options.limits?.nesting) ?? {
          ...nothing,
          unread: unreadBlock(block, 'value-not-understood'),
        }
      )
    case 'journal':
      return { ...nothing, ...readJournal(lines, memory) }
    case 'message': {
      const read = lines
        .filter((line) => line.text.trim() !== '')
        .map((line) => readBareMessage(line, memory))
      if (isOutput(command, read)) return { ...nothing, ...readOutput(lines, command) }
      return {
        ...nothing,
        events: read.map(({ event }) => event),
        eventOrigins: read.map(({ origin }) => origin),
      }
    }
    case 'output':
      return { ...nothing, ...readOutput(lines, command) }
    case 'unread':
      return { ...nothing, unread: unreadBlock(block, 'undecodable') }
    case 'command':
    case 'noise':
      return nothing
    default:
      return block.shape satisfies never
  }
}

/** Words of a network or a system that name no cause by themselves, in a log of a container: the program said them. */
function isOutput(
  command: Command | undefined,
  read: readonly { readonly event: KubernetesEvent }[],
): boolean {
  if (!printsLog(command)) return false
  return read.every(
    ({ event: { message = '', involvedObject, reason } }) =>
      reason === undefined && involvedObject.name === undefined && !namesCause(message),
  )
}

function unreadBlock(block: Block, reason: Unread['reason']): Unread[] {
  return block.spans.map((span) => ({ span, reason }))
}

/** What a command says about the object it prints; several names or none say nothing about a single one. */
function contextOf(command: Command | undefined): { kind?: string; name?: string; namespace?: string } {
  if (command === undefined) return {}
  const kind = command.kind ?? command.resource
  const [name, ...others] = command.names
  return {
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && others.length === 0 && { name }),
    ...(command.namespace !== undefined && { namespace: command.namespace }),
  }
}

function hintsOf(block: Block, rows: TableObjects): Parameters<typeof inferInvolvedObjects>[2] {
  return { ...(block.command !== undefined && { command: block.command }), tableObjects: rows }
}

/** A time that dates the text as a whole: only when all stamped blocks lie within it is the last one its time. */
function stampOf(blocks: readonly Block[]): Dating['stamp'] {
  const stamps = blocks.flatMap(({ stamp, spans }) =>
    stamp !== undefined && /(?:Z|[+-]\d\d:\d\d)$/.test(stamp)
      ? [{ value: stamp, start: spans[0]?.start ?? 0 }]
      : [],
  )
  return stamps.at(-1)
}
