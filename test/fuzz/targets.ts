import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { readFingerprints } from '../../src/cli/baseline.js'
import { parseSettings } from '../../src/cli/config/parse-settings.js'
import { parseReports } from '../../src/cli/read-reports.js'
import { parseRules } from '../../src/cli/rule-file/parse-rules.js'
import { WrongUsage } from '../../src/cli/wrong-usage.js'
import { renderFormats } from '../../src/render/formats.js'
import schema from '../../src/report/schema.json' with { type: 'json' }
import type { ImageReferenceErrorCode } from '../../src/types.js'
import { checkCapture } from './check-capture.js'

/** A function that reads what strangers write, and what it owes for every text. */
export interface Target {
  readonly name: string
  /** The texts to start from. */
  readonly seeds: () => readonly string[]
  /** Reads a text; what it gives is checked. */
  readonly read: (text: string) => unknown
  /** Throws when a promise is broken. */
  readonly check: (result: never, text: string) => void
}

type Library = typeof import('../../src/index.js')

const texts = (folder: string): string[] =>
  readdirSync(join('fixtures', folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(txt|md|yaml|json|log)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
const captures = () =>
  ['captures', 'describe', 'pastes', 'events', 'tables', 'rules', 'redact'].flatMap(texts)
const images = () =>
  readdirSync(join('fixtures', 'image')).flatMap((file) =>
    readFileSync(join('fixtures', 'image', file), 'utf8')
      .split('\n')
      .flatMap((line) => line.split('\t').slice(0, 2)),
  )

function assert(holds: boolean, what: string, value?: unknown): asserts holds {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(value)?.slice(0, 400)}`)
}

/** What a file of the user gives: a value, or words on what is wrong with it. */
function orRefused<Value>(read: () => Value): Value | WrongUsage {
  try {
    return read()
  } catch (error) {
    if (error instanceof WrongUsage && error.message !== '') return error
    throw error
  }
}

/** Every function that reads what strangers write. */
export function makeTargets(library: Library): readonly Target[] {
  const fits = new Ajv({ strict: true, allErrors: true }).compile(schema)
  const isReport = (report: unknown, text: string) => {
    const json = JSON.stringify(report)
    assert(fits(JSON.parse(json)), 'the report does not fit its schema', fits.errors)
    // room for the lines of the first evidence, then in step with the input
    assert(json.length < 100_000 + 200 * text.length, 'the report grows without measure', json.length)
  }
  const define = <Result>(target: {
    name: string
    seeds: () => readonly string[]
    read: (text: string) => Result
    check: (result: Result, text: string) => void
  }): Target => target as unknown as Target

  return [
    define({
      name: 'parse',
      seeds: captures,
      read: (text) => library.parse(text),
      check(capture, text) {
        checkCapture(capture, text)
        const size = JSON.stringify(capture).length
        assert(size < 100_000 + 400 * text.length, 'the capture grows without measure', size)
      },
    }),
    define({
      name: 'analyze',
      seeds: captures,
      read: (text) => library.analyze(text),
      check(report, text) {
        isReport(report, text)
        for (const finding of report.findings) {
          for (const { start, end, text: shown, cut } of finding.evidence)
            if (start !== undefined && end !== undefined && cut !== true)
              assert(text.slice(start, end) === shown, 'evidence says something else', [start, end, shown])
          for (const { score } of finding.suggestions) assert(score >= 0.5 && score <= 1, 'a score', score)
          const [first] = finding.hypotheses
          assert(first?.rule === finding.rule, 'the first hypothesis is another', finding.hypotheses)
        }
        const { error, warning, info } = report.summary
        assert(error + warning + info === report.findings.length, 'the summary', report.summary)
        const format = renderFormats[text.length % renderFormats.length] as (typeof renderFormats)[number]
        assert(typeof library.render(report, format) === 'string', 'an output', format)
      },
    }),
    define({
      name: 'parseImageReference',
      seeds: images,
      read: (text) => ({
        parsed: library.parseImageReference(text),
        explained: library.explainImage(text),
        suggested: library.suggestImages(text),
      }),
      check({ parsed, explained, suggested }, text) {
        assert(explained.valid === parsed.valid, 'explained otherwise', explained)
        assert(suggested.length <= 3, 'too many suggestions', suggested)
        for (const { to, from, score } of suggested) {
          assert(score >= 0.5 && score <= 1, 'a score', score)
          assert(from !== to, 'a suggestion of the same', to)
          assert(library.parseImageReference(to).valid, 'a suggestion that is no reference', to)
        }
        if (!parsed.valid) {
          assert(Object.hasOwn(codes, parsed.code), 'a code that is none', parsed)
          const { start, end } = parsed.span
          assert(0 <= start && start <= end && end <= text.length, 'a span outside', parsed)
          const { mended } = parsed
          if (mended !== undefined) assert(library.parseImageReference(mended).valid, 'not mended', mended)
          return
        }
        assert(parsed.domain !== '' && parsed.path !== '', 'an empty part', parsed)
        const again = library.parseImageReference(parsed.canonical)
        assert(again.valid && again.canonical === parsed.canonical, 'read otherwise again', [parsed, again])
      },
    }),
    define({
      name: 'redact',
      seeds: captures,
      read: (text) => library.redact(text, text.length % 2 === 0 ? { names: true } : {}),
      check({ text: output, replaced }, text) {
        let input = 0
        let shown = 0
        for (const one of replaced) {
          assert(
            text.slice(input, one.input.start) === output.slice(shown, one.output.start) ||
              text.length % 2 === 0,
            'what is between two places was changed',
            one,
          )
          assert(one.input.start >= input && one.input.end <= text.length, 'a place outside', one)
          assert(output.slice(one.output.start, one.output.end) === one.replacement, 'a replacement', one)
          input = one.input.end
          shown = one.output.end
        }
        assert(text.split('\n').length === output.split('\n').length, 'a line is lost')
      },
    }),
    define({
      name: 'configuration',
      seeds: () => [
        '{}',
        ...(/```json\n([\s\S]*?)```/.exec(readFileSync('docs/configuration.md', 'utf8'))?.slice(1) ?? []),
        '{"failOn":"warning","minConfidence":"likely","disable":["image-*"],"severityOverrides":{"node-*":"info"},"suppressions":[{"rule":"crash-loop","object":"Pod/dev/*","reason":"a","expires":"2026-12-31"}],"baseline":"b.json","knownImages":"i.txt","redact":true,"names":false}',
      ],
      read: (text) => orRefused(() => parseSettings(text, 'c.json')),
      check(settings) {
        if (settings instanceof WrongUsage)
          assert(/^c\.json:\d+:\d+: |nested/.test(settings.message), 'no place')
        else assert(typeof settings === 'object' && settings !== null, 'no settings', settings)
      },
    }),
    define({
      name: 'rules as data',
      seeds: () => texts('own-rules'),
      read: (text) => orRefused(() => parseRules(text, 'rules.yaml')),
      check(rules) {
        if (rules instanceof WrongUsage) return
        for (const { rule, samples } of rules)
          assert(typeof rule.id === 'string' && samples.length > 0, 'a rule without samples', rule)
      },
    }),
    define({
      name: 'baseline',
      seeds: () => ['{"version":1,"fingerprints":["a1b2c3","d4e5f6"]}', '{"version":1,"fingerprints":[]}'],
      read: (text) => orRefused(() => readFingerprints('b.json', text)),
      check(fingerprints) {
        if (fingerprints instanceof WrongUsage) return
        assert(
          fingerprints.every((one) => typeof one === 'string'),
          'a fingerprint',
          fingerprints,
        )
      },
    }),
    define({
      name: 'reports',
      seeds: () => {
        const [one, two] = texts('pastes').map((text) => JSON.stringify(library.analyze(text)))
        return [one ?? '', `${one}\n${two}\n`]
      },
      read: (text) =>
        orRefused(() => {
          const reports = parseReports(text, 'r.json')
          const [first] = reports
          if (first !== undefined) {
            const merged = reports.reduce((all, report) => library.mergeReports(all, report))
            library.diffReports(first, merged)
          }
          return reports
        }),
      check(reports) {
        if (reports instanceof WrongUsage) return
        for (const report of reports)
          for (const format of renderFormats)
            assert(typeof library.render(report, format) === 'string', format)
      },
    }),
    define({
      name: 'known images',
      seeds: () => [
        'nginx:1.25\nregistry.acme.io/team/api:1.2 # ours\n\n# a word\n',
        ...texts('image').slice(0, 1),
      ],
      read: (text) => library.suggestImages('ngnix:1.25', { knownImages: library.defineKnownImages(text) }),
      check(suggested) {
        assert(suggested.length <= 3, 'too many suggestions', suggested)
      },
    }),
  ]
}

const codes: Record<ImageReferenceErrorCode, true> = {
  empty: true,
  blank: true,
  'not-substituted': true,
  uppercase: true,
  scheme: true,
  command: true,
  'web-page': true,
  'empty-tag': true,
  'tag-format': true,
  'tag-too-long': true,
  'two-tags': true,
  'digest-format': true,
  'digest-length': true,
  'digest-algorithm': true,
  'empty-component': true,
  'component-format': true,
  'domain-format': true,
  'too-long': true,
  'hex-id': true,
  format: true,
}
