import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { divisorFor } from '../../src/kinds/resource-divisor.js'

const readContainer = (lines: readonly string[]) => {
  const text = [
    'Name:  a',
    'Namespace:  shop',
    'Status:  Running',
    'IP:  ',
    'Containers:',
    '  app:',
    ...lines,
  ]
  const { objects, objectOrigins, unread } = parse([...text, 'Events:  <none>', ''].join('\n'))
  const [container] = (objects[0] as { spec: { containers: Record<string, unknown>[] } }).spec.containers
  return { container, unread, inferred: objectOrigins[0]?.inferred ?? [] }
}

test('ports without a protocol are read: only an API server fills it in', () => {
  const { container, unread } = readContainer(['    Ports:       80/, 53/UDP', '    Host Ports:  0/, 53/UDP'])
  assert.equal(container?.['ports'], [
    { containerPort: 80 },
    { containerPort: 53, protocol: 'UDP', hostPort: 53 },
  ])
  assert.equal(unread, [])
})

test('a number behind a resource tells its divisor', () => {
  const { container, inferred } = readContainer([
    '    Limits:',
    '      memory:  192Mi',
    '    Environment:',
    '      MEMORY:  192 (limits.memory)',
    '      POD_IP:   (:status.podIP)',
  ])
  assert.equal(container?.['env'], [
    { name: 'MEMORY', valueFrom: { resourceFieldRef: { divisor: '1Mi', resource: 'limits.memory' } } },
    { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
  ])
  assert.ok(
    inferred.some(({ path }) => path === 'spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor'),
  )
})

test('a value keeps the blanks it begins with, also below references that kubectl could not resolve', () => {
  const { container } = readContainer([
    '    Environment:',
    '      POD_IP:   (v1:status.podIP)',
    '      TEXT:     two before',
    '               lead',
  ])
  assert.equal(container?.['env'], [
    { name: 'POD_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
    { name: 'TEXT', value: ' two before\nlead' },
  ])
})

test('no divisor is made up where none is needed or none fits', () => {
  for (const [amount, printed] of [
    ['192Mi', '201326592'],
    ['500m', '1'],
    ['192Mi', '7'],
    ['', '1'],
    ['192Mi', 'node allocatable'],
  ])
    assert.is(divisorFor(amount as string, printed as string), undefined, `${amount} ${printed}`)
})

test('blanks at the end of a value are kept, unless a terminal padded the lines', () => {
  const value = (heading: string) => {
    const { container } = readContainer([heading, '      A:  b  '])
    return (container as { env: { value: string }[] }).env[0]?.value
  }
  assert.is(value('    Environment:'), 'b  ')
  assert.is(value('    Environment:  '), 'b')
})

test.run()
