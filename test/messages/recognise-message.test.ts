import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inferReason } from '../../src/messages/infer-reason.js'
import { recogniseMessage } from '../../src/messages/recognise-message.js'

const recognised: [line: string, message: string, reason: string | undefined][] = [
  ['  Back-off pulling image "a/b:1"  ', 'Back-off pulling image "a/b:1"', 'BackOff'],
  [
    'then it says `Failed to pull image "a": no such host` again',
    'Failed to pull image "a": no such host',
    'Failed',
  ],
  ['12:00:01 Error: ErrImagePull', 'Error: ErrImagePull', 'Failed'],
  ['- Started container web', 'Started container web', 'Started'],
  ['spec.containers{web}: Container started', 'spec.containers{web}: Container started', 'Started'],
  [
    'we see: 0/3 nodes are available: 3 Insufficient cpu.',
    '0/3 nodes are available: 3 Insufficient cpu.',
    'FailedScheduling',
  ],
  [
    "docker: Error response from daemon: pull access denied for a/b, repository does not exist or may require 'docker login'",
    "Error response from daemon: pull access denied for a/b, repository does not exist or may require 'docker login'",
    undefined,
  ],
  [
    'create Pod till-0 in StatefulSet till failed error: pods "till-0" is forbidden: violates PodSecurity "baseline:latest": hostNetwork',
    'create Pod till-0 in StatefulSet till failed error: pods "till-0" is forbidden: violates PodSecurity "baseline:latest": hostNetwork',
    'FailedCreate',
  ],
  [
    '[ERROR ImagePull]: failed to pull image mill/etcd:3.2: output: rpc error: code = Unknown desc = x',
    'failed to pull image mill/etcd:3.2: output: rpc error: code = Unknown desc = x',
    'Failed',
  ],
  [
    'Failed to provision volume with StorageClass "a": quota',
    'Failed to provision volume with StorageClass "a": quota',
    'ProvisioningFailed',
  ],
  ['  ErrImagePull ', 'ErrImagePull', 'ErrImagePull'],
  ['#3 ERROR: docker.io/mill/till:1.4: not found', 'docker.io/mill/till:1.4: not found', undefined],
  [
    'kubelet: Error syncing pod, skipping: failed to "StartContainer" for "till" with ErrImagePull: "Back-off pulling image"',
    'Error syncing pod, skipping: failed to "StartContainer" for "till" with ErrImagePull: "Back-off pulling image"',
    undefined,
  ],
  ['ERROR: no space left on device`', 'no space left on device', undefined],
  [
    '! Image mill   pull access denied for mill, repository does not exist       2.1s',
    'pull access denied for mill, repository does not exist',
    undefined,
  ],
  [
    'what is 0/2 nodes are available: 2 Insufficient memory. ?',
    '0/2 nodes are available: 2 Insufficient memory.',
    'FailedScheduling',
  ],
]

for (const [line, message, reason] of recognised) {
  test(`recognises: ${line.trim().slice(0, 60)}`, () => {
    const span = recogniseMessage(line)
    assert.is(span && line.slice(span.start, span.end), message)
    assert.is(inferReason(message)?.reason, reason)
  })
}

const prose = [
  'my pod has ImagePullBackOff since yesterday and I do not know why',
  'the image pull fails, it was fine before I started container registry maintenance',
  'kubectl describe pod web',
  'connection refused',
  'Normal text with error and failed in it',
  '',
]

for (const line of prose) {
  test(`leaves alone: ${line}`, () => assert.is(recogniseMessage(line), undefined))
}

test.run()
