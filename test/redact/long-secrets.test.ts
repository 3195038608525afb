// A secret may be longer than whoever wrote its pattern thought: no end of it may stay behind.
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { redact } from '../../src/redact/redact.js'

/** Letters as keys have them: no word of ours stands in them, and no two places are alike. */
const letters = (length: number) =>
  Array.from({ length: Math.ceil(length / 8) }, (_, at) => `Zq${(at + 100_000).toString(30)}7x`)
    .join('')
    .slice(0, length)
const long = letters(120_000)
const lines = (text: string, width = 64) => (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')
const BEGIN = '-----BEGIN RSA PRIVATE KEY-----'
const END = '-----END RSA PRIVATE KEY-----'

const places: readonly (readonly [why: string, text: string])[] = [
  ['a token of a forge', `ghp_${long}`],
  ['a token of a chat service', `xoxb-${long}`],
  ['a web token of a long body', `eyJ${letters(60)}.${long}.${letters(60)}`],
  ['a web token of a long signature', `eyJ${letters(60)}.${letters(60)}.${long}`],
  ['a header', `Authorization: Bearer ${long}`],
  ['a scheme alone', `sent Bearer ${long} to it`],
  ['a cookie', `Cookie: id=${long}; a=b`],
  ['a key in base64', `LS0tLS1CRUdJTiBQUklWQVRF${long}`],
  ['registry credentials in base64', `eyJhdXRocyI6${long}`],
  ['the user of an address', `https://bot:${long}@example.com/`],
  ['a signature in a query', `https://example.com/?X-Amz-Signature=${long}`],
  ['a hook', `https://hooks.slack.com/services/${long}`],
  ['a variable', `Environment:\n  API_TOKEN:  ${long}`],
  ['a flag', `--api-token ${long}`],
  ['a key with its end', `${BEGIN}\n${lines(long)}\n${END}`],
  ['a key without its end', `${BEGIN}\n${lines(long)}\n\n: that was all`],
  [
    'a key whose end is far, and other keys before it',
    `${BEGIN}\n${lines(long)}\n::\n${BEGIN}\n${lines(long)}\n${END}`,
  ],
]

for (const [why, text] of places) {
  test(`nothing of a secret of 120,000 characters is left: ${why}`, () => {
    const { text: shown } = redact(text)
    for (let at = 0; at + 12 < long.length; at += 12)
      if (shown.includes(long.slice(at, at + 12))) assert.unreachable(`left from ${at} on`)
  })
}

const far = `${'very-'.repeat(100)}long`
const ofLongNames: readonly (readonly [why: string, text: string])[] = [
  ['an assignment', `${far}_PASSWORD=hunter2hunter2`],
  ['a field', `${far.replaceAll('-', '.')}.password: hunter2hunter2`],
  ['a variable', `Environment:\n  ${far}_PASSWORD:  hunter2hunter2`],
  ['a flag', `--${far}-password hunter2hunter2`],
  ['a name and its value', `- name: ${far}_PASSWORD\n  value: hunter2hunter2`],
]

for (const [why, text] of ofLongNames) {
  test(`the end of a name of 500 characters tells that its value is a secret: ${why}`, () => {
    assert.not.match(redact(text).text, 'hunter2')
  })
}

test('what a key broke off in front of stays: an open key ends at the first line that no key has', () => {
  const text = `${BEGIN}\n${lines(letters(300))}\nError: back-off pulling image\n${'words, and words\n'.repeat(2000)}${END}\n`
  assert.match(redact(text).text, 'Error: back-off pulling image\nwords, and words\n')
})

test('an open key changes nothing of how the next text is read', () => {
  const closed = `${BEGIN}\n${letters(20)}\n${letters(30)}\n${END}`
  const before = redact(closed).text
  redact(`${'x'.repeat(500)}\n${BEGIN}\n${letters(40)}\n::`)
  assert.is(redact(closed).text, before)
})

const pieces = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`).join('-')

test('a name of very many pieces is replaced wherever it stands, and so is a word that begins like it', () => {
  for (const count of [12, 13, 40, 60]) {
    const name = pieces(count)
    const [own = '', seen = '', other = '', rest = ''] = redact(
      `Successfully assigned prod/${name} to n7\nsee ${name}.\nand ${name}-7x2 too\nnot p0-p1`,
      { names: true },
    ).text.split('\n')
    assert.match(own, /assigned ns-1\/pod-1 to node-1/)
    assert.is(seen, 'see pod-1.', `${count} words`)
    assert.not.match(other, name)
    assert.is(rest, 'not p0-p1')
  }
})

test('of several names that begin with the same pieces each has its own pseudonym', () => {
  const [one, other] = [`${pieces(30)}-a`, `${pieces(30)}-b`]
  const text = `Successfully assigned prod/${one} to n7\nSuccessfully assigned prod/${other} to n7\n${other}, ${one}`
  assert.match(redact(text, { names: true }).text, /\npod-2, pod-1$/)
})

test.run()
