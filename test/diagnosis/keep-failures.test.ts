import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fingerprintOf } from '../../src/diagnosis/fingerprint.js'
import { failureKey, keepFailures, OmittedCounts } from '../../src/diagnosis/keep-failures.js'
import { shortenLoose } from '../../src/diagnosis/shorten-loose.js'
import type { FindingObject, LooseFinding, OmittedFindings, Severity } from '../../src/types.js'
import { looseFinding, podName } from './loose-findings.js'

function findingOf(
  rule: string,
  object: FindingObject,
  place: number,
  { severity = 'error', isSilent = false }: { severity?: Severity; isSilent?: boolean } = {},
): LooseFinding {
  const fingerprint = fingerprintOf(rule, object, [])
  const loose = looseFinding(object, place, { rule, severity, fingerprint })
  return isSilent ? { ...loose, isSilent } : loose
}

const pod = (workload: number, place: number): FindingObject => ({
  kind: 'Pod',
  namespace: 'shop',
  name: podName(`web${workload}`, place),
})

const many: fc.Arbitrary<LooseFinding[]> = fc
  .uniqueArray(fc.nat(5000), { minLength: 20, maxLength: 90 })
  .chain((places) =>
    fc.tuple(
      ...places.map((place) =>
        fc
          .record({
            rule: fc.constantFrom('crash-loop', 'probe-failed', 'image-not-found'),
            workload: fc.nat(4),
            isNode: fc.boolean(),
            severity: fc.constantFrom<Severity>('error', 'warning'),
            isSilent: fc.boolean(),
          })
          .map(({ rule, workload, isNode, severity, isSilent }) =>
            findingOf(rule, isNode ? { kind: 'Node', name: `n${workload}` } : pod(workload, place), place, {
              severity,
              isSilent,
            }),
          ),
      ),
    ),
  )

interface Bounded {
  readonly findings: readonly LooseFinding[]
  readonly omitted: readonly OmittedFindings[]
}

/** As an input whose parts are folded is bounded. */
function bound({ findings, omitted }: Bounded, most: number, mostBrief: number): Bounded {
  const counts = new OmittedCounts()
  const { kept, omitted: more } = keepFailures(findings, most)
  for (const some of [...omitted, ...more]) counts.add(some)
  return { findings: shortenLoose(kept, mostBrief), omitted: counts.list() }
}

const plain = ({ findings, omitted }: Bounded) => [findings.map((one) => JSON.stringify(one)).sort(), omitted]

test('bounding parts first, in any order, changes nothing', () => {
  fc.assert(
    fc.property(many, fc.nat(90), fc.integer({ min: 1, max: 9 }), fc.nat(8), (all, cut, most, mostBrief) => {
      const at = cut % (all.length + 1)
      const short = ({ findings, omitted }: Bounded) => bound({ findings, omitted }, most, mostBrief)
      const [left, right] = [all.slice(0, at), all.slice(at)].map((findings) =>
        short({ findings, omitted: [] }),
      )
      const join = (a: Bounded, b: Bounded) =>
        short({ findings: [...a.findings, ...b.findings], omitted: [...a.omitted, ...b.omitted] })
      const once = plain(short({ findings: all, omitted: [] }))
      assert.equal(plain(join(left as Bounded, right as Bounded)), once)
      assert.equal(plain(join(right as Bounded, left as Bounded)), once)
    }),
    { numRuns: 60 },
  )
})

test('nothing is lost: what is told is listed or counted by rule, with the worst severity', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const { kept, omitted } = keepFailures(all, most)
      const told = all.filter(({ isSilent }) => !isSilent)
      const counted = omitted.reduce((sum, { count }) => sum + count, 0)
      assert.is(kept.filter(({ isSilent }) => !isSilent).length + counted, told.length)
      for (const { rule, severity } of omitted) {
        const left = told.filter((loose) => loose.finding.rule === rule && !kept.includes(loose))
        assert.is(severity, left.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning')
      }
    }),
    { numRuns: 60 },
  )
})

test('what may be the root of the trouble of others is kept before workloads, which are kept whole', () => {
  const key = (rule: string, object: FindingObject) => failureKey(findingOf(rule, object, 0).finding)
  assert.ok(key('node-not-ready', { kind: 'Node', name: 'z' }) < key('crash-loop', pod(1, 1)))
  const workload = (text: string) => text.split(' ').slice(0, 2).join(' ')
  assert.is(workload(key('crash-loop', pod(1, 1))), workload(key('probe-failed', pod(1, 77))))
  assert.is(
    workload(key('crash-loop', pod(1, 1))),
    workload(key('rollout-stuck', { kind: 'Deployment', namespace: 'shop', name: 'web1' })),
  )
})

test('what options keep out of the report takes no place of what they let in', () => {
  const silent = Array.from({ length: 9 }, (_, at) =>
    findingOf('crash-loop', { kind: 'Node', name: `n${at}` }, at, { isSilent: true }),
  )
  const wanted = findingOf('crash-loop', pod(1, 1), 50)
  const { kept, omitted } = keepFailures([...silent, wanted], 3)
  assert.ok(kept.includes(wanted))
  assert.is(kept.length, 3)
  assert.equal(omitted, [])
})

test.run()
