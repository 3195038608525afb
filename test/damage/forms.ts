import type { KubernetesEvent } from '../../src/types.js'

/** A form in which people hand a capture on; `undefined` where it cannot be made of this one. */
export interface Form {
  readonly name: string
  /** Whether the words that tell the cause may be gone. */
  readonly cuts: boolean
  apply(text: string, events: readonly KubernetesEvent[]): string | undefined
}

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')
const headings = /^\s*(?:Events:|Type {2,}Reason|-{3,}|LAST SEEN|NAMESPACE|FIRST SEEN|NAME {2,}|FirstSeen)/

/** The only message of a text of one line; none of a table, a describe or several messages. */
function onlyMessage(text: string, events: readonly KubernetesEvent[]): string | undefined {
  const [event] = events
  if (events.length !== 1 || event === undefined || linesOf(text).length > 1) return undefined
  const line = text.trim()
  return event.message !== undefined &&
    line.endsWith(event.message) &&
    line.length < event.message.length + 12
    ? line
    : undefined
}

const around = (name: string, make: (message: string, event: KubernetesEvent) => string): Form => ({
  name,
  cuts: false,
  apply(text, events) {
    const message = onlyMessage(text, events)
    return message === undefined ? undefined : `${make(message, events[0] as KubernetesEvent)}\n`
  },
})

const changed = (name: string, cuts: boolean, change: (text: string) => string): Form => ({
  name,
  cuts,
  apply: (text) => change(text),
})

const cutAt = (width: number): Form =>
  changed(
    `lines end at column ${width}`,
    true,
    (text) =>
      `${linesOf(text)
        .map((line) => line.slice(0, width))
        .join('\n')}\n`,
  )

/** Leaves a part of the first words of a message away, at a blank. */
const withoutFront = (share: number): Form => ({
  name: `the first ${share * 100} % of the message are missing`,
  cuts: true,
  apply(text, events) {
    const message = onlyMessage(text, events)
    if (message === undefined) return undefined
    const at = message.indexOf(' ', Math.floor(message.length * share))
    return at < 0 ? undefined : `${message.slice(at + 1)}\n`
  },
})

/** Every form, those that keep all words first. */
export const forms: readonly Form[] = [
  changed(
    'without headings',
    false,
    (text) =>
      `${linesOf(text)
        .filter((line) => !headings.test(line))
        .join('\n')}\n`,
  ),
  changed('blanks collapsed', false, (text) => text.replace(/ {2,}/g, ' ')),
  changed(
    'without headings, blanks collapsed',
    false,
    (text) =>
      `${linesOf(text)
        .filter((line) => !headings.test(line))
        .join('\n')
        .replace(/ {2,}/g, ' ')}\n`,
  ),
  changed('without indent', false, (text) => text.replace(/^ +/gm, '')),
  changed('blanks at the ends of lines', false, (text) => text.replace(/$/gm, '   ')),
  changed('quoted in Markdown', false, (text) => text.replace(/^/gm, '> ')),
  changed('tabs for wide blanks', false, (text) => text.replace(/ {3,}/g, '\t')),
  around(
    'a row of describe',
    (message, { type, reason }) =>
      `  ${type ?? 'Warning'}  ${reason ?? 'Failed'}  5s (x3 over 61s)  kubelet  ${message}`,
  ),
  around(
    'a row of describe, collapsed',
    (message, { type, reason }) =>
      `${type ?? 'Warning'} ${reason ?? 'Failed'} 5s (x3 over 61s) kubelet ${message}`,
  ),
  around('a line of code in a sentence', (message) => `I always get \`${message}\` after the upgrade`),
  around('behind a label', (message) => `Error message: ${message}`),
  around('in a list', (message) => `- ${message}`),
  around('in bold', (message) => `**${message}**`),
  around('a string of JSON', (message) => JSON.stringify({ level: 'error', message })),
  around('a string of JSON in a log', (message) =>
    JSON.stringify({ level: 'error', msg: 'failed', error: message }),
  ),
  around(
    'a line of klog',
    (message) => `E0301 10:11:12.123456       1 worker.go:55] "Failed" err=${JSON.stringify(message)}`,
  ),
  around('stamped by a CI', (message) => `2026-03-01T10:11:12.1234567Z ${message}`),
  around('Message of a status', (message) => `Message:  ${message}`),
  around(
    'message of a status in YAML',
    (message) => `    message: '${message.replaceAll("'", "''")}'\n    reason: Failed`,
  ),
  around('wrapped at 80', (message) => (message.match(/.{1,80}/g) ?? []).join('\n')),
  around('wrapped at words', (message) => message.replace(/(.{50,70}) /g, '$1\n')),
  changed(
    'wrapped at 120',
    false,
    (text) =>
      `${linesOf(text)
        .flatMap((line) => line.match(/.{1,120}/g) ?? [''])
        .join('\n')}\n`,
  ),
  cutAt(160),
  cutAt(120),
  cutAt(80),
  withoutFront(0.1),
  withoutFront(0.25),
  withoutFront(0.5),
]
