// Judges the whole pipeline on a folder of labelled captures: NNN.txt files and a labels.json beside them.
//
//   npx tsx tools/accuracy.ts DIR [--failures] [--tags] [--json]
//
// A label: { file, accept: rule ids of which one should be the first finding (`(none)`: nothing above info),
// text_suffices?: false when the text cannot tell, image_correct?: the reference that should be suggested,
// correct_inferred?: true when nobody can derive it, noise?: tags of damage, origin? }.
// A first finding outside `accept` with more confidence than `possible` is a confident wrong answer; so is any with
// more than `possible` when the text does not suffice.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, parse } from '../src/index.js'
import type { Capture, Finding, Report } from '../src/types.js'

interface Label {
  file: string
  accept: string[]
  text_suffices?: boolean
  image_correct?: string
  correct_inferred?: boolean
  noise?: string[]
  origin?: string
  cause?: string
}

interface Judged {
  label: Label
  report: Report | undefined
  first: Finding | undefined
  right: boolean
  confidentWrong: boolean
  silent: boolean
  suggested: 'right' | 'missed' | undefined
  read: boolean
  recognised: boolean
  threw: string | undefined
  /** Characters that are no blanks: of the text, in noise, unread. */
  characters: { all: number; noise: number; unread: number }
  /** Events, and those with a word in their message that stands nowhere in their spans. */
  events: { all: number; invented: number }
}

const count0 = { all: 0, noise: 0, unread: 0 }
const written = (text: string) => text.replace(/\s/g, '').length

function charactersOf(text: string, capture: Capture): Judged['characters'] {
  const sum = (spans: readonly { start: number; end: number }[]) =>
    spans.reduce((total, { start, end }) => total + written(text.slice(start, end)), 0)
  return {
    all: written(text),
    noise: sum(capture.regions.filter(({ kind }) => kind === 'noise').map(({ span }) => span)),
    unread: sum(capture.unread.map(({ span }) => span)),
  }
}

function eventsOf(text: string, capture: Capture): Judged['events'] {
  const invented = capture.events.filter(({ message = '', reason = '' }, at) => {
    const { spans, inferred } = capture.eventOrigins[at]!
    const own = spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .replace(/[^\p{L}\d]/gu, '')
    const words = `${message} ${inferred.some(({ path }) => path === 'reason') ? '' : reason}`.match(
      /[\p{L}\d]{3,}/gu,
    )
    return (words ?? []).some((word) => !own.includes(word))
  }).length
  return { all: capture.events.length, invented }
}

function judge(directory: string, label: Label): Judged {
  const text = readFileSync(join(directory, label.file), 'utf8')
  try {
    const capture = parse(text)
    const report = analyze(text, { name: label.file })
    const spoken = report.findings.filter((finding) => finding.severity !== 'info')
    const first = report.findings[0]
    const wantsNone = label.accept.includes('(none)')
    const right =
      (wantsNone && spoken.length === 0) || (first !== undefined && label.accept.includes(first.rule))
    const sure =
      first !== undefined && first.confidence !== 'possible' && !(wantsNone && first.severity === 'info')
    const recognised = capture.objects.length + capture.events.length > 0
    const inside = capture.unread.filter((unread) =>
      capture.regions.some(
        (region) =>
          region.kind !== 'noise' &&
          region.kind !== 'unread' &&
          unread.span.start >= region.span.start &&
          unread.span.end <= region.span.end,
      ),
    )
    const asked = label.image_correct !== undefined && label.correct_inferred !== true
    return {
      label,
      report,
      first,
      right,
      confidentWrong: sure && (!right || label.text_suffices === false),
      silent: first === undefined,
      suggested: asked
        ? first?.suggestions.some((suggestion) => suggestion.to === label.image_correct)
          ? 'right'
          : 'missed'
        : undefined,
      read:
        recognised && inside.every((unread) => unread.reason === 'elided' || unread.reason === 'truncated'),
      recognised,
      threw: undefined,
      characters: charactersOf(text, capture),
      events: eventsOf(text, capture),
    }
  } catch (error) {
    const threw = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    return {
      label,
      report: undefined,
      first: undefined,
      right: false,
      confidentWrong: false,
      silent: true,
      suggested: undefined,
      read: false,
      recognised: false,
      threw,
      characters: count0,
      events: { all: 0, invented: 0 },
    }
  }
}

const share = (part: number, whole: number) =>
  `${part}/${whole} (${whole ? ((100 * part) / whole).toFixed(1) : '–'} %)`
const count = (list: readonly Judged[], claim: (one: Judged) => boolean) => list.filter(claim).length

function summarise(name: string, list: readonly Judged[]) {
  return [
    name.padEnd(34),
    `right ${share(
      count(list, (one) => one.right),
      list.length,
    )}`,
    `confident wrong ${share(
      count(list, (one) => one.confidentWrong),
      list.length,
    )}`,
    `silent ${share(
      count(list, (one) => one.silent),
      list.length,
    )}`,
  ].join('  ')
}

const [directory, ...flags] = process.argv.slice(2)
if (directory === undefined) {
  process.stderr.write('usage: tsx tools/accuracy.ts DIR [--failures] [--tags] [--json]\n')
  process.exit(2)
}
const labels = JSON.parse(readFileSync(join(directory, 'labels.json'), 'utf8')) as Label[]
const judged = labels.map((label) => judge(directory, label))
const kubernetes = judged.filter((one) => (one.label.origin ?? 'kubernetes') === 'kubernetes')
const narrow = judged.filter((one) => one.label.accept.length <= 4)
const asked = judged.filter((one) => one.suggested !== undefined)
const total = (list: readonly Judged[], what: keyof Judged['characters']) =>
  list.reduce((sum, one) => sum + one.characters[what], 0)
const areaOf = (one: Judged) => (one.label.accept[0] ?? '').split('-')[0] ?? ''

if (flags.includes('--json')) {
  process.stdout.write(
    `${JSON.stringify(
      judged.map(({ report: _, ...one }) => one),
      null,
      1,
    )}\n`,
  )
} else {
  const lines = [
    summarise('all captures', judged),
    summarise('Kubernetes text', kubernetes),
    summarise('captures that accept ≤ 4 ids', narrow),
    summarise(
      'Kubernetes text, ≤ 4 ids',
      kubernetes.filter((one) => one.label.accept.length <= 4),
    ),
    `${'image suggestions'.padEnd(34)}  right ${share(
      count(asked, (one) => one.suggested === 'right'),
      asked.length,
    )}`,
    `${'with an object or event'.padEnd(34)}  ${share(
      count(judged, (one) => one.recognised),
      judged.length,
    )}`,
    `${'read without an unread line'.padEnd(34)}  ${share(
      count(judged, (one) => one.read),
      judged.length,
    )}`,
    `${'Kubernetes text read'.padEnd(34)}  ${share(
      count(kubernetes, (one) => one.read),
      kubernetes.length,
    )}`,
    `${'characters in noise'.padEnd(34)}  ${share(total(judged, 'noise'), total(judged, 'all'))}`,
    `${'  of Kubernetes text'.padEnd(34)}  ${share(total(kubernetes, 'noise'), total(kubernetes, 'all'))}`,
    `${'characters unread'.padEnd(34)}  ${share(total(judged, 'unread'), total(judged, 'all'))}`,
    `${'events with words not their own'.padEnd(34)}  ${share(
      judged.reduce((sum, one) => sum + one.events.invented, 0),
      judged.reduce((sum, one) => sum + one.events.all, 0),
    )}`,
    `${'exceptions'.padEnd(34)}  ${count(judged, (one) => one.threw !== undefined)}`,
    '',
    'per area of the first accepted id',
    ...[...new Set(judged.map(areaOf))].sort().map((area) =>
      summarise(
        `  ${area}`,
        judged.filter((one) => areaOf(one) === area),
      ),
    ),
  ]
  if (flags.includes('--tags')) {
    const tags = [...new Set(labels.flatMap((label) => label.noise ?? []))].sort()
    lines.push('', 'per tag of damage: recognised, read')
    for (const tag of tags) {
      const tagged = judged.filter((one) => one.label.noise?.includes(tag))
      lines.push(
        `  ${tag.padEnd(40)} ${count(tagged, (one) => one.recognised)} ${count(tagged, (one) => one.read)} of ${tagged.length}`,
      )
    }
  }
  if (flags.includes('--failures')) {
    lines.push('', 'failing captures')
    for (const one of judged.filter(
      (one) => !one.right || one.confidentWrong || one.suggested === 'missed' || !one.recognised,
    )) {
      const found =
        one.report?.findings.slice(0, 4).map((finding) => `${finding.rule}:${finding.confidence}`) ?? []
      const marks = [
        one.right ? '' : 'WRONG',
        one.confidentWrong ? 'CONFIDENT' : '',
        one.suggested === 'missed'
          ? `IMAGE ${one.label.image_correct} got ${one.first?.suggestions.map((s) => s.to)}`
          : '',
        one.recognised ? '' : 'UNRECOGNISED',
        one.threw ? `THREW ${one.threw.slice(0, 300)}` : '',
      ]
      lines.push(
        `  ${one.label.file} ${marks.filter(Boolean).join(' ')} found [${found.join(' ')}] accept [${one.label.accept.slice(0, 6).join(' ')}] ${one.label.cause ?? ''}`,
      )
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
