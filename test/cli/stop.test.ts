import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { untilStopped, watchStop } from '../../src/cli/stop.js'
import type { Stop } from '../../src/cli/world.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function startWatch() {
  let tell: (why: Stop) => void = () => {}
  const watch = watchStop({ onStop: (listener) => (tell = listener) })
  return { watch, tell: (why: Stop) => tell(why) }
}

test('what was iterated is not held, however long it goes on', async () => {
  const made: WeakRef<object>[] = []
  const items = async function* () {
    for (let count = 0; count < 500; count++) {
      const item = { bytes: new Uint8Array(1000) }
      made.push(new WeakRef(item))
      yield item
    }
  }
  let taken = 0
  let held = made.length
  for await (const { bytes } of untilStopped(items(), startWatch().watch)) {
    taken += bytes.length
    if (made.length < 400) continue
    // a reference that was just read lives to the end of the turn
    await new Promise((resolve) => setTimeout(resolve, 0))
    collect()
    held = made.filter((one) => one.deref() !== undefined).length
    break
  }
  assert.is(taken, 400_000)
  assert.ok(held < 10, `${held} of 400 items are still held`)
})

test('ends while nothing comes, and at once when it is stopped before', async () => {
  const { watch, tell } = startWatch()
  const silent = async function* () {
    yield 1
    await new Promise(() => {})
  }
  const taken: number[] = []
  for await (const item of untilStopped(silent(), watch)) {
    taken.push(item)
    setTimeout(() => tell('SIGINT'), 5)
  }
  assert.equal(taken, [1])
  assert.is(watch.why(), 'SIGINT')
  for await (const _ of untilStopped(silent(), watch)) assert.unreachable()
})

test('an input that breaks off says so', async () => {
  const broken = async function* () {
    yield 1
    throw new Error('gone')
  }
  let told = ''
  try {
    for await (const item of untilStopped(broken(), startWatch().watch)) assert.is(item, 1)
  } catch (error) {
    told = (error as Error).message
  }
  assert.is(told, 'gone')
})

test.run()
