import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { listObjects } from '../../src/render/list-objects.js'
import { renderListYaml } from '../../src/render/render-list.js'

const deployment = [
  'Name:                   web',
  'Namespace:              shop',
  'Selector:               app=web',
  'Replicas:               3 desired | 3 updated | 3 total | 3 available | 0 unavailable',
  'StrategyType:           Recreate',
  'Conditions:',
  '  Type           Status  Reason',
  '  ----           ------  ------',
  '  Available      True    MinimumReplicasAvailable  extra cell',
  'OldReplicaSets:  <none>',
  'NewReplicaSet:   <none>',
  'Events:          <none>',
  '',
].join('\n')

const unreadOf = (text: string) =>
  parse(text).unread.map(({ reason, span }) => [reason, text.slice(span.start, span.end)])

test('a row with too many cells keeps its cells and tells the rest', () => {
  const { objects } = parse(deployment)
  assert.equal((objects[0] as { status?: { conditions?: unknown } }).status?.conditions, [
    { type: 'Available', status: 'True', reason: 'MinimumReplicasAvailable' },
  ])
  assert.equal(unreadOf(deployment), [['conflicting', 'extra cell']])
})

test('a second name below the first one is told as conflicting', () => {
  const text = deployment.replace('\n', '\nName:                   shop\n')
  assert.is(parse(text).objects.length, 1)
  assert.is(parse(text).objects[0]?.metadata?.name, 'web')
  assert.equal(unreadOf(text)[0], ['conflicting', 'shop'])
})

test('two captures of one object are kept in order and marked', () => {
  const yaml = renderListYaml(listObjects([parse(deployment), parse(deployment)]))
  assert.match(yaml, '# read from a describe; 1 of 2 captures of this Deployment')
  assert.match(yaml, '# read from a describe; 2 of 2 captures of this Deployment')
})

test.run()
