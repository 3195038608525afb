import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, mergeReports } from '../../src/index.js'

const nodes = `NAME   STATUS     ROLES           AGE   VERSION
w1     NotReady   <none>          24m   v1.31.2
w2     NotReady   <none>          24m   v1.31.2
`
const log = `Nov 16 17:20:31 w2 kubelet[1893]: E1116 17:20:31.740229    1893 kubelet.go:2902] "Container runtime network not ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"\n`

test('of equally sure findings the one that tells a cause stands before what it explains of another object', () => {
  const { findings } = analyze(`${nodes}\n${log}`)
  assert.equal(
    findings.map(({ rule, object }) => `${rule} ${object?.name}`),
    ['node-network-not-ready w2', 'node-not-ready w1'],
  )
})

test('the same in a report of several inputs', () => {
  const one = analyze(nodes.split('\n').slice(0, 2).join('\n'), { name: 'a' })
  const other = analyze(`${nodes.replace(/^w1.*\n/m, '')}\n${log}`, { name: 'b' })
  assert.equal(
    mergeReports(one, other).findings.map(({ rule, object }) => `${rule} ${object?.name}`),
    ['node-network-not-ready w2', 'node-not-ready w1'],
  )
})

test.run()
