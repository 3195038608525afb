import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const container = (image: string) =>
  `    Image:          ${image}
    State:          Waiting
      Reason:       CreateContainerConfigError
`
const events = `Events:
  Type     Reason  Age                From     Message
  ----     ------  ----               ----     -------
  Warning  Failed  8s (x3 over 20s)   kubelet  Error: secret "db" not found
`

function rulesOf(text: string): readonly string[] {
  return analyze(text).findings.map(({ rule, confidence }) => `${confidence} ${rule}`)
}

test('what a message says explains the state of a pod without a name, of the one image there is', () => {
  assert.equal(rulesOf(container('nginx:1.19') + events), ['certain container-config-missing'])
})

test('of two images in pods without a name a message explains neither state', () => {
  const text = `${container('redis:7')}\nThe other one says:\n\n${container('nginx:1.19')}${events}`
  assert.ok(rulesOf(text).includes('possible container-config-missing'))
})

test.run()
