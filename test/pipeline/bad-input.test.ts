import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'

const joined = (text: string) =>
  parse(text)
    .regions.map(({ span }) => text.slice(span.start, span.end))
    .join('')

for (const text of [
  'We deployed on Friday and since then the shop feels slow. Any ideas?\n',
  'The Name: of the pod is not important. Events: none that I know of.\n',
  'Seit gestern startet nichts mehr, hat jemand eine Idee?\n',
  '升级之后一直起不来，请问是什么原因？\n',
  '| what | when |\n| --- | --- |\n| deploy | Friday |\n',
  '',
]) {
  test(`recognises nothing in prose: ${JSON.stringify(text.slice(0, 40))}`, () => {
    const { inputs, findings } = analyze(text)
    assert.is(inputs[0]?.outcome, 'nothing')
    assert.equal(findings, [])
    const { objects, events } = parse(text)
    assert.equal([...objects, ...events], [])
  })
}

test('reads a manifest as an object without events', () => {
  const { objects, events, regions } = parse(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: till
spec:
  replicas: 2
  template:
    spec:
      containers:
      - name: till
        image: mill/till:1.4
`)
  assert.equal(
    objects.map(({ kind, metadata }) => `${kind}/${metadata?.name}`),
    ['Deployment/till'],
  )
  assert.equal(events, [])
  assert.equal(
    regions.map(({ kind }) => kind),
    ['manifest'],
  )
})

const long = 5_000_000
for (const unit of [
  'x',
  'Warning  Failed  4s  kubelet  Error: ErrImagePull ',
  'the image is not there: ',
  'Type\tMessage\t',
  '"\\n',
  'Name:  a ',
  '│ ',
  '$ kubectl get pods ',
]) {
  test(`reads one line of 5 MB: ${JSON.stringify(unit)}`, () => {
    const text = unit.repeat(Math.ceil(long / unit.length))
    assert.ok(joined(text) === text, 'the regions are the input')
  })
}

for (const prompt of ['root@node-1:~# ', 'jo@laptop:~$ kubectl get pods', 'PS C:\\> ls', '$ ']) {
  test(`reads 10,000 prompts: ${JSON.stringify(prompt)}`, () => {
    const text = `${prompt}\n`.repeat(10_000)
    const { objects, events, regions } = parse(text)
    assert.equal([...objects, ...events], [])
    assert.ok(regions.every(({ kind }) => kind === 'command' || kind === 'noise'))
    assert.ok(joined(text) === text, 'the regions are the input')
  })
}

test.run()
