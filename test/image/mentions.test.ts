import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findImageMentions } from '../../src/image/mentions.js'

const rows: [text: string, names: string[], why: string][] = [
  ['we use `acme/shop:v1` here', ['acme/shop:v1'], 'a path with a tag in prose'],
  ['image: nginx', ['nginx'], 'a field needs neither path nor tag'],
  ['"image": "quay.io/acme/shop",', ['quay.io/acme/shop'], 'a JSON field'],
  ['$ docker pull ghcr.io/acme/shop:v5', ['ghcr.io/acme/shop:v5'], 'a pull command'],
  ['kubectl run web --image=busybox', ['busybox'], 'an option'],
  ['FROM python:3.12-slim AS base', ['python:3.12-slim'], 'a Dockerfile line'],
  ['# syntax\nfrom golang\nrun true', ['golang'], 'a Dockerfile in small letters'],
  ['Error response from daemon: missing signature key', [], 'what the daemon of docker says'],
  ['see https://example.com/acme/shop:v1', [], 'an address is no image'],
  ['Successfully assigned default/web-0 to node-1', [], 'a namespace and a name'],
  ['cat /etc/acme/shop:v1', [], 'a file path'],
  ['at 10:20, ratio 3/4', [], 'numbers'],
  [
    'localhost:5000/acme/shop:dev.',
    ['localhost:5000/acme/shop:dev'],
    'a registry with a port, end of sentence',
  ],
]

for (const [text, names, why] of rows) {
  test(`finds the image names of: ${why}`, () => {
    const found = findImageMentions(text)
    assert.equal(
      found.map((mention) => mention.text),
      names,
    )
    for (const mention of found) assert.is(text.slice(mention.start, mention.end), mention.text)
  })
}

test('a command and a field are told from prose', () => {
  const found = findImageMentions('docker pull acme/a:1\nimage: acme/b:1\nand acme/c:1')
  assert.equal(
    found.map((mention) => mention.from),
    ['command', 'field', 'text'],
  )
})

test.run()
