import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: shop-0
status:
  containerStatuses:
  - image: acme/shop:3
    imageID: ""
    name: shop
    ready: false
    restartCount: 0
    state:
      waiting:
        message: 'Back-off pulling image "acme/shop:3": ErrImagePull: failed to pull and unpack
          image "docker.io/acme/shop:3": failed to resolve reference "docker.io/acme/shop:3":
          docker.io/acme/shop:3: not found'
        reason: ImagePullBackOff
`
const autoscaler = `status:
  conditions:
  - lastTransitionTime: "2026-03-05T10:00:00Z"
    message: the HPA controller was able to get the target's current scale
    reason: SucceededGetScale
    status: "True"
    type: AbleToScale
  - lastTransitionTime: "2026-03-05T10:00:00Z"
    message: 'the HPA was unable to compute the replica count: failed to get cpu utilization:
      missing request for cpu in container shop of Pod shop-7d9c-x2v8k'
    reason: FailedGetResourceMetric
    status: "False"
    type: ScalingActive
`

for (const [name, damage] of [
  ['blanks that became one', (text: string) => text.replace(/ {2,}/g, ' ')],
  ['wide blanks that became tabs', (text: string) => text.replace(/ {4,}/g, '\t')],
] as const) {
  test(`a message of YAML is read without the structure around it, with ${name}`, () => {
    for (const text of [pod, autoscaler])
      assert.is(analyze(damage(text)).findings[0]?.rule, analyze(text).findings[0]?.rule, damage(text))
  })
}

test('a message keeps the place it has in the text', () => {
  const text = pod.replace(/ {2,}/g, ' ')
  const { events, eventOrigins } = parse(text)
  assert.is(events.length, 1)
  const [{ start, end } = { start: 0, end: 0 }] = eventOrigins[0]?.spans ?? []
  assert.ok(text.slice(start, end).startsWith('Back-off pulling image "acme/shop:3"'), text.slice(start, end))
  assert.ok(text.slice(start, end).endsWith('not found'))
})

test('a message that was read where it belongs is told once, though another entry is broken', () => {
  const broken = pod.replace('restartCount: 0', 'restartCount: 0\n    lastState: {}\n    lastState: {')
  assert.is(analyze(broken).findings.length, analyze(pod).findings.length)
})

test('messages of whole YAML are no events', () => {
  assert.equal(parse(pod).events, [])
})

test.run()
