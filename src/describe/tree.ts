import type { Excerpt } from '../excerpt.js'
import { type EventLines, type Field, parseDescribe } from '../grammar/describe.js'
import { Memory } from '../memory.js'
import { isElision } from '../text/shapes/elision.js'
import type { Unread } from '../types.js'
import { Words } from '../words.js'
import { restoreFirstLine } from './first-line.js'
import { restoreIndent } from './restore-indent.js'
import { scanLines } from './scan.js'
import { makeTokens } from './tokens.js'

export type { EventLines, Field, FieldShape } from '../grammar/describe.js'

/** One describe block as its text is built: fields in order, the events' lines, what has no place. */
export interface Tree {
  readonly fields: readonly Field[]
  /** Mostly one; `Events:  <none>` has no lines. */
  readonly events: readonly EventLines[]
  readonly unread: readonly Unread[]
}

/**
 * Reads the structure of one describe block, or of a part of one that people cut out.
 *
 * Shape: see `Tree`; every non-blank line is in exactly one field, events block or unread entry.
 * Errors: none for any input; lines that say that something was left out are unread as `elided`, those that lie in more
 * than 200 levels as `too-deep`.
 * Source: staging/src/k8s.io/kubectl/pkg/describe/describe.go.
 *
 * @example readTree(lines).fields[0]?.key // 'Name'
 */
export function readTree(lines: readonly Excerpt[], memory = new Memory()): Tree {
  const words = memory.recall(Words, '', () => new Words())
  const scan = restoreFirstLine(restoreIndent(scanLines(lines, words)))
  const structure = parseDescribe(scan, makeTokens(scan), memory)
  if (structure === undefined) {
    const unread = lines.map(
      ({ start, end }): Unread => ({ span: { start, end }, reason: 'value-not-understood' }),
    )
    return { fields: [], events: [], unread }
  }
  return {
    fields: structure.fields,
    events: structure.events,
    unread: structure.other.map(({ start, end, text }) => ({
      span: { start, end },
      reason: isElision(text) ? 'elided' : 'too-deep',
    })),
  }
}
