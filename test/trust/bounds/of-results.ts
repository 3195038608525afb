import * as assert from 'uvu/assert'
import { readJobs } from '../../../src/cli/read-jobs.js'
import { foldFindings } from '../../../src/diagnosis/fold-findings.js'
import { chooseFull, shortenLoose } from '../../../src/diagnosis/shorten-loose.js'
import { analyze, type Finding, mergeReports, parse, render } from '../../../src/index.js'
import { tellOmitted } from '../../../src/render/tell-omitted.js'
import { groupFindings } from '../../../src/report/fleet.js'
import { firstLine } from '../../../src/rules/own-words.js'
import type { ReportInput } from '../../../src/types.js'
import { looseFinding } from '../../diagnosis/loose-findings.js'
import { type Bound, podName, rowOfEvents, service } from './bound.js'

/** Bounds of what is read and shown. */
export const ofResults: readonly Bound[] = [
  {
    where: '`grammar/age.ts` `longestAge`',
    claim: 'a longer age is none: the row has no columns',
    isBeyond: (amount) => parse(rowOfEvents(`${'1'.repeat(amount - 1)}s`)).events[0]?.source === undefined,
  },
  {
    where: '`kinds/bytes.ts` `mostBytes`',
    claim: 'a value of more bytes stays unread',
    isBeyond: (amount) => {
      const text = `Name:         a\nNamespace:    b\n\nData\n====\nk:\n----\nx\n\nBinaryData\n====\nb: ${amount} bytes\n\nEvents:  <none>\n`
      return parse(text).unread.some(({ reason }) => reason === 'value-not-understood')
    },
  },
  {
    where: '`kinds/endpoint-list.ts` `mostHidden`',
    claim: 'more hidden endpoints are no entries, and elided',
    isBeyond: (amount) =>
      parse(service(`10.4.0.7:80,10.4.0.8:80,10.4.0.9:80 + ${amount} more...`)).unread.some(
        ({ reason }) => reason === 'elided',
      ),
  },
  {
    where: '`describe/open-levels.ts` `mostLevels`',
    claim: 'a level more of a describe is unread',
    isBeyond: (amount) => {
      const lines = Array.from({ length: amount - 2 }, (_, at) => `${'  '.repeat(at)}Level ${at}:`)
      const text = `Name:         a\nNamespace:    b\nAPI Version:  example.com/v1\nKind:         Gear\nSpec:\n${lines.map((line) => `  ${line}\n`).join('')}${'  '.repeat(amount - 1)}Last:  x\n`
      return parse(text).unread.some(({ reason }) => reason === 'too-deep')
    },
  },
  {
    where: '`manifests/compose-yaml.ts` `mostLevels`',
    claim: 'a level more of JSON is unread, whatever is asked for',
    isBeyond: (amount) => {
      const text = `{"kind":"Pod","spec":${'{"a":'.repeat(amount - 1)}1${'}'.repeat(amount)}`
      return parse(text, { limits: { nesting: 1000 } }).unread.some(({ reason }) => reason === 'too-deep')
    },
  },
  {
    where: '`rules/own-words.ts` `longest`',
    claim: 'a longer sentence of somebody else ends in three dots',
    isBeyond: (amount) => firstLine('x'.repeat(amount)).endsWith('…'),
  },
  {
    where: '`render/finding-notes.ts` `mostSteps`',
    claim: 'a note counts the links of a chain that are not shown',
    isBeyond: (amount) => {
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
    isBeyond: (amount) => {
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
    isBeyond: (amount) => {
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
    isBeyond: (amount) => {
      const lines = Array.from(
        { length: amount },
        (_, at) => `Failed to pull image "ngnix${at}:v${at}": not found`,
      )
      return analyze(lines.join('\n')).findings.some(({ missing }) =>
        missing.some(({ command }) => command?.startsWith('undescribe image ')),
      )
    },
  },
  {
    where: '`render/tell-omitted.ts` `mostNamed`',
    claim: 'of more rules whose findings are only counted the number is told',
    isBeyond: (amount) => {
      const omitted = Array.from({ length: amount }, (_, at) => ({
        rule: `rule-${at}`,
        severity: 'error' as const,
        count: 1,
      }))
      return tellOmitted({ inputs: [], omitted })?.endsWith(', 1 more rules') === true
    },
  },
  {
    where: '`render/render-text.ts` `maxUnreadShown`',
    claim: 'more unread parts are counted',
    isBeyond: (amount) => {
      const unread = Array.from({ length: amount }, (_, at) => ({
        line: at + 1,
        endLine: at + 1,
        reason: 'unknown-field' as const,
      }))
      const report = analyze('Failed to pull image "ngnix:1": not found')
      const [input] = report.inputs
      return render({ ...report, inputs: [{ ...(input as ReportInput), unread }] }, 'text').includes(
        ' and 1 more',
      )
    },
  },
  {
    where: '`report/fleet.ts` `maxPlaces`',
    claim: 'of more findings the first are examples',
    isBeyond: (amount) => {
      const findings = Array.from({ length: amount }, (_, at) => loose(at, `f${at}`).finding)
      const [group] = groupFindings({ findings }).rules
      assert.is(group?.count, amount)
      return (group?.examples.length ?? amount) < amount
    },
  },
  {
    where: '`diagnosis/fold-findings.ts` `maxExamples`',
    claim: 'of more objects of one finding the count tells',
    isBeyond: (amount) => {
      const [finding] = foldFindings(
        Array.from({ length: amount }, (_, at) => loose(at)),
        [],
      )
      assert.is(finding?.count, amount)
      return (finding?.objects.length ?? amount) < amount
    },
  },
  {
    where: '`diagnosis/shorten-loose.ts` `maxFull`',
    claim: 'of more findings of one kind some are kept in short',
    isBeyond: (amount) => chooseFull(Array.from({ length: amount }, (_, at) => loose(at))).brief.length > 0,
  },
  {
    where: '`diagnosis/shorten-loose.ts` `maxBrief`',
    claim: 'of more of these the number is kept',
    isBeyond: (amount) =>
      shortenLoose(Array.from({ length: amount + 20 }, (_, at) => loose(at))).some(
        ({ more }) => more?.count === 1,
      ),
  },
  {
    where: '`cli/read-jobs.ts` `mostJobs`',
    claim: 'more threads are wrong usage',
    isBeyond: (amount) => {
      try {
        return readJobs(String(amount), 1) !== amount
      } catch {
        return true
      }
    },
  },
]

/** A finding about one of the pods of one workload. */
function loose(at: number, fingerprint = 'same') {
  return looseFinding({ kind: 'Pod', namespace: 'shop', name: podName(at) }, at, {
    rule: 'image-name-typo',
    fingerprint,
  })
}
