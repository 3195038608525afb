import type { UnreadReason } from '../../../src/types.js'
import type { UnreadPart } from '../protocol.js'
import type { Reveal } from '../text/object-name.js'
import { element } from './element.js'

const reasonWords: Record<UnreadReason, string> = {
  'unknown-field': 'a field this kind is not known to have',
  'value-not-understood': 'a value that does not have the form this field has',
  truncated: 'the text ends or is cut here',
  elided: 'somebody left something out here',
  conflicting: 'two places say different things',
  'too-long': 'longer than what is read',
  'too-deep': 'nested deeper than what is read',
  'not-kubernetes': 'no output of Kubernetes',
  undecodable: 'bytes that are no text',
}

/** What was not read, and why; each part leads to its place. */
export function drawUnread(parts: readonly UnreadPart[], total: number, reveal: Reveal): HTMLElement {
  if (parts.length === 0)
    return element('p', { class: 'hint' }, 'Every part that looks like Kubernetes was read.')
  return element(
    'div',
    {},
    element(
      'p',
      {},
      `${total} ${total === 1 ? 'part was' : 'parts were'} not read. What is not read is not guessed: findings rest on the rest.`,
    ),
    element(
      'ul',
      { class: 'unread' },
      parts.map((part) =>
        element(
          'li',
          {},
          element('p', {}, element('code', {}, part.reason), ` – ${reasonWords[part.reason]}`),
          element(
            'button',
            { type: 'button', class: 'place', on: { click: () => reveal(part.start, part.end) } },
            element(
              'span',
              { class: 'line-number' },
              part.line === part.endLine ? `line ${part.line}` : `lines ${part.line}–${part.endLine}`,
            ),
            element('code', {}, part.text),
          ),
        ),
      ),
    ),
    total > parts.length && element('p', { class: 'hint' }, `and ${total - parts.length} more`),
  )
}
