import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { findBlocks } from '../../src/text/blocks.js'
import type { Undone } from '../../src/types.js'
import { recognisers, shapesOf } from './recognisers.js'

const pod = `Name:         web-7f9c
Namespace:    shop
Labels:       app=web
              tier=front
Status:       Pending
Containers:
  web:
    Image:          registry.example.com/shop/web:1.4
    State:          Waiting
      Reason:       ImagePullBackOff
    Ready:          False
    Environment:    <none>
Events:
  Type     Reason     Age               From               Message
  ----     ------     ----              ----               -------
  Normal   Scheduled  3m                default-scheduler  Successfully assigned shop/web-7f9c to node-2
  Normal   Pulling    90s (x4 over 3m)  kubelet            Pulling image "registry.example.com/shop/web:1.4"
  Warning  Failed     89s (x4 over 3m)  kubelet            Error: ErrImagePull
`
const podLines = pod.trimEnd().split('\n')
const each = (change: (line: string, at: number) => string) => podLines.map(change).join('\n')
const wide = Math.max(...podLines.map((line) => line.length)) + 4
const escapedPod = JSON.stringify(pod).slice(1, -1)

/** What happens to text on its way: the pod above as it arrives, and what must be named as undone. */
const damages: readonly { name: string; text: string; undone: readonly Undone[] }[] = [
  { name: 'a quote', text: each((line) => `> ${line}`), undone: ['quote'] },
  { name: 'a quote in a quote', text: each((line) => `> > ${line}`), undone: ['quote'] },
  { name: 'a fence', text: `see:\n\n\`\`\`yaml\n${pod}\`\`\`\n`, undone: [] },
  { name: 'content on the line of the fence', text: `\`\`\`${pod}\`\`\``, undone: ['fence'] },
  { name: 'an indented block', text: each((line) => `      ${line}`), undone: ['indent'] },
  { name: 'a tab in front', text: each((line) => `\t${line}`), undone: ['indent'] },
  { name: 'CRLF', text: pod.replace(/\n/g, '\r\n'), undone: ['crlf'] },
  { name: 'a byte order mark', text: `\ufeff${pod}`, undone: ['bom'] },
  {
    name: 'colours',
    text: each((line) => line.replace(/^(\s*)([A-Z][\w ]+:)/, '$1\u001b[36m$2\u001b[0m\u001b[K')),
    undone: ['ansi'],
  },
  {
    name: 'time stamps of GitHub Actions',
    text: each((line) => `2026-03-01T10:00:00.1234567Z ${line}`),
    undone: ['timestamp'],
  },
  {
    name: 'time stamps of Jenkins',
    text: each((line) => `[2026-03-01T10:00:00.123Z] ${line}`),
    undone: ['timestamp'],
  },
  {
    name: 'time stamps of GitLab',
    text: each((line) => `2026-03-01T10:00:00.123456Z 01O ${line}`),
    undone: ['timestamp'],
  },
  { name: 'clock and name of a chat', text: each((line) => `[10:42] mira: ${line}`), undone: ['log-prefix'] },
  { name: 'a time of IRC', text: each((line) => `10:42 <@mira> ${line}`), undone: ['log-prefix'] },
  {
    name: 'an export of a chat',
    text: each((line) => `[01/03/2026, 10:42:11] Mira K: ${line}`),
    undone: ['log-prefix'],
  },
  { name: 'names of compose services', text: each((line) => `debug-1  | ${line}`), undone: ['log-prefix'] },
  {
    name: 'numbers of lines',
    text: each((line, at) => `${String(at + 1).padStart(6)}\t${line}`),
    undone: ['line-numbers'],
  },
  {
    name: 'names and numbers of grep',
    text: each((line, at) => `out/web.log:${at + 1}:${line}`),
    undone: ['log-prefix'],
  },
  {
    name: 'a journal around',
    text: each((line) => `Mar 01 10:00:00 ci-3 runner[77]: ${line}`),
    undone: ['log-prefix'],
  },
  { name: 'the marks of a diff', text: each((line) => `+${line}`), undone: ['log-prefix'] },
  { name: 'a frame', text: each((line) => `│ ${line.padEnd(wide)} │`), undone: ['box-borders'] },
  {
    name: 'a frame with a title',
    text: `┌${'─'.repeat(20)} Describe(shop/web-7f9c) ${'─'.repeat(20)}┐\n${each((line) => `│${line.padEnd(wide)}│`)}`,
    undone: ['box-borders'],
  },
  { name: 'no-break spaces', text: pod.replace(/ {2}/g, '\u00a0 '), undone: ['non-breaking-space'] },
  {
    name: 'a web page',
    text: pod.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
    undone: ['html-entities'],
  },
  { name: 'line breaks of a web page', text: podLines.join('<br/>'), undone: ['html-tags'] },
  { name: 'a string of JSON', text: `{"changed": true, "stdout": "${escapedPod}"}`, undone: ['json-string'] },
  {
    name: 'a string in a string of JSON',
    text: `{"log": ${JSON.stringify(`{"out":"${escapedPod}"}`)}}`,
    undone: ['json-string'],
  },
  {
    name: 'a list of strings',
    text: `"stdout_lines": [\n${podLines.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n]`,
    undone: ['json-string'],
  },
  { name: 'a code span over lines', text: `\`${pod.trimEnd()}\``, undone: ['fence'] },
]

for (const { name, text, undone } of damages) {
  test(`reads a pod through ${name}`, () => {
    const objects = findBlocks(text, recognisers).filter((block) => block.kind === 'object')
    assert.equal(shapesOf(objects), ['describe'])
    const lines = objects[0]?.lines.map((line) => line.text.trimEnd())
    assert.equal(lines, podLines)
    assert.equal(objects[0]?.undone, undone)
  })
}

test('reads the events of a table of HTML', () => {
  const cells = ['Warning', 'Failed', '2m', 'kubelet', 'Error: ErrImagePull']
  const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const [block] = findBlocks(`<table>${row}</table>\n`, recognisers)
  assert.equal(block?.lines[0]?.text.split(/ {2,}/).filter(Boolean), cells)
  assert.equal(block?.undone, ['html-tags'])
})

test('keeps the time that stood in front of a block', () => {
  const text = each((line) => `2026-03-01T10:00:00.1234567Z ${line}`)
  assert.is(findBlocks(text, recognisers)[0]?.stamp, '2026-03-01T10:00:00.1234567Z')
})

test('joins the lines that a frame broke', () => {
  const width = 80
  const broken = podLines.flatMap((line) => {
    const parts: string[] = []
    for (let at = 0; at < line.length; at += width) parts.push(line.slice(at, at + width))
    return parts
  })
  const text = broken.map((line) => `│ ${line.padEnd(width)} │`).join('\n')
  const [block] = findBlocks(text, recognisers)
  assert.equal(
    block?.lines.map((line) => line.text),
    podLines,
  )
})

for (const prefix of ['2026-03-01T10:00:01.123456789Z ', '2026-03-01T10:00:01.123456Z 01O ']) {
  test(`joins the lines that a frame broke behind ${JSON.stringify(prefix)}`, () => {
    const text = `Name:         till-0
Namespace:    shop
Node:         barn-1/10.0.0.4
Status:       Pending
Events:
  Type     Reason  Age  From     Message
  ----     ------  ---  ----     -------
  Warning  Failed  4s   kubelet  Failed to pull image "mill/till:1.4": rpc error: code = Unknown desc = Error response from daemon: pull access denied
`
    const framed = text
      .trimEnd()
      .split('\n')
      .flatMap((line) => `${prefix}${line}`.match(/.{1,100}/g) ?? [])
      .map((part) => `│ ${part.padEnd(100)} │`)
      .join('\n')
    assert.is(parse(framed).events[0]?.message, parse(text).events[0]?.message)
    assert.is(parse(framed).objects.length, 1)
  })
}

test('joins the lines that a terminal broke', () => {
  const text = podLines.flatMap((line) => line.match(/.{1,90}/g) ?? ['']).join('\n')
  const [block] = findBlocks(text, recognisers)
  assert.equal(
    block?.lines.map((line) => line.text),
    podLines,
  )
  assert.ok(block?.undone.includes('terminal-wrap'))
})

test('turns a Markdown table of events into columns', () => {
  const text = `| Type | Reason | Age | From | Message |
|------|:------:|-----|------|---------|
| Warning | Failed | 4s (x3 over 51s) |  | Error: ErrImagePull |
| Normal | BackOff | 21s | kubelet | Back-off pulling image "a" |
`
  const [block] = findBlocks(text, recognisers)
  assert.is(block?.shape, 'event-rows')
  assert.equal(
    block?.lines.map((line) => line.text),
    [
      '  Type     Reason   Age               From     Message',
      '  ------   ------   -----             ------   ---------',
      '  Warning  Failed   4s (x3 over 51s)           Error: ErrImagePull',
      '  Normal   BackOff  21s               kubelet  Back-off pulling image "a"',
    ],
  )
})

for (const mark of ['> ', '- '])
  test(`a row of pods is one behind ${mark.trim()}, which is no namespace`, () => {
    const { objects } = parse(`${mark}cart-0   0/1     ImagePullBackOff   0          5m2s\n`)
    assert.equal(objects[0]?.metadata, { name: 'cart-0' })
  })

test.run()
