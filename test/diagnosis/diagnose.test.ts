import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { diagnose } from '../../src/diagnosis/diagnose.js'
import { fingerprintOf, stableName } from '../../src/diagnosis/fingerprint.js'
import { foldFindings } from '../../src/diagnosis/fold-findings.js'
import type { KubernetesEvent } from '../../src/types.js'

const denied = `Failed to pull image "acme/shpo:1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for acme/shpo, repository does not exist or may require 'docker login'`

function event(pod: string, reason: string, message: string): KubernetesEvent {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    type: reason === 'Failed' ? 'Warning' : 'Normal',
    involvedObject: { kind: 'Pod', namespace: 'store', name: pod },
    reason,
    message,
  }
}

const failing = (pod: string) => [
  event(pod, 'Failed', denied),
  event(pod, 'Failed', 'Error: ErrImagePull'),
  event(pod, 'BackOff', 'Back-off pulling image "acme/shpo:1"'),
]

test('folds the states of a pull under the message that names the cause', () => {
  const findings = diagnose({ objects: [], events: failing('shop-0') })
  assert.is(findings.length, 1)
  assert.is(findings[0]?.rule, 'image-not-found-or-private')
  assert.equal(
    findings[0]?.symptoms.map((symptom) => symptom.what),
    ['ErrImagePull', 'back-off'],
  )
  assert.match(findings[0]?.rootBecause ?? '', 'its message names a cause')
})

test('gives JSON paths where there is no text', () => {
  assert.is(diagnose({ objects: [], events: failing('shop-0') })[0]?.evidence[0].path, 'events[0].message')
})

test('says nothing when the image was pulled later', () => {
  const events = [
    ...failing('shop-0'),
    event('shop-0', 'Pulled', 'Successfully pulled image "acme/shpo:1" in 2s'),
  ]
  assert.equal(diagnose({ objects: [], events }), [])
})

test('counts the same failure of many pods once', () => {
  const pods = ['web-6d4cf56db6-x7k2p', 'web-6d4cf56db6-q8z4r', 'web-6d4cf56db6-m2n5t']
  const findings = diagnose({ objects: [], events: pods.flatMap(failing) })
  assert.is(findings.length, 1)
  assert.is(findings[0]?.count, 3)
  assert.equal(
    findings[0]?.objects.map((object) => object.name),
    pods,
  )
})

test('keeps failures of different images apart', () => {
  const events = [
    ...failing('shop-0'),
    event('shop-0', 'Failed', 'Failed to pull image "acme/other:1": toomanyrequests: slow down'),
  ]
  assert.equal(
    diagnose({ objects: [], events }).map((finding) => finding.rule),
    ['image-rate-limited', 'image-not-found-or-private'],
  )
})

test('leaves out what is disabled', () => {
  assert.equal(diagnose({ objects: [], events: failing('shop-0') }, { disable: ['image-*'] }), [])
})

test('survives JSON', () => {
  const findings = diagnose({ objects: [], events: failing('shop-0') })
  assert.equal(JSON.parse(JSON.stringify(findings)), findings)
})

test('a fingerprint does not change with the hash of a pod', () => {
  assert.is(stableName({ kind: 'Pod', name: 'web-6d4cf56db6-x7k2p' }), 'web')
  assert.is(stableName({ kind: 'Pod', name: 'shop-0' }), 'shop-0')
  const of = (name: string) => fingerprintOf('a-b', { kind: 'Pod', name }, ['x'])
  assert.is(of('web-6d4cf56db6-x7k2p'), of('web-7f8b9c6d5-q8z4r'))
  assert.is.not(of('web-6d4cf56db6-x7k2p'), of('api-7f8b9c6d5-q8z4r'))
})

test('folding nothing gives nothing', () => assert.equal(foldFindings([], []), []))

test.run()
