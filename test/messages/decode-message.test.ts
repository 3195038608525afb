import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decodeMessage } from '../../src/messages/decode-message.js'

const cases: [
  claim: string,
  text: string,
  cause: string | undefined,
  fields: Record<string, string>,
  reason?: string,
][] = [
  [
    'a refused pull names image and repository',
    `Failed to pull image "acme/shpo:1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for acme/shpo, repository does not exist or may require 'docker login'`,
    'image-not-found-or-private',
    { image: 'acme/shpo:1', repository: 'acme/shpo' },
  ],
  [
    'the lines of a paragraph are one text',
    'Unable to retrieve some image\npull secrets (till-login); attempting to pull the image may not succeed.',
    'image-pull-secret-missing',
    { secret: 'till-login' },
    'FailedToRetrieveImagePullSecret',
  ],
  [
    'a lookup that fails is DNS, not a missing image',
    'Failed to pull image "r.example/x:1": failed to do request: Head "https://r.example/v2/x/manifests/1": dial tcp: lookup r.example on 10.0.0.2:53: no such host',
    'image-registry-dns',
    { host: 'r.example', image: 'r.example/x:1' },
  ],
  [
    'the error that is not about credentials is the cause of several',
    'Failed to pull image "a/b:1": [rpc error: code = Unknown desc = 401 Unauthorized, rpc error: code = Unknown desc = manifest unknown]',
    'image-tag-missing',
    {},
  ],
  [
    'the same words mean another thing in a mount',
    'MountVolume.SetUp failed for volume "cfg" : configmap "web" not found',
    'volume-source-missing',
    { configmap: 'web', volume: 'cfg' },
  ],
  [
    'and in a container',
    'Error: configmap "web" not found',
    'container-config-missing',
    { configmap: 'web' },
  ],
  [
    'the reason tells where a bare text belongs',
    'configmap "web" not found',
    'container-config-missing',
    {},
    'CreateContainerConfigError',
  ],
  [
    'a probe that is refused is no registry',
    'Liveness probe failed: dial tcp 10.1.1.1:80: connect: connection refused',
    'probe-liveness-failed',
    { address: '10.1.1.1:80' },
  ],
  [
    'words that mean nothing on their own name no cause',
    'dial tcp 10.1.1.1:80: connect: connection refused',
    undefined,
    {},
  ],
  [
    'a taint is a field',
    '0/1 nodes are available: 1 node(s) had untolerated taint {dedicated: gpu}.',
    'schedule-taint-not-tolerated',
    { taint: 'dedicated: gpu' },
  ],
]

for (const [claim, text, cause, fields, reason] of cases) {
  test(claim, () => {
    const decoded = decodeMessage(text, reason === undefined ? {} : { reason })
    assert.is(decoded.cause, cause)
    for (const [name, value] of Object.entries(fields)) assert.is(decoded.fields[name]?.text, value, name)
    for (const field of Object.values(decoded.fields))
      assert.is(text.slice(field.start, field.end), field.text)
  })
}

test('the container of a field path is known', () => {
  assert.is(decodeMessage('spec.initContainers{setup}: Error: boom').container?.text, 'setup')
})

test('decodes any text without an exception, fields at their places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
      const text = `${a}Failed to pull image "${b}": lookup ${a}: no such host`
      for (const field of Object.values(decodeMessage(text).fields))
        assert.is(text.slice(field.start, field.end), field.text)
    }),
  )
})

test('a message that somebody has broken by hand is read across the breaks, its output is not', () => {
  const broken = 'MountVolume.SetUp failed for volume\n"tls" : secret "web-tls" not\nfound'
  assert.is(decodeMessage(broken).cause, 'volume-source-missing')
  const output = 'MountVolume.SetUp failed for volume "a" : secret\nb is not what we were\nfound'
  assert.is(decodeMessage(output).cause, 'volume-mount-failed')
})

test('the lines of one paragraph are one line: the closer cause and the names across its breaks count', () => {
  const broken =
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup\nnetwork for sandbox "e2": plugin type="aws-cni" failed (add): add cmd: failed to\nassign an IP address to container'
  const { cause, text } = decodeMessage(broken)
  assert.is(cause, 'sandbox-ip-exhausted')
  assert.is(text, broken)
  const pulled = decodeMessage('Successfully pulled image\n"nginx:1.27" in 4.2s (4.2s including waiting)')
  assert.is(pulled.fields['image']?.text, 'nginx:1.27')
})

test('a summary of the scheduler behind what somebody else says is the cause', () => {
  const quoted =
    'Does not have minimum availability. Unschedulable: 0/3 nodes are available: 3 Insufficient cpu.'
  assert.is(decodeMessage(quoted).cause, 'schedule-insufficient-resources')
})

test.run()
