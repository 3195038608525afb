import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decodeMessage } from '../../src/messages/decode-message.js'

const sandbox = 'Failed to create pod sandbox: rpc error: code = Unknown desc = '
const runtime = 'Error: failed to create containerd task: failed to create shim task: '
const mount = 'MountVolume.SetUp failed for volume "share" : '

const cut: [claim: string, text: string, couldBe: string[]][] = [
  ['inside a word', `${sandbox}failed to setup n`, ['sandbox-cni-failed']],
  ['inside a word nobody knows a sentence with', `${sandbox}the runtime went a`, []],
  ['in the middle of known words, at a blank', `${runtime}OCI runtime`, []],
  [
    'inside a quote',
    `${runtime}OCI runtime create failed: runc create failed: unable to start container process: exec: "/e`,
    ['container-command-not-executable', 'container-command-not-found'],
  ],
  ['inside a bracket', `${mount}mount failed (exit`, []],
  ['at a mark', `${sandbox}cannot allocate…`, []],
  ['at the mark of a tool', `${sandbox}cannot allocate <truncated>`, []],
  ['behind a word that ends no sentence', `${sandbox}cannot allocate memory for the`, []],
  ['inside a digest', 'failed to extract layer sha256:027b2d4194f43bda989b9b17', ['layer-refused']],
  [
    'in the middle of the name of a plugin',
    `MountVolume.MountDevice failed for volume "share" : kubernetes`,
    [],
  ],
  [
    'before it has said why most of the nodes are none',
    '0/25 nodes are available: 1 Insufficient pods, 1 PodTolerate',
    [],
  ],
  [
    'in a name that more must follow',
    'Error creating: pods "web-1" is forbidden: pod rejected: RuntimeClass "gvisor" n',
    ['admission-class-missing'],
  ],
]

for (const [claim, text, couldBe] of cut) {
  test(`a message ends too early ${claim}`, () => {
    const { cut } = decodeMessage(text)
    assert.ok(cut !== undefined, text)
    assert.equal([...cut.couldBe].sort().slice(0, 2), couldBe)
  })
}

const whole: [claim: string, text: string][] = [
  [
    'that names its cause before its last words',
    'Failed to pull image "acme/shop:1": toomanyrequests: slow do',
  ],
  ['whose words are unknown', `${sandbox}the runtime is tired`],
  ['of a probe that printed nothing', 'Readiness probe failed:'],
  [
    'that ends in a folder',
    `${sandbox}check that the calico/node container is running and has mounted /var/lib/calico/`,
  ],
  ['that ends in a number', `${mount}mount failed: exit status 1`],
  ['that ends as some wording does', 'Failed to pull image "acme/shop:1": manifest unknown'],
  [
    'that says why most of the nodes are none',
    '0/4 nodes are available: 3 Insufficient memory, 1 node(s) ha',
  ],
  ['that ends in a whole digest', `failed to extract layer sha256:${'0a'.repeat(32)}`],
  ['that is no message', 'we had pizza and the'],
]

for (const [claim, text] of whole) {
  test(`a message is whole ${claim}`, () => {
    assert.is(decodeMessage(text).cut, undefined)
  })
}

test.run()
