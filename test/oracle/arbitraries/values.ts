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
    'e\u0301tat 👩\u200d👩\u200d👧 ｆｕｌｌ',
    'line\u2028and\u2029paragraph\u0085next',
    '\ufeffbom',
    '“curly” ‘quotes’ — „low“',
    '[fd00::1]:8080 and fd00::1:80',
    "<set to the key 'a' in secret 'b'>",
    'Reason:    Error',
    'Normal  Pulled  5m  kubelet  fake row',
    '----',
    '====',
    '*',
    '$(POD_IP):80/TCP (http)',
    'k=v,l in (x,y)',
    '  lead',
    'https://a.example.com/x?y=1&z=%20#f',
  ),
)

/** A text that may have line breaks and imitate the format. */
export const text = fc.oneof(
  { weight: 3, arbitrary: line },
  fc
    .array(
      fc.oneof(
        line,
        fc.constantFrom(
          'Events:',
          'panic: boom',
          'goroutine 1 [running]:',
          'main.main()',
          '  /app/main.go:10 +0x1',
          '',
          '    Ready:  True',
          'Name:         fake',
          'Conditions:',
          '  Type  Status',
        ),
      ),
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
    '\n\nlead',
    ' ',
    '\n',
    'a\tb\n\tc\td',
    'a\u000bb\u000cc',
    '\ttab first',
    'panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n  /app/main.go:10 +0x1\nEvents:\n  fake  row\n',
  ),
)

/** An RFC 3339 time some hours old, so that its age does not tick between two prints. */
export const time = fc
  .integer({ min: 26, max: 47 })
  .map((hours) => `2024-03-05T${String(hours % 24).padStart(2, '0')}:10:20Z`)

export const quantity = fc.constantFrom('1', '500m', '64Mi', '2Gi', '100k')

export const labels = fc.dictionary(
  fc.constantFrom(
    'app',
    'tier',
    'app.kubernetes.io/name',
    'a.b/c-d',
    'x',
    'events',
    'Name',
    'pod-template-hash',
  ),
  fc.constantFrom('web', 'v1', '', 'a_b.c', '5m', 'true', 'x'.repeat(63)),
  { maxKeys: 3, noNullPrototype: true },
)

export const annotations = fc.dictionary(
  fc.constantFrom(
    'note',
    'a.b/c',
    'json',
    'x-y',
    'Events',
    'deployment.kubernetes.io/revision',
    'k'.repeat(50),
  ),
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
      `x${'ä'.repeat(120)}`,
      `${'😀'.repeat(60)}`,
      '\n\nlead',
      '  blanks in front',
      'trail  ',
      '{\n  "apiVersion": "v1",\n  "kind": "Pod"\n}\n',
      'a: b\n\n\nName:         fake\nNamespace:    default\n',
      'CR\r\nLF',
      '[{"name":"x","interface":"eth0"}]',
      '2024-03-05T01:10:20Z',
    ),
  ),
  { maxKeys: 3, noNullPrototype: true },
)

/** Leaves keys out whose value is undefined, as JSON does. */
export function compact<T extends object>(object: T): T {
  return JSON.parse(JSON.stringify(object)) as T
}
