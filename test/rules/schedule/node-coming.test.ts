import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../../src/index.js'

const found = (rows: string) =>
  analyze(`Name:         till-0
Namespace:    shop
Status:       Pending
Events:
  Type     Reason             Age   From                Message
  ----     ------             ----  ----                -------
${rows}`).findings.map(({ rule, severity }) => `${severity} ${rule}`)

const shortage =
  '  Warning  FailedScheduling   45s   default-scheduler   0/3 nodes are available: 3 Insufficient cpu.'
const scaleUp = (age: string) =>
  `  Normal   TriggeredScaleUp   ${age}   cluster-autoscaler  pod triggered scale-up: [{workers 3->4 (max: 9)}]`
const refused =
  "  Normal   NotTriggerScaleUp  20s   cluster-autoscaler  pod didn't trigger scale-up: 1 max node group size reached"

test('a shortage is a warning while a node is on its way', () => {
  assert.equal(found(`${shortage}\n${scaleUp('40s')}`), [
    'warning schedule-insufficient-resources',
    'info schedule-capacity-coming',
  ])
})

test('a shortage is an error when the node has not come for a quarter of an hour', () => {
  assert.equal(found(`${shortage}\n${scaleUp('22m')}`), ['error schedule-insufficient-resources'])
})

test('a shortage is an error when the autoscaler has refused since', () => {
  assert.ok(
    found(`${shortage}\n${scaleUp('40s')}\n${refused}`).includes('error schedule-insufficient-resources'),
  )
})

test.run()
