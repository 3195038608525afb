import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/analyze.js'
import { parse } from '../../src/parse.js'
import { applyEdits } from '../../src/redact/edits.js'
import { planRedaction } from '../../src/redact/plan-redaction.js'
import { redact } from '../../src/redact/redact.js'
import { redactSlice } from '../../src/redact/redact-slice.js'

const fixture = readFileSync('fixtures/redact/payments.txt', 'utf8')
const secrets = ['s3cr3t-pw', 'open sesame', 'correct horse', 'notarealkey0123456789', 'hvs.CAESIJ']
const names = ['acme-prod', 'worker7', 'worker8', '10.20.30.40', '10.42.7.19', 'db1.acme', 'x2x8z', 'ledger']
const image = 'registry.acme.internal:5000/team/payments-api:v1.4'

/** Compares with the file beside the fixture; `UPDATE=1` writes it. */
function golden(path: string, actual: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(path, actual)
  assert.is(actual, readFileSync(path, 'utf8'))
}

test('a capture without its secrets is as written down', () => {
  golden('fixtures/redact/payments.secrets.txt', redact(fixture).text)
})

test('a capture without secrets and names is as written down', () => {
  golden('fixtures/redact/payments.names.txt', redact(fixture, { names: true }).text)
})

test('no secret of the capture is left, in the text or in the summary', () => {
  const shown = JSON.stringify(redact(fixture, { names: true }))
  for (const secret of secrets) assert.not.ok(shown.includes(secret), secret)
})

test('no name of the capture is left', () => {
  const { text } = redact(fixture, { names: true })
  for (const name of names) assert.not.ok(text.includes(name), name)
})

test('the image, reasons and messages of the capture stay', () => {
  const { text } = redact(fixture, { names: true })
  assert.is(text.split(image).length, fixture.split(image).length)
  for (const kept of [
    'Reason:       ImagePullBackOff',
    'i/o timeout',
    'Error: ErrImagePull',
    "in secret 'smtp'>",
  ]) {
    assert.ok(text.includes(kept), kept)
  }
})

/** What a verdict rests on: what was read, with which images, reasons and sources. */
function verdictBase(input: string): unknown {
  const capture = parse(input)
  const images = [...JSON.stringify(capture.objects).matchAll(/"image":"[^"]*"/g)].map(String)
  return {
    regions: capture.regions.map(({ kind }) => kind),
    kinds: capture.objects.map(({ kind }) => kind),
    stated: capture.objectOrigins.map(({ stated }) => stated.length),
    images,
    events: capture.events.map(({ reason, involvedObject, source }) => [
      reason,
      involvedObject.kind,
      source?.component,
    ]),
    unread: capture.unread.map(({ reason }) => reason),
  }
}

test('a redacted capture is read as before: regions, kinds, images, reasons, what is unread', () => {
  const before = verdictBase(fixture)
  for (const options of [{}, { names: true }, { names: true, capture: parse(fixture) }]) {
    assert.equal(verdictBase(redact(fixture, options).text), before)
  }
})

test('the findings of a redacted capture are those of the original', () => {
  const verdict = (input: string) =>
    analyze(input).findings.map(({ rule, confidence, object, suggestions }) => {
      return [rule, confidence, object?.kind, suggestions.map(({ to }) => to)]
    })
  const before = verdict(fixture)
  assert.ok(before.length > 0)
  for (const options of [{}, { names: true }]) assert.equal(verdict(redact(fixture, options).text), before)
})

test('a redacted text is not redacted further', () => {
  for (const options of [{}, { names: true }]) {
    const once = redact(fixture, options).text
    assert.is(redact(once, options).text, once)
  }
})

/** Pieces that wake detectors, so that random texts reach them. */
const piece = fc.constantFrom(
  ...[
    'PASSWORD=',
    'token: ',
    '"secret":"',
    '--api-token ',
    'Environment:\n',
    '  A_TOKEN:  ',
    '\n',
    '\\n',
    '  ',
    '"',
    "'",
  ],
  ...[
    'Authorization: Bearer ',
    'https://u:',
    '@h.io/',
    'kind: Secret\n',
    'data:\n',
    '  k: ',
    '-----BEGIN PRIVATE KEY-----',
  ],
  ...[
    'Successfully assigned ',
    'ns/',
    'web-7d4b9c6f5-x2x8z',
    ' to ',
    'NAME  READY  RESTARTS\n',
    'Node:  ',
    '10.0.0.7',
    '|',
  ],
  ...[
    'Name:  ',
    'Roles:  x\n',
    'image "',
    'acme/web:1',
    '$(',
    '{{',
    '<',
    'REDACTED',
    '\ud800',
    '\u0000',
    '\r\n',
    'name: A_KEY\nvalue: ',
  ],
)
const text = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''))

test('any text keeps its lines, and all of it that is not listed as replaced', () => {
  fc.assert(
    fc.property(text, (input) => {
      const result = redact(input)
      assert.is(result.text.split('\n').length, input.split('\n').length)
      let back = ''
      let at = 0
      for (const { input: from, output, replacement } of result.replaced) {
        assert.is(result.text.slice(output.start, output.end), replacement)
        back += result.text.slice(at, output.start) + input.slice(from.start, from.end)
        at = output.end
      }
      assert.is(back + result.text.slice(at), input)
    }),
    { numRuns: 400 },
  )
})

test('any text with its names replaced keeps its lines, and places lead to the replacements', () => {
  fc.assert(
    fc.property(text, (input) => {
      const result = redact(input, { names: true })
      assert.is(result.text.split('\n').length, input.split('\n').length)
      for (const { output, replacement } of result.replaced) {
        assert.is(result.text.slice(output.start, output.end), replacement)
      }
    }),
    { numRuns: 400 },
  )
})

test('edits are in order and do not overlap', () => {
  fc.assert(
    fc.property(text, (input) => {
      let end = 0
      for (const edit of planRedaction(input, { names: true })) {
        assert.ok(edit.start >= end && edit.end >= edit.start)
        end = edit.end
      }
    }),
  )
})

const secret = fc
  .array(fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'), {
    minLength: 24,
    maxLength: 60,
  })
  .map((letters) => `q7Z${letters.join('')}`)

/** Forms in which people and tools write a secret; `%` stands for it. */
const forms = [
  '    Environment:\n      DB_PASSWORD:  %\n    Mounts:  <none>',
  'export API_TOKEN=%',
  '--client-secret=%',
  '      --token\n      %',
  'curl -H "Authorization: Bearer %" https://x.io',
  'redis://:%@cache:6379/0',
  'amqp://user:%@mq/vhost',
  '{"password": "%"}',
  '{\\"access_token\\":\\"%\\"}',
  'secretKey: %',
  '- name: SLACK_TOKEN\n  value: %',
  'Env:[]EnvVar{EnvVar{Name:DB_PASS,Value:%,ValueFrom:nil,},}',
  'kind: Secret\nstringData:\n  anything: %',
  'login failed for token % at gate',
  'Server=db;User Id=sa;Password=%;Encrypt=true',
  'https://x.blob.core.windows.net/c?sv=1&sig=%&se=2',
  '    client-key-data: %',
  '.dockerconfigjson: %',
  'X-Api-Key: %',
]

test('a secret planted in any form is gone', () => {
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom(...forms),
      fc.constantFrom('', '> ', '    '),
      (value, form, margin) => {
        const input = form
          .replace('%', value)
          .split('\n')
          .map((line) => margin + line)
          .join('\n')
        assert.not.ok(redact(input).text.includes(value), input)
      },
    ),
    { numRuns: 500 },
  )
})

test('a slice of the redacted text shows nothing of a secret it cuts through', () => {
  const input = 'PASSWORD=hunter2 and more'
  const edits = planRedaction(input)
  assert.is(redactSlice(input, edits, { start: 0, end: 12 }), 'PASSWORD=REDACTED')
  assert.is(redactSlice(input, edits, { start: 12, end: 20 }), 'REDACTED and')
  assert.is(redactSlice(input, edits, { start: 17, end: 25 }), 'and more')
  assert.is(redactSlice(input, edits, { start: 0, end: 25 }), applyEdits(input, edits).text)
})

test.run()
