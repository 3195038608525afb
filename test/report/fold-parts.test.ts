import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Limits, mergeReports, type Report } from '../../src/index.js'
import { runPart, runPipeline } from '../../src/pipeline.js'
import { startFold } from '../../src/report/fold-reports.js'
import { shiftReport } from '../../src/report/shift-report.js'
import { readBlocks, renameBlock } from './blocks-of-fixtures.js'

const blocks = readBlocks()
const letters = 'bcdfghjklm'

const capture = fc
  .array(fc.nat(blocks.length - 1), { minLength: 2, maxLength: 5 })
  .map((indexes) => indexes.map((index, at) => renameBlock(blocks[index] ?? '', letters[at] ?? 'z')))

/** The reports of the blocks as a stream gives them, the last one with the length of all. */
function partsOf(texts: readonly string[], name = 'x.log', limits: Limits = {}): Report[] {
  const whole = texts.join('\n\n')
  let offset = 0
  return texts.map((block, at) => {
    const isLast = at === texts.length - 1
    const text = isLast ? block : `${block}\n\n`
    const lines = whole.slice(0, offset).split('\n').length - 1
    const report = shiftReport(runPart(text, { name, limits }, {}), { offset, lines, columns: 0 })
    offset += text.length
    const { links } = report
    if (!isLast || links === undefined) return report
    return { ...report, links: { ...links, open: links.open.map((open) => ({ ...open, length: offset })) } }
  })
}

const wholeOf = (texts: readonly string[]) => runPipeline(texts.join('\n\n'), { name: 'x.log' }, {})

/** As it comes out of a file; objects without prototypes and the like do not count. */
const plain = (report: Report | undefined): unknown => JSON.parse(JSON.stringify(report))

/**
 * A part lists what it lacks itself, even where another part shows it: everything else is equal, and of what is missing
 * nothing is lost.
 */
function equalButForGaps(folded: Report | undefined, whole: Report): void {
  const withoutGaps = (report: Report | undefined) => ({
    ...report,
    findings: report?.findings.map((finding) => ({ ...finding, missing: [] })),
  })
  assert.equal(plain(withoutGaps(folded) as Report), plain(withoutGaps(whole) as Report))
  for (const [at, { missing }] of whole.findings.entries()) {
    const listed = folded?.findings[at]?.missing.map(({ what }) => what) ?? []
    assert.equal(
      missing.map(({ what }) => what).filter((what) => !listed.includes(what)),
      [],
    )
  }
}

const shuffled = (texts: readonly Report[], keys: readonly number[]) =>
  texts
    .map((report, at) => ({ report, key: keys[at % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ report }) => report)
const order = fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 })

test('parts fold to the report of the whole, in any order', () => {
  fc.assert(
    fc.property(capture, order, (texts, keys) => {
      const fold = startFold()
      for (const part of shuffled(partsOf(texts), keys)) fold.add(part)
      equalButForGaps(fold.report(), wholeOf(texts))
    }),
    { numRuns: 25 },
  )
})

test('parts merge to the report of the whole, in any grouping', () => {
  fc.assert(
    fc.property(capture, order, (texts, keys) => {
      const queue = shuffled(partsOf(texts), keys)
      // two that stand anywhere become one, until one is left
      for (let turn = 0; queue.length > 1; turn++) {
        const [a] = queue.splice((keys[turn % keys.length] ?? 0) % queue.length, 1)
        const [b] = queue.splice((keys[(turn + 3) % keys.length] ?? 0) % queue.length, 1)
        queue.push(JSON.parse(JSON.stringify(mergeReports(a as Report, b as Report))))
      }
      equalButForGaps(queue[0], wholeOf(texts))
    }),
    { numRuns: 15 },
  )
})

test('parts fold to the report of the whole where failures are more than are listed', () => {
  const limits = { findings: 2 }
  let wasReached = false
  fc.assert(
    fc.property(capture, order, (texts, keys) => {
      const whole = runPipeline(texts.join('\n\n'), { name: 'x.log', limits }, {})
      wasReached ||= whole.omitted !== undefined
      const fold = startFold(limits.findings)
      for (const part of shuffled(partsOf(texts, 'x.log', limits), keys)) fold.add(plain(part) as Report)
      equalButForGaps(fold.report(), whole)
    }),
    { numRuns: 20 },
  )
  assert.ok(wasReached)
})

test('merging parts of several inputs is associative and commutative while parts are missing', () => {
  fc.assert(
    fc.property(capture, capture, fc.nat(6), fc.nat(6), (first, second, left, right) => {
      const [a, b] = [partsOf(first, 'a.log'), partsOf(second, 'b.log')]
      const one = a[left % a.length] as Report
      const two = b[right % b.length] as Report
      const three = a[(left + 1) % a.length] as Report
      const merged = plain(mergeReports(mergeReports(one, two), three))
      assert.equal(merged, plain(mergeReports(one, mergeReports(two, three))))
      assert.equal(merged, plain(mergeReports(mergeReports(three, one), two)))
    }),
    { numRuns: 15 },
  )
})

const node = `Name:               node-1
Roles:              <none>
Conditions:
  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                       Message
  ----             ------  -----------------                 ------------------                ------                       -------
  Ready            False   Mon, 02 Jan 2026 10:00:00 +0000   Mon, 02 Jan 2026 09:00:00 +0000   KubeletNotReady              container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized
`
const pod = (name: string) => `Name:         ${name}
Namespace:    shop
Node:         node-1/10.0.0.1
Priority:     0
Labels:       app=web
Status:       Pending
IP:
Containers:
  web:
    Image:          registry.example.com/web:1.0
    State:          Waiting
      Reason:       ContainerCreating
    Ready:          False
Events:
  Type     Reason           Age   From     Message
  ----     ------           ----  ----     -------
  Warning  NetworkNotReady  5s    kubelet  network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized
`

test('trouble of pods is folded under that of their node, which stands in another part', () => {
  const texts = [pod('cart-0'), node, pod('mail-0')]
  const fold = startFold()
  for (const part of partsOf(texts)) fold.add(part)
  const report = fold.report()
  assert.equal(
    report.findings.map(({ object }) => object?.kind),
    ['Node'],
  )
  assert.equal(plain(report), plain(wholeOf(texts)))
})

test('of many objects with one failure all are counted, 20 are shown, and only 20 are carried in full', () => {
  const texts = Array.from(
    { length: 60 },
    (_, at) => `Name:         web-6d4cf56db6-${letters[at % 10]}${letters[Math.floor(at / 10)]}x7k
Namespace:    shop
Priority:     0
Labels:       app=web
Status:       Pending
IP:
Containers:
  web:
    Image:          registry.example.com/web:1.0
    State:          Waiting
      Reason:       ContainerCreating
    Ready:          False
Events:
  Type     Reason  Age   From     Message
  ----     ------  ----  ----     -------
  Warning  Failed  5s    kubelet  Failed to pull image "registry.example.com/web:1.0": manifest unknown
`,
  )
  const parts = partsOf(texts)
  const most = startFold()
  for (const part of parts.slice(0, -1)) most.add(part)
  const [open] = most.report().links?.open ?? []
  assert.is(open?.findings.filter(({ isBrief }) => isBrief !== true).length, 20)
  most.add(parts.at(-1) as Report)
  const report = most.report()
  assert.equal(
    report.findings.map(({ count, objects, evidence }) => [count, objects.length, evidence.length]),
    [[60, 20, 20]],
  )
  assert.equal(plain(report), plain(wholeOf(texts)))
})

test.run()
