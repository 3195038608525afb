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
  fc.oneof(line, fc.constantFrom('l1\nl2: v\n\nEvents:', 'x'.repeat(130), '', '{"a":1}')),
  { maxKeys: 3, noNullPrototype: true },
)

/** Leaves keys out whose value is undefined, as JSON does. */
export function compact<T extends object>(object: T): T {
  return JSON.parse(JSON.stringify(object)) as T
}
