import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseSchedulerSummary } from '../../src/grammar/scheduler.js'

const cases: [
  claim: string,
  text: string,
  total: number | undefined,
  reasons: [number | undefined, string][],
][] = [
  [
    'a taint keeps its comma',
    "0/4 nodes are available: 1 Insufficient cpu, 3 node(s) had taint {k: v}, that the pod didn't tolerate.",
    4,
    [
      [1, 'Insufficient cpu'],
      [3, "node(s) had taint {k: v}, that the pod didn't tolerate"],
    ],
  ],
  [
    'the preemption tail holds no reason',
    '0/2 nodes are available: 2 Insufficient memory. preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.',
    2,
    [[2, 'Insufficient memory']],
  ],
  [
    'a sentence without counts holds for all nodes',
    'pod has unbound immediate PersistentVolumeClaims (repeated 3 times)',
    undefined,
    [[undefined, 'pod has unbound immediate PersistentVolumeClaims']],
  ],
  [
    'a reason behind the colon may lack its count',
    '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
    3,
    [[undefined, 'pod has unbound immediate PersistentVolumeClaims']],
  ],
  [
    'the oldest form counts behind the name',
    'No nodes are available that match all of the predicates: Insufficient cpu (2), PodToleratesNodeTaints (1).',
    undefined,
    [
      [2, 'Insufficient cpu'],
      [1, 'PodToleratesNodeTaints'],
    ],
  ],
]

for (const [claim, text, total, reasons] of cases) {
  test(claim, () => {
    const summary = parseSchedulerSummary(text)
    assert.is(summary.total, total)
    assert.equal(
      summary.reasons.map((reason) => [reason.count, reason.text]),
      reasons,
    )
    for (const reason of summary.reasons) assert.is(text.slice(reason.start, reason.end), reason.text)
  })
}

test('reads any text without an exception', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('0/3 nodes are available: ', ', 2 ', '. preemption: ', '), '),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      parseSchedulerSummary(parts.join(''))
    }),
  )
})

test.run()
