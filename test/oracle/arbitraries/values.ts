import fc from 'fast-check'

/** A DNS label, as names of objects are. */
export const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/)

/** Names that look like headings of the text. */
export const trickyName = fc.oneof(
  { weight: 4, arbitrary: name },
  fc.constantFrom('events', 'volumes', 'conditions', 'name', 'mounts'),
)

/** A text of one line, as people write into values; no blank at its end, no TAB. */
export const line = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .,:=/()'"-]{0,30}[A-Za-z0-9.]$/),
  fc.constantFrom(
    'a',
    '<none>',
    '<unset>x',
    'Events:  <none>',
    'Name: fake',
    '日本語',
    '😀 x',
    'a=b',
    'x: y',
    '100%d',
    '[a b]',
    '{"a":{"b":"c: d"}}',
    'two  blanks',
    '- item',
    '1.20',
    'true',
    '<unknown>',
    '%!s(MISSING)',
    'C:\\run\\new',
    'ünï – «x»\u00a0y\u200b',
  ),
)

/** A text that may have line breaks and imitate the format. */
export const text = fc.oneof(
  { weight: 3, arbitrary: line },
  fc
    .array(
      fc.oneof(line, fc.constantFrom('Events:', 'panic: boom', 'goroutine 1 [running]:', 'main.main()')),
      { minLength: 2, maxLength: 4 },
    )
    .map((lines) => lines.join('\n')),
)

/** What people write where anything may stand: blanks at the end, TABs, line breaks at the end, control characters. */
export const raw = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(
    'a\tb',
    'trail ',
    'x\n',
    'a\n\nb\n',
    'a\r\nb',
    '\u001b[31mred\u001b[0m',
    'if x; then\n\techo y\nfi\n',
    'x'.repeat(300),
  ),
)

/** An RFC 3339 time some hours old, so that its age does not tick between two prints. */
export const time = fc
  .integer({ min: 26, max: 47 })
  .map((hours) => `2024-03-05T${String(hours % 24).padStart(2, '0')}:10:20Z`)

export const quantity = fc.constantFrom('1', '500m', '64Mi', '2Gi', '100k')

export const labels = fc.dictionary(
  fc.constantFrom('app', 'tier', 'app.kubernetes.io/name', 'a.b/c-d', 'x'),
  fc.constantFrom('web', 'v1', '', 'a_b.c'),
  { maxKeys: 3, noNullPrototype: true },
)

export const annotations = fc.dictionary(
  fc.constantFrom('note', 'a.b/c', 'json', 'x-y'),
  fc.oneof(
    { weight: 2, arbitrary: line },
    fc.constantFrom(
      'l1\nl2: v\n\nEvents:',
      'x'.repeat(130),
      'y'.repeat(300),
      '',
      '{"a":1}',
      'one\n',
      'server {\n  listen 80;\n}\n',
      'a\tb',
      'äöü'.repeat(40),
    ),
  ),
  { maxKeys: 3, noNullPrototype: true },
)

/** Leaves keys out whose value is undefined, as JSON does. */
export function compact<T extends object>(object: T): T {
  return JSON.parse(JSON.stringify(object)) as T
}
