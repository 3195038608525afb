// Captures, findings and reports made by hand for the tests of report/ and render/.
import { readFileSync } from 'node:fs'
import { buildReport } from '../../src/report/build-report.js'
import type { Capture, Evidence, Finding, Origin, Report } from '../../src/types.js'

/** The note of the main job. */
export const note = readFileSync(new URL('../../fixtures/pastes/rss-site-note.md', import.meta.url), 'utf8')

/** A capture in which nothing was read. */
export const emptyCapture: Capture = {
  regions: [],
  objects: [],
  events: [],
  objectOrigins: [],
  eventOrigins: [],
  unread: [],
}

/** An origin with nothing but a span. */
export function originAt(start: number, end: number, rest: Partial<Origin> = {}): Origin {
  return {
    spans: [{ start, end }],
    from: 'describe',
    stated: [],
    inferred: [],
    partial: false,
    placeholder: false,
    ...rest,
  }
}

/** The evidence that is the `nth` (from 0) occurrence of `words` in `text`. */
export function evidenceOf(text: string, words: string, nth = 0): Evidence {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length, text: words }
}

/** A finding about nothing in particular; `rest` makes it one. */
export function findingWith(rest: Partial<Finding> = {}): Finding {
  return {
    rule: 'some-rule',
    severity: 'error',
    confidence: 'likely',
    objects: [],
    count: 1,
    title: 'something is wrong',
    explanation: 'something does not work',
    evidence: [{ start: 0, end: 1, text: 'x' }],
    hypotheses: [{ rule: 'some-rule', confidence: 'likely', because: 'it says so' }],
    suggestions: [],
    fixes: [],
    missing: [],
    chain: [],
    symptoms: [],
    fingerprint: 'some-fingerprint',
    docs: 'docs/rules/some-rule.md',
    ...rest,
  }
}

const pod = { kind: 'Pod', namespace: 'default', name: 'rss-site', container: 'rss-reader' }
const wrong = 'nickchase/rss-php-ngnix:v1'
const right = 'nickchase/rss-php-nginx:v1'

/** What the diagnosis says of the note, by hand. */
export const noteFinding: Finding = {
  rule: 'image-name-typo',
  severity: 'error',
  confidence: 'likely',
  object: pod,
  objects: [pod],
  count: 1,
  title: 'image name looks misspelt',
  explanation: 'no image of this name can be pulled, and a name that differs in one slip is known',
  evidence: [evidenceOf(note, wrong, 2), evidenceOf(note, right)],
  hypotheses: [
    { rule: 'image-name-typo', confidence: 'likely', because: 'the right name stands in the same paste' },
    {
      rule: 'image-not-found-or-private',
      confidence: 'possible',
      because: 'the repository is private and the pod brings no credentials',
      tellApart: `docker manifest inspect ${right}`,
    },
  ],
  image: {
    reference: wrong,
    registry: 'docker.io',
    repository: 'nickchase/rss-php-ngnix',
    tag: 'v1',
    page: 'https://hub.docker.com/r/nickchase/rss-php-ngnix',
  },
  suggestions: [
    {
      from: wrong,
      to: right,
      kind: 'token',
      confidence: 'likely',
      score: 0.93,
      changed: [{ component: 'repository', from: 'ngnix', to: 'nginx' }],
      because: 'two letters swapped: `ngnix` → `nginx`',
    },
  ],
  fixes: [
    {
      description: 'set the image that was probably meant',
      command: `kubectl set image pod/rss-site rss-reader=${right} -n default`,
      safety: 'mutating',
    },
  ],
  missing: [{ what: "the pod's imagePullSecrets", command: 'kubectl get pod rss-site -n default -o yaml' }],
  chain: [{ what: 'the registry knows no such image', object: pod, evidence: [evidenceOf(note, wrong)] }],
  symptoms: [
    { what: 'ErrImagePull', kind: 'event', count: 3, evidence: [evidenceOf(note, 'Error: ErrImagePull')] },
    {
      what: 'STATUS ImagePullBackOff',
      kind: 'status',
      count: 1,
      evidence: [evidenceOf(note, 'ImagePullBackOff')],
    },
  ],
  fingerprint: 'image-name-typo/0123',
  docs: 'docs/rules/image-name-typo.md',
}

const tableStart = note.indexOf('NAME       READY')
const blockStart = note.indexOf('  ...')
const blockEnd = note.indexOf('```', blockStart)

/** The capture of the note, as far as a report looks at it. */
export const noteCapture: Capture = {
  ...emptyCapture,
  objects: [
    { kind: 'Pod', metadata: { name: 'rss-site' } },
    { kind: 'Pod', metadata: { name: 'rss-site', namespace: 'default' } },
    { kind: 'Pod', metadata: { name: 'undescribe-1' } },
  ],
  objectOrigins: [
    originAt(tableStart, tableStart + 100, { from: 'table', partial: true }),
    originAt(blockStart, blockEnd, { partial: true, kubectl: { min: '1.8', max: '1.17' } }),
    originAt(0, 0, { placeholder: true }),
  ],
  unread: [{ span: { start: blockStart, end: blockStart + 6 }, reason: 'elided' }],
  capturedAt: '2026-01-02T03:04:05Z',
}

/** The report of the note. */
export const noteReport: Report = buildReport({
  name: 'note.md',
  text: note,
  capture: noteCapture,
  findings: [noteFinding],
})
