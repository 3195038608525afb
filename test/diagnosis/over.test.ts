import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const rows = (
  times: string,
  last = 'Normal   Started      4s                   kubelet  Started container till',
) => `Name:         till-0
Namespace:    shop
Events:
  Type     Reason       Age                  From     Message
  ----     ------       ----                 ----     -------
  Warning  FailedMount  30s (${times} over 9m)    kubelet  MountVolume.SetUp failed for volume "cfg" : configmap "till" not found
  ${last}
`

test('a volume that could not be mounted again and again before the start is a note, and nothing is to be changed', () => {
  const [note, ...others] = analyze(rows('x9')).findings
  assert.is(note?.rule, 'volume-source-missing')
  assert.is(note?.severity, 'info')
  assert.match(note?.title ?? '', 'over: it has worked since')
  assert.ok(note?.fixes.every(({ safety }) => safety === 'read-only'))
  assert.equal(others, [])
})

test('a few tries before the start are nothing', () => {
  assert.equal(analyze(rows('x3')).findings, [])
})

test('what is over is not told beside present trouble of the object', () => {
  const backOff =
    'Warning  BackOff      4s (x5 over 1m)      kubelet  Back-off restarting failed container till in pod till-0_shop(1f0e)'
  const started = 'Normal   Started      20s                  kubelet  Started container till'
  const found = analyze(`${rows('x9', started)}  ${backOff}\n`).findings
  assert.equal(
    found.map(({ rule }) => rule),
    ['crash-cause-unknown'],
  )
})

test('what is over is no cause of what goes on', () => {
  const deployment = `Name:                   till
Namespace:              shop
Replicas:               1 desired | 1 updated | 1 total | 0 available | 1 unavailable
Conditions:
  Type           Status  Reason
  ----           ------  ------
  Progressing    False   ProgressDeadlineExceeded
`
  const found = analyze(`${rows('x9')}\n\n${deployment}`).findings
  assert.equal(
    found.map(({ rule, severity }) => `${severity} ${rule}`),
    ['error rollout-stuck', 'info volume-source-missing'],
  )
})

test.run()
