import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, mergeReports, type Report, render } from '../../src/index.js'
import { groupFindings } from '../../src/report/fleet.js'

const pod = (name: string, namespace: string, node: string) => `Name:         ${name}
Namespace:    ${namespace}
Node:         ${node}/10.0.0.1
Labels:       app=web
Status:       Pending
Containers:
  web:
    Image:          registry.example.com/web:1.0
    State:          Waiting
      Reason:       ImagePullBackOff
Events:
  Type     Reason  Age   From     Message
  ----     ------  ----  ----     -------
  Warning  Failed  5s    kubelet  Failed to pull image "registry.example.com/web:1.0": manifest unknown
`
const first = analyze(
  ['web-6d4cf56db6-bbbbb', 'web-6d4cf56db6-ccccc'].map((name) => pod(name, 'shop', 'node-a')).join('\n\n'),
  { name: 'a.log' },
)
const second = analyze(pod('web-6d4cf56db6-ddddd', 'shop', 'node-b'), { name: 'b.log' })
const third = analyze(pod('web-6d4cf56db6-fffff', 'te|st', 'node-b'), { name: 'c.log' })
const all = mergeReports(third, mergeReports(first, second))

test('objects are counted by rule, image, node and namespace, the most first', () => {
  const { rules, images, nodes, namespaces } = groupFindings(all)
  const told = (groups: typeof rules) => groups.map(({ name, count }) => [name, count])
  assert.equal(told(rules), [['image-tag-missing', 4]])
  assert.equal(told(images), [['registry.example.com/web:1.0', 4]])
  assert.equal(told(nodes), [
    ['node-a', 2],
    ['node-b', 2],
  ])
  assert.equal(told(namespaces), [
    ['shop', 3],
    ['te|st', 1],
  ])
  assert.is(rules[0]?.examples[0]?.input, 'a.log')
})

test('a report of several inputs has its groups in JSON, Markdown and HTML; merging again leaves them out', () => {
  const json = JSON.parse(render(all, 'json')) as Report
  assert.equal(json.fleet, groupFindings(all))
  assert.is(mergeReports(json, json).fleet, undefined)
  assert.match(render(all, 'markdown'), '| `te\\|st` | 1 | error |')
  assert.match(render(all, 'html'), '<h2>By node</h2>')
  // who has many inputs wants the tables before thousands of findings
  assert.match(render(all, 'markdown'), /## By rule[\s\S]*## error: /)
  assert.match(render(all, 'html'), /<h2>By rule[\s\S]*<article/)
})

test('a report of one input has no groups', () => {
  assert.is(JSON.parse(render(first, 'json')).fleet, undefined)
  assert.not.match(render(first, 'markdown'), '## By rule')
})

test.run()
