import * as assert from 'uvu/assert'
import { analyze, type Report } from '../../../src/index.js'
import { indexPhrases } from '../../../src/messages/ends-early.js'
import { type CompiledWording, findCut } from '../../../src/messages/find-cut.js'
import { compileTemplate } from '../../../src/messages/match-wording.js'
import type { Wording } from '../../../src/messages/wording.js'
import { type Cause, wordings } from '../../../src/messages/wordings/index.js'
import { startFold } from '../../../src/report/fold-reports.js'
import type { LinkRecord } from '../../../src/types.js'
import { type Bound, headOfEvents, letters, lines, omittedIn } from './bound.js'

/** What a bound left unlooked at stands in the finding or the input as a count. */
export const ofLooking: readonly Bound[] = [
  {
    where: '`facts/progress.ts` `mostTelling`',
    claim: 'a finding counts the later events that were not asked how it went on',
    isBeyond: (amount) =>
      omittedIn(
        `Name:       web-0\nNamespace:  a\n${headOfEvents}\n  Warning  Failed  4s   kubelet  Failed to pull image "ngnix:1": not found\n${lines(amount, (at) => `  Normal   Created  5s   kubelet  Created container: c${at}`)}`,
        'facts',
      ),
  },
  {
    where: '`messages/find-cut.ts` `mostCouldBe`',
    claim: 'a message that breaks off counts the causes it may have gone on to name',
    isBeyond: (amount) => {
      const text = 'the disk of the node cannot be'
      const all = wordingsOf(amount).map(
        (wording): CompiledWording => ({
          area: 'node',
          wording,
          template: compileTemplate(wording.says),
          unless: [],
        }),
      )
      const phrases = indexPhrases(all.map(({ template }) => template))
      const cut = findCut({ all, phrases }, all, text, text, ['node'], undefined)
      assert.is((cut?.couldBe.length ?? 0) + (cut?.omitted ?? 0), amount)
      return cut?.omitted === 1
    },
  },
  {
    where: '`rules/service/label-slip.ts` `mostCompared`',
    claim: 'the input counts a Service whose selector was not compared with all labels',
    isBeyond: (amount) => {
      const pod = (at: number) =>
        `---\nkind: Pod\napiVersion: v1\nmetadata: {name: p${at}, namespace: shop, labels: {app: x${at}zzz}}\n`
      const text = `kind: Service\napiVersion: v1\nmetadata: {name: web, namespace: shop}\nspec: {selector: {app: qqqqq}}\n${lines(amount, pod)}`
      return analyze(text).inputs[0]?.omitted?.links === 1
    },
  },
  {
    where: '`report/limits.ts` `maxLinked`',
    claim: 'the input counts the objects whose links are not kept',
    isBeyond: (amount) => foldedWith(amount).inputs[0]?.omitted?.links === 1,
  },
]

/** Wordings of as many causes, which begin alike. */
function wordingsOf(amount: number): Wording<Cause>[] {
  const all = [...new Set(wordings.map(({ wording }) => wording.cause))]
  return all
    .slice(0, amount)
    .map(
      (cause, at) => ({ cause, says: `the disk of the node cannot be used${letters[at]}` }) as Wording<Cause>,
    )
}

/** What is made of an input in two parts, of which the first knows the links of so many objects. */
export function foldedWith(amount: number): Report {
  const input = 'x.log'
  const part = (start: number, objects: LinkRecord[]): Report => ({
    ...analyze('', { name: input }),
    links: {
      settled: { findings: [], context: {} },
      open: [{ input, read: [{ start, end: start + 1 }], length: 2, hints: {}, findings: [], objects }],
    },
  })
  const records = Array.from({ length: amount }, (_, at) => ({ object: `Pod/a/p${at}`, start: at }))
  const first = startFold()
  first.add(part(0, records))
  const open = first.report()
  assert.is(open.links?.open[0]?.objects.length, Math.min(amount, 10_000))
  const whole = startFold()
  whole.add(open)
  whole.add(part(1, []))
  return whole.report(true)
}
