import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { valueAt } from './value-at.js'

const read = (spec: readonly string[]) => {
  const { objects, objectOrigins, unread } = parse(
    [
      'Name:         a',
      'Namespace:    shop',
      'Labels:       <none>',
      'Annotations:  <none>',
      'API Version:  example.com/v1',
      'Kind:         Widget',
      'Metadata:',
      'Spec:',
      ...spec,
      'Events:  <none>',
      '',
    ].join('\n'),
  )
  const origin = objectOrigins[0] as (typeof objectOrigins)[number]
  const inferred = new Map(origin.inferred.map(({ path, because }) => [path, because]))
  return { spec: objects[0]?.['spec'], object: objects[0], stated: origin.stated, inferred, unread }
}

test('a YAML file in a value stays one text, headings and blank lines in it', () => {
  const values = ['image:', '  tag: "0.2"', 'Hosts:', 'Events:', '', 'resources: {}']
  const { spec, unread } = read([`  Chart:   podinfo`, `  Values:  replicas: 2`, ...values, ''])
  assert.equal(spec, { chart: 'podinfo', values: ['replicas: 2', ...values, ''].join('\n') })
  assert.equal(unread, [])
})

test('a text of several lines in a list ends where its list goes on', () => {
  const { spec } = read(['  Args:', '    -c', '    set -e', 'echo a', '', '  echo b', '    last'])
  assert.equal(spec, { args: ['-c', 'set -e\necho a\n\n  echo b', 'last'] })
})

test('a heading that comes again without anything below it takes nothing away', () => {
  const lost = ['    Last Transition Time:  2026-03-11T09:00:00Z']
  const rest = ['  Conditions:', '    Status:  False', '    Type:    Ready', 'Status:', '']
  const { objects } = parse([...lost, ...rest].join('\n'))
  assert.equal(objects[0]?.['status'], { conditions: [{ status: 'False', type: 'Ready' }] })
})

test('what would not print the same is no number', () => {
  assert.equal(read(['  A:  1.20', '  B:  1.2', '  C:  08']).spec, { a: '1.20', b: 1.2, c: '08' })
})

test('a section named as a pod’s is read as any other', () => {
  const { spec } = read([
    '  Containers:',
    '    Name:  web',
    '    Usage:',
    '      Cpu:  5m',
    '    Name:  proxy',
  ])
  assert.equal(spec, { containers: [{ name: 'web', usage: { cpu: '5m' } }, { name: 'proxy' }] })
})

test('what a list of one item may be is inferred, items told apart by a name are stated', () => {
  const { object, stated, inferred } = read([
    '  Env:',
    '    Name:   A',
    '    Value:  x',
    '    Name:   B',
    '  Template:',
    '    Mode:  fast',
    '  Http:',
    '    Path:  /a',
  ])
  for (const path of ['spec.env[1].name', 'spec.template.mode']) assert.ok(stated.includes(path), path)
  assert.is(valueAt(object as object, 'spec.http.path'), '/a')
  assert.is(inferred.get('spec.http.path'), 'a list of one item prints as a map does')
})

test.run()
