import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

// What a cluster gives anew at every roll-out, and what passes with time, is no part of a fingerprint.
const letters = 'bcdfghjklmnpqrstvwxz2456789'
const hash = (length: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: length, maxLength: length })
    .map((chosen) => chosen.join(''))
    .filter((word) => /\d/.test(word))
const octet = fc.integer({ min: 1, max: 254 })
const deployment = fc.record({
  template: hash(9),
  pod: hash(5),
  other: hash(5),
  uid: fc.uuid(),
  ip: fc.tuple(octet, octet, octet).map((parts) => `10.${parts.join('.')}`),
  node: fc.constantFrom('worker-1', 'ip-10-0-3-7.ec2.internal', 'gke-pool-a1b2', 'n7'),
  age: fc.constantFrom('4s', '3m12s', '2d', '51m'),
  count: fc.integer({ min: 2, max: 90 }),
  isTurned: fc.boolean(),
})
type Life = typeof deployment extends fc.Arbitrary<infer Value> ? Value : never

const blocksOf = ({ template, pod, other, uid, ip, node, age, count }: Life): string[] => [
  `Name:             web-${template}-${pod}
Namespace:        shop
Node:             ${node}/${ip}
Status:           Pending
IP:               ${ip}
Controlled By:    ReplicaSet/web-${template}
Containers:
  app:
    Image:          acme/web:1.2
    State:          Waiting
      Reason:       ImagePullBackOff
    Ready:          False
Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Warning  Failed   ${age} (x${count} over 9d)   kubelet  Failed to pull image "acme/web:1.2": dial tcp ${ip}:443: i/o timeout
`,
  `Name:             db-${template}-${other}
Namespace:        shop
Node:             ${node}/${ip}
Controlled By:    ReplicaSet/db-${template}
Events:
  Type     Reason       Age   From     Message
  ----     ------       ----  ----     -------
  Warning  FailedMount  ${age}   kubelet  MountVolume.SetUp failed for volume "cfg" : configmap "db-config" not found
  Warning  BackOff      ${age} (x${count} over 9d)   kubelet  Back-off restarting failed container=main pod=db-${template}-${other}_shop(${uid})
`,
]

const fingerprintsOf = (life: Life) => {
  const blocks = blocksOf(life)
  const text = (life.isTurned ? blocks.reverse() : blocks).join('\n\n')
  return analyze(text)
    .findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)
    .sort()
}

test('fingerprints do not change with pod hash, uid, IP, age, count, node or order', () => {
  fc.assert(
    fc.property(deployment, deployment, (before, after) => {
      const known = fingerprintsOf(before)
      assert.ok(known.length >= 2)
      assert.equal(fingerprintsOf(after), known)
    }),
    { numRuns: 60 },
  )
})

test('fingerprints tell rule, object, container and image apart', () => {
  const line = (name: string, image: string) =>
    `Name:         ${name}\nNamespace:    shop\nNode:         n7/10.0.0.7\nStatus:       Pending\nContainers:\n  app:\n    Image:          ${image}\nEvents:\n  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n  Warning  Failed  4s   kubelet  Failed to pull image "${image}": manifest unknown\n`
  const texts = [line('web', 'acme/web:1'), line('api', 'acme/web:1'), line('web', 'acme/web:2')]
  const all = texts.map((text) => analyze(text).findings[0]?.fingerprint)
  assert.is(new Set(all).size, 3)
  assert.not.ok(all.includes(undefined))
})

test.run()
