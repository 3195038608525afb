import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mergeRetold } from '../../src/diagnosis/merge-retold.js'
import {
  analyze,
  type Finding,
  mergeReports,
  parse,
  parseImageReference,
  type Report,
  render,
} from '../../src/index.js'
import { indexPhrases } from '../../src/messages/ends-early.js'
import { type CompiledWording, findCut } from '../../src/messages/find-cut.js'
import { compileTemplate } from '../../src/messages/match-wording.js'
import type { Wording } from '../../src/messages/wording.js'
import { type Cause, wordings } from '../../src/messages/wordings/index.js'
import { startFold } from '../../src/report/fold-reports.js'
import schema from '../../src/report/schema.json' with { type: 'json' }
import { firstLine } from '../../src/rules/own-words.js'
import type { LinkRecord, OmittedOfFinding } from '../../src/types.js'
import { runIn } from '../cli/fake-world.js'
import { looseFinding } from '../diagnosis/loose-findings.js'

// At each of these bounds nothing is lost, and one above it the result says so. Their values are those of docs/limits.md,
// which another test compares with the code.
const page = readFileSync('docs/limits.md', 'utf8')
const rowOfEvents = (age: string) =>
  `Events:\n  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n  Warning  Failed  ${age}   kubelet  Error: ErrImagePull\n`
const service = (endpoints: string) =>
  `Name:              web\nNamespace:         shop\nSelector:          app=web\nType:              ClusterIP\nPort:              http  80/TCP\nTargetPort:        80/TCP\nEndpoints:         ${endpoints}\nSession Affinity:  None\nEvents:            <none>\n`
const letters = 'bcdfghjklmnpqrstvwxz'
const podName = (at: number) =>
  `web-7c5ddbdf54-bcd${letters[at % letters.length]}${letters[Math.floor(at / letters.length)]}`

interface Bound {
  /** As docs/limits.md names it. */
  readonly where: string
  /** Whether the result for a text of that amount says that the bound was passed. */
  readonly isTold: (amount: number) => boolean
  readonly claim: string
}

const bounds: readonly Bound[] = [
  {
    where: '`image/parse.ts` `maxTagLength`',
    claim: 'a longer tag is told as too long',
    isTold: (amount) => codeOf(`a:${'x'.repeat(amount)}`) === 'tag-too-long',
  },
  {
    where: '`image/parse.ts` `maxPathLength`',
    claim: 'a longer path is told as too long',
    isTold: (amount) => codeOf(`quay.io/${'a'.repeat(amount)}`) === 'too-long',
  },
  {
    where: '`grammar/age.ts` `longestAge`',
    claim: 'a longer age is none: the row has no columns',
    isTold: (amount) => parse(rowOfEvents(`${'1'.repeat(amount - 1)}s`)).events[0]?.source === undefined,
  },
  {
    where: '`kinds/bytes.ts` `mostBytes`',
    claim: 'a value of more bytes stays unread',
    isTold: (amount) => {
      const text = `Name:         a\nNamespace:    b\n\nData\n====\nk:\n----\nx\n\nBinaryData\n====\nb: ${amount} bytes\n\nEvents:  <none>\n`
      return parse(text).unread.some(({ reason }) => reason === 'value-not-understood')
    },
  },
  {
    where: '`kinds/endpoint-list.ts` `mostHidden`',
    claim: 'more hidden endpoints are no entries, and elided',
    isTold: (amount) =>
      parse(service(`10.4.0.7:80,10.4.0.8:80,10.4.0.9:80 + ${amount} more...`)).unread.some(
        ({ reason }) => reason === 'elided',
      ),
  },
  {
    where: '`describe/open-levels.ts` `mostLevels`',
    claim: 'a level more of a describe is unread',
    isTold: (amount) => {
      const lines = Array.from({ length: amount - 2 }, (_, at) => `${'  '.repeat(at)}Level ${at}:`)
      const text = `Name:         a\nNamespace:    b\nAPI Version:  example.com/v1\nKind:         Gear\nSpec:\n${lines.map((line) => `  ${line}\n`).join('')}${'  '.repeat(amount - 1)}Last:  x\n`
      return parse(text).unread.some(({ reason }) => reason === 'too-deep')
    },
  },
  {
    where: '`manifests/compose-yaml.ts` `mostLevels`',
    claim: 'a level more of JSON is unread, whatever is asked for',
    isTold: (amount) => {
      const text = `{"kind":"Pod","spec":${'{"a":'.repeat(amount - 1)}1${'}'.repeat(amount)}`
      return parse(text, { limits: { nesting: 1000 } }).unread.some(({ reason }) => reason === 'too-deep')
    },
  },
  {
    where: '`rules/own-words.ts` `longest`',
    claim: 'a longer sentence of somebody else ends in three dots',
    isTold: (amount) => firstLine('x'.repeat(amount)).endsWith('…'),
  },
  {
    where: '`render/finding-notes.ts` `mostSteps`',
    claim: 'a note counts the links of a chain that are not shown',
    isTold: (amount) => {
      const report = analyze('Failed to pull image "ngnix:1": not found')
      const [finding] = report.findings
      const link = (at: number) => ({
        what: `step ${at}`,
        object: { kind: 'Pod', name: `p${at}` },
        evidence: [],
      })
      const chain = Array.from({ length: amount + 1 }, (_, at) => link(at))
      const symptoms = [{ what: 'BackOff', kind: 'event' as const, count: 1, evidence: [] }]
      const long = { ...report, findings: [{ ...(finding as Finding), chain, symptoms }] }
      return /\b1 more\b/.test(render(long, 'text'))
    },
  },
  {
    where: '`render/draw-fleet.ts` `maxRows`',
    claim: 'a row counts the rows of a fleet that are not shown',
    isTold: (amount) => {
      const parts = Array.from({ length: amount }, (_, at) =>
        analyze(`Failed to pull image "acme${at}.example.com/web:1": not found`, { name: `c${at}.log` }),
      )
      return /\b1 more\b/.test(
        render(
          parts.reduce((one, other) => mergeReports(one, other)),
          'markdown',
        ),
      )
    },
  },
  {
    where: '`report/limits.ts` `maxExamples`',
    claim: 'of more objects the count tells all',
    isTold: (amount) => {
      const rows = Array.from(
        { length: amount },
        (_, at) => `${podName(at)}   0/1   CrashLoopBackOff   3   4d`,
      )
      const { findings } = analyze(['NAME   READY   STATUS   RESTARTS   AGE', ...rows].join('\n'))
      assert.is(findings.length, 1)
      assert.is(findings[0]?.count, amount)
      return findings[0]?.count !== findings[0]?.objects.length
    },
  },
  {
    where: '`diagnosis/diagnose.ts` `mostLookedUp`',
    claim: 'the finding of one more image lists how to ask for what was meant',
    isTold: (amount) => {
      const lines = Array.from(
        { length: amount },
        (_, at) => `Failed to pull image "ngnix${at}:v${at}": not found`,
      )
      return analyze(lines.join('\n')).findings.some(({ missing }) =>
        missing.some(({ command }) => command?.startsWith('undescribe image ')),
      )
    },
  },
]

/** So many lines, each made of its number. */
const lines = (amount: number, line: (at: number) => string) =>
  Array.from({ length: Math.max(0, amount) }, (_, at) => line(at)).join('\n')
const twoLetters = (at: number) =>
  `${letters[at % letters.length]}${letters[Math.floor(at / letters.length)]}`
/** What the findings of a text say was left out of them. */
const omittedIn = (text: string, key: keyof OmittedOfFinding) =>
  analyze(text).findings.some(({ omitted }) => (omitted?.[key] ?? 0) > 0)
const headOfEvents = rowOfEvents('4s').split('\n').slice(0, 3).join('\n')

/** What a bound left out of a finding stands in it as a count. */
const ofFindings: readonly Bound[] = [
  {
    where: '`diagnosis/diagnose.ts` `mostNearby`',
    claim: 'an image counts the names of its text with which it was not compared',
    isTold: (amount) =>
      omittedIn(
        `Failed to pull image "acme/qqqqq:v1": not found\n${lines(amount - 1, (at) => `Successfully pulled image "team${twoLetters(at)}/worker:v1"`)}`,
        'names',
      ),
  },
  {
    where: '`facts/name-index.ts` `mostCompared`',
    claim: 'an object that does not exist counts the names with which its own was not compared',
    isTold: (amount) =>
      omittedIn(
        `NAME  DATA  AGE\n${lines(amount, (at) => `settings-${at}  1  4d`)}\n\n  Warning  Failed  4s  kubelet  Error: configmap "zzzzz" not found\n`,
        'names',
      ),
  },
  {
    where: '`diagnosis/beside.ts` `mostOfSubject`',
    claim: 'a finding counts the facts of its object at which its rule did not look',
    // the object is one more fact
    isTold: (amount) =>
      omittedIn(
        `Name:       web-0\nNamespace:  a\n${headOfEvents}\n${lines(amount - 1, (at) => `  Warning  Failed  4s   kubelet  Failed to pull image "ngnix:1": not found, try ${at}`)}`,
        'facts',
      ),
  },
  {
    where: '`diagnosis/make-chain.ts` `mostLinks`',
    claim: 'a root counts the links of its chain that are not listed',
    isTold: (amount) =>
      omittedIn(
        `Name:               worker-2
Roles:              <none>
Conditions:
  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                   Message
  ----             ------  -----------------                 ------------------                ------                   -------
  DiskPressure     True    Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:40:00 +0000   KubeletHasDiskPressure   kubelet has disk pressure

NAME   READY   STATUS   RESTARTS   AGE   IP   NODE   NOMINATED NODE   READINESS GATES
${lines(amount - 1, (at) => `web${twoLetters(at)}-6d4cf56db6-x7k2p   0/1   Evicted   0   5d   <none>   worker-2   <none>   <none>`)}
`,
        'links',
      ),
  },
  {
    where: '`diagnosis/merge-retold.ts` `mostEvidence`',
    claim: 'a failure that is told again counts the places that are not listed',
    isTold: (amount) => {
      const told = { rule: 'image-name-typo', fingerprint: 'a' }
      const image = 'ngnix:1'
      const again = Array.from({ length: amount - 1 }, (_, at) => ({
        ...looseFinding({}, at, told),
        image,
      }))
      const pod = { ...looseFinding({ kind: 'Pod', name: 'web-0' }, amount, told), image }
      const [finding] = mergeRetold([pod, ...again], () => [])
      assert.is(finding?.finding.evidence.length, Math.min(amount, 20))
      return finding?.finding.omitted?.evidence === 1
    },
  },
]

/** What a bound left unlooked at stands in the finding or the input as a count. */
const ofLooking: readonly Bound[] = [
  {
    where: '`facts/progress.ts` `mostTelling`',
    claim: 'a finding counts the later events that were not asked how it went on',
    isTold: (amount) =>
      omittedIn(
        `Name:       web-0\nNamespace:  a\n${headOfEvents}\n  Warning  Failed  4s   kubelet  Failed to pull image "ngnix:1": not found\n${lines(amount, (at) => `  Normal   Created  5s   kubelet  Created container: c${at}`)}`,
        'facts',
      ),
  },
  {
    where: '`messages/find-cut.ts` `mostCouldBe`',
    claim: 'a message that breaks off counts the causes it may have gone on to name',
    isTold: (amount) => {
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
    isTold: (amount) => {
      const pod = (at: number) =>
        `---\nkind: Pod\napiVersion: v1\nmetadata: {name: p${at}, namespace: shop, labels: {app: x${at}zzz}}\n`
      const text = `kind: Service\napiVersion: v1\nmetadata: {name: web, namespace: shop}\nspec: {selector: {app: qqqqq}}\n${lines(amount, pod)}`
      return analyze(text).inputs[0]?.omitted?.links === 1
    },
  },
  {
    where: '`report/limits.ts` `maxLinked`',
    claim: 'the input counts the objects whose links are not kept',
    isTold: (amount) => foldedWith(amount).inputs[0]?.omitted?.links === 1,
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
function foldedWith(amount: number): Report {
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

test('where links are left out every format tells it, or standard error', async () => {
  const report = foldedWith(10_002)
  const told = 'of 2 objects not every link to others was followed'
  for (const format of ['text', 'markdown', 'html'] as const)
    assert.match(render(report, format).replace(/\s+/g, ' '), told, format)
  assert.ok(new Ajv({ strict: true }).compile(schema)(report))
  assert.ok(new Ajv({ strict: true }).compile(schema)(foldedWith(10_001)))
  const files = { 'r.json': JSON.stringify(report) }
  for (const format of ['sarif', 'junit', 'github', 'gitlab'])
    assert.match((await runIn({ files }, 'merge', '-o', format, 'r.json')).stderr, told, format)
})

test('a note tells what was left out of a finding, a count for each', () => {
  const report = analyze('Failed to pull image "ngnix:1": not found')
  const [finding] = report.findings
  const omitted = { evidence: 2, links: 3, facts: 4, names: 5, hypotheses: 6 }
  const bounded = { ...report, findings: [{ ...(finding as Finding), omitted }] }
  for (const format of ['text', 'markdown', 'html', 'sarif', 'github'] as const)
    assert.match(
      render(bounded, format).replace(/\s+/g, ' '),
      /2 more places, 3 more that it leads to, 4 facts about its object, 5 names that may be near, 6 causes it may have gone on to name/,
      format,
    )
  assert.ok(new Ajv({ strict: true }).compile(schema)(bounded))
})

function codeOf(reference: string): string | undefined {
  const parsed = parseImageReference(reference)
  return parsed.valid ? undefined : parsed.code
}

/** The amount that docs/limits.md tells of a bound. */
function amountOf(where: string): number {
  const row = page.split('\n').find((line) => line.endsWith(`| ${where} |`))
  return Number(row?.split(' | ')[1]?.replaceAll(',', ''))
}

for (const { where, claim, isTold } of [...bounds, ...ofFindings, ...ofLooking]) {
  test(`${where.replaceAll('`', '')}: ${claim}, at the bound nothing is`, () => {
    const amount = amountOf(where)
    assert.ok(amount > 0, 'the bound is in the table')
    assert.not.ok(isTold(amount), `told at ${amount}`)
    assert.ok(isTold(amount + 1), `not told at ${amount + 1}`)
  })
}

test.run()
