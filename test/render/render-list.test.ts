import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { listObjects } from '../../src/render/list-objects.js'
import { renderListJson, renderListYaml } from '../../src/render/render-list.js'
import type { Capture } from '../../src/types.js'
import { emptyCapture, originAt } from '../report/samples.js'

const capture: Capture = {
  ...emptyCapture,
  objects: [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a', namespace: 'default', labels: { 'a.b/c': 'yes: \u001b' } },
    },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'undescribe-1' } },
  ],
  objectOrigins: [
    originAt(0, 1, {
      partial: true,
      inferred: [
        { path: 'metadata.namespace', because: 'the Scheduled message\nnames: it' },
        { path: 'metadata.labels["a.b/c"]', because: 'some reason' },
        { path: 'spec.gone', because: 'another reason' },
      ],
    }),
    originAt(0, 0, { placeholder: true }),
  ],
  events: [{ apiVersion: 'v1', kind: 'Event', involvedObject: {}, message: 'yes' }],
  eventOrigins: [originAt(1, 2, { from: 'message' })],
}

test('YAML says in comments how each item was read and what was inferred', () => {
  assert.is(
    renderListYaml(listObjects([capture])),
    `apiVersion: v1
kind: List
items:
  # read from a describe, which shows only a part of it
  # spec.gone inferred: another reason
  - apiVersion: v1
    kind: Pod
    metadata:
      name: a
      namespace: default # inferred: the Scheduled message␊names: it
      labels:
        a.b/c: "yes: \\e" # inferred: some reason
  # read from a message
  - apiVersion: v1
    kind: Event
    involvedObject: {}
    message: yes
`,
  )
})

test('YAML and JSON hold the same list', () => {
  const list = listObjects([capture])
  assert.equal(parse(renderListYaml(list)), list.list)
  assert.equal(JSON.parse(renderListJson(list)), list.list)
})

test('a complete list holds what was made up, and says so', () => {
  const list = listObjects([capture], true)
  assert.is(list.list.items.length, 3)
  assert.match(renderListYaml(list), '# made up, only so that kubectl prints the same text again')
})

test('captures follow each other, all objects before all events', () => {
  const kinds = listObjects([capture, capture]).list.items.map((item) => item.kind)
  assert.equal(kinds, ['Pod', 'Pod', 'Event', 'Event'])
})

test('an item begins with what it is and is called, whatever the order it was read in', () => {
  const certificate = {
    metadata: { name: 'a' },
    spec: {},
    kind: 'Certificate',
    apiVersion: 'cert-manager.io/v1',
  }
  const { items } = listObjects([
    { ...emptyCapture, objects: [certificate], objectOrigins: [originAt(0, 1)] },
  ]).list
  assert.equal(items, [certificate])
  assert.equal(Object.keys(items[0]!), ['apiVersion', 'kind', 'metadata', 'spec'])
})

test.run()
