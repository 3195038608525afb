import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

const status = `    lastState:
      terminated:
        exitCode: 137
        reason: OOMKilled
    name: web
    restartCount: 3
    state:
      waiting:
        message: back-off 5m0s
        reason: CrashLoopBackOff
`
const conditions = `  - lastProbeTime: null
    lastTransitionTime: "2026-11-20T10:00:00Z"
    message: 'containers with unready status: [web]'
    reason: ContainersNotReady
    status: "False"
    type: Ready
`

for (const [name, fragment] of Object.entries({ status, conditions })) {
  test(`a fragment of YAML marked from its first letter on reads as with its blanks: ${name}`, () => {
    const { objects, regions } = parse(fragment.trimStart())
    assert.equal(objects, parse(fragment).objects)
    assert.equal(objects.length, 1)
    assert.is(
      regions.some(({ kind }) => kind === 'unread'),
      false,
    )
  })
}

test('what was put in front stands nowhere: the places lead into the input', () => {
  const text = conditions.trimStart()
  const [origin] = parse(text).objectOrigins
  const place = origin?.places?.find(({ path }) => path.endsWith('reason'))
  assert.is(text.slice(place?.start ?? 0, place?.end), 'ContainersNotReady')
})

for (const whole of [
  'kind: Pod\nmetadata:\n  name: web\n',
  'state:\n  waiting:\n    reason: ErrImagePull\n',
]) {
  test(`YAML that stands at the edge is left there: ${JSON.stringify(whole)}`, () => {
    assert.equal(parse(whole).objects.length, 1)
  })
}

test.run()
