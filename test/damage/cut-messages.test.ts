import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const firstOf = (text: string) => analyze(`${text}\n`, {}).findings[0]

/** Messages whose area has a general rule, by the words from which on its reason tells the area. */
const messages: [from: string, message: string][] = [
  [
    'sandbox: ',
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "k8s.gcr.io/pause:3.9": failed to pull image',
  ],
  [
    'failed: ',
    'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/entry.sh": permission denied: unknown',
  ],
  [
    'check ',
    'MountVolume.SetUp failed for volume "cfg" : hostPath type check failed: /srv/data is not a directory',
  ],
  [
    'forbidden: ',
    'Error creating: pods "web-1" is forbidden: error looking up service account shop/seller: serviceaccount "seller" not found',
  ],
  ['forbidden: ', 'Error creating: pods "web-1" is forbidden: no PriorityClass with name high was found'],
  [
    'failed: ',
    'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "serve": executable file not found in $PATH: unknown',
  ],
]

test('a message cut inside a word names no other cause for certain', () => {
  const wrong: string[] = []
  let tried = 0
  for (const [from, message] of messages) {
    const whole = firstOf(message)?.rule
    for (let at = message.indexOf(from) + from.length; at < message.length; at++) {
      // a word may end where the cut is, and a sentence with it
      if (!/[a-z]{3}\|[a-z]/.test(`${message.slice(0, at)}|${message.slice(at)}`)) continue
      const found = firstOf(message.slice(0, at))
      tried += 1
      if (found !== undefined && found.rule !== whole && found.confidence !== 'possible')
        wrong.push(`${found.rule}: ${message.slice(0, at).slice(-40)}`)
    }
  }
  assert.ok(tried > 150, `${tried}`)
  assert.equal(wrong, [])
})

test('what a cut message may have gone on to say stands beside the finding', () => {
  const [, message] = messages[4] as [string, string]
  const found = firstOf(message.slice(0, message.indexOf('high was') + 6))
  assert.is(found?.rule, 'replicaset-create-failed')
  assert.ok(found?.hypotheses.some(({ rule }) => rule === 'admission-class-missing'))
  assert.match(found?.missing[0]?.what ?? '', 'the rest of the message')
})

test('a mark of omission is the end of a message that is cut', () => {
  assert.is(
    firstOf('Failed to create pod sandbox: rpc error: code = Unknown desc = the runtime is very…')
      ?.confidence,
    'possible',
  )
})

test.run()
