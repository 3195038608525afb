import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'

const wrap = (width: number, text: string) =>
  text.replace(/^.*$/gm, (line) => (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']).join('\n'))

const rows = `Events:
  Type     Reason              Age                    From                                    Message
  ----     ------              ----                   ----                                    -------
  Normal   Resizing            5m17s (x616 over 15h)  external-resizer csi-unity.dellemc.com  External resizer is resizing volume shop-data-a1
  Warning  VolumeResizeFailed  4m26s (x615 over 15h)  external-resizer csi-unity.dellemc.com  updating capacity of PV "shop-data-a1" to 0 failed: update capacity of PV shop-data-a1 failed: PersistentVolume "shop-data-a1" is invalid: spec.capacity[storage]: Invalid value: "0": must be greater than zero
`
const log = `Dec 14 17:08:47 cp-1 kubelet[5021]: I1214 17:08:47.296285    5021 scope.go:117] "RemoveContainer" containerID="cbabf1dd9593dc4f8948ff5b7fcd3ca17433d0ca6ab9ad946cc260b69591c635"
Dec 14 17:08:47 cp-1 kubelet[5021]: E1214 17:08:47.303868    5021 remote_runtime.go:319] "CreateContainer in sandbox from runtime service failed" err="rpc error: code = Unknown desc = failed to reserve container name \\"shop_shop-0_shop_37b2b42d18b011bd117353a3847450aa_1\\": name \\"shop_shop-0_shop_37b2b42d18b011bd117353a3847450aa_1\\" is reserved for \\"2519b12d1caccbdc5121d506de24b3990c909cf6c039782df737cd3c93a42f96\\"" podSandboxID="e00f9e6b2274e616b3da30ed56601bab794a507ce2913420ef21ee90fa8d9c73"
`

for (const [name, text] of [
  ['rows of events', rows],
  ['lines of a log', log],
] as const)
  for (const width of [100, 120, 140])
    test(`${name} that a terminal broke at ${width} columns say what they said`, () => {
      const told = (one: string) => parse(one).events.map(({ message }) => message)
      assert.equal(told(wrap(width, text)), told(text))
      assert.is(analyze(wrap(width, text)).findings[0]?.rule, analyze(text).findings[0]?.rule)
    })

test('one long word that a terminal broke is one value', () => {
  const digest = 'f87f5ab6508421fcc437e4069bc262841c46741f9a6f4cc74871ccdd6ac4613f'
  const pod = `Name:           shop-0
Namespace:      shop
Status:         Running
Containers:
  shop:
    Image:          acme/shop:3
    Image ID:       docker-pullable://docker.io/acme/shop@sha256:${digest}
    State:          Waiting
      Reason:       CrashLoopBackOff
    Ready:          False
`
  assert.equal(parse(wrap(120, pod)).objects, parse(pod).objects)
})

test('prose below the longest row of all is not its message', () => {
  const row =
    '  Warning  FailedScheduling  38s (x8 over 1m)  default-scheduler  0/3 nodes are available: 3 Insufficient memory.'
  const [event] = parse(`${row}\nany idea what to do about it?\n`).events
  assert.is(event?.message, '0/3 nodes are available: 3 Insufficient memory.')
})

test.run()
