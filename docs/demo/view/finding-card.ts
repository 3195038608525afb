import type { Evidence, Finding, Safety, Suggestion } from '../../../src/types.js'
import { diffLetters } from '../text/letters.js'
import { type Reveal, writeObject } from '../text/object-name.js'
import { drawCauses } from './cause-graph.js'
import { copyButton } from './copy.js'
import { type Child, element } from './element.js'

const safetyWords: Record<Safety, string> = {
  'read-only': 'reads only',
  mutating: 'changes the cluster',
  destructive: 'deletes or restarts',
}

/** The shape that stands for a severity beside its word. */
export const severityShapes = { error: '▲', warning: '◆', info: '●' } as const

/** A finding as a card: what is wrong, the fix, why we think so, what follows from it. */
export function drawFinding(finding: Finding, index: number, reveal: Reveal): HTMLElement {
  const [, ...others] = finding.hypotheses
  const title = `finding-${index}-title`
  return element(
    'article',
    { class: `finding ${finding.severity}`, 'data-finding': index, 'aria-labelledby': title, tabindex: -1 },
    element(
      'p',
      { class: 'kicker' },
      element('span', { class: 'severity' }, `${severityShapes[finding.severity]} ${finding.severity}`),
      element('span', { class: 'confidence' }, finding.confidence),
      element('code', { class: 'rule' }, finding.rule),
    ),
    element('h3', { id: title }, ...drawWords(finding.title)),
    drawSubject(finding),
    finding.suggestions.map(drawSuggestion),
    finding.explanation !== '' && element('p', {}, ...drawWords(finding.explanation)),
    drawFixes(finding),
    drawEvidence(finding.evidence, reveal, 'Seen in'),
    others.length > 0 && drawOtherCauses(finding),
    drawImage(finding),
    drawMissing(finding),
    drawCauses(finding, index, reveal),
    drawSymptoms(finding, reveal),
  )
}

function drawSubject(finding: Finding): Child {
  const subject = finding.object === undefined ? '' : writeObject(finding.object)
  if (subject === '' && finding.count < 2) return false
  const others = finding.objects.slice(1).map((object) => element('li', {}, writeObject(object)))
  return [
    element('p', { class: 'subject' }, subject, finding.count > 1 && ` and ${finding.count - 1} more`),
    others.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, `all ${finding.count} objects`),
        element('ul', {}, others),
      ),
  ]
}

/** `ngnix` in backticks becomes code; everything else stays text. */
export function drawWords(words: string): Child[] {
  return words
    .split(/`([^`\n]{1,300})`/)
    .map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part))
}

function drawSuggestion(suggestion: Suggestion): HTMLElement {
  const runs = diffLetters(suggestion.from, suggestion.to)
  const side = (kind: 'removed' | 'added') =>
    runs
      .filter((run) => run.kind === 'same' || run.kind === kind)
      .map((run) =>
        run.kind === 'same' ? run.text : element(kind === 'removed' ? 'del' : 'ins', {}, run.text),
      )
  return element(
    'div',
    { class: 'suggestion' },
    element(
      'div',
      { class: 'names' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, '−'),
      element('code', { class: 'before' }, element('span', { class: 'away' }, 'written: '), side('removed')),
      element('span', { class: 'sign', 'aria-hidden': 'true' }, '+'),
      element(
        'code',
        { class: 'after' },
        element('span', { class: 'away' }, 'probably meant: '),
        side('added'),
      ),
      copyButton('Copy name', () => suggestion.to, suggestion.to),
    ),
    element(
      'p',
      { class: 'because' },
      element('b', {}, suggestion.confidence),
      ': ',
      ...drawWords(suggestion.because),
    ),
  )
}

function drawFixes(finding: Finding): Child {
  if (finding.fixes.length === 0) return false
  return element(
    'section',
    { class: 'fixes' },
    element('h4', {}, finding.fixes.some((fix) => fix.safety !== 'read-only') ? 'Fix' : 'Next step'),
    finding.fixes.map((fix) =>
      element(
        'div',
        { class: 'fix' },
        element(
          'p',
          {},
          ...drawWords(fix.description),
          ' ',
          element('span', { class: `safety ${fix.safety}` }, safetyWords[fix.safety]),
        ),
        fix.command !== undefined && drawCommand(fix.command),
      ),
    ),
  )
}

/** A command to copy. */
export function drawCommand(command: string): HTMLElement {
  return element(
    'div',
    { class: 'command' },
    element('pre', {}, element('code', {}, command)),
    copyButton('Copy', () => command, command),
  )
}

/** Buttons that lead to the places in the text. */
export function drawEvidence(evidence: readonly Evidence[], reveal: Reveal, label: string): Child {
  if (evidence.length === 0) return false
  return element(
    'div',
    { class: 'evidence' },
    element('h4', {}, label),
    element(
      'ul',
      {},
      evidence.slice(0, 8).map((place) => element('li', {}, drawPlace(place, reveal))),
      evidence.length > 8 && element('li', {}, `and ${evidence.length - 8} more places`),
    ),
  )
}

function drawPlace(place: Evidence, reveal: Reveal): Child {
  const { start, end } = place
  const words = element('code', {}, place.text.length > 240 ? `${place.text.slice(0, 240)}…` : place.text)
  if (start === undefined || end === undefined) return words
  return element(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-start': start,
      'data-end': end,
      on: { click: () => reveal(start, end) },
    },
    element('span', { class: 'line-number' }, `line ${place.line ?? '?'}`),
    words,
  )
}

function drawOtherCauses(finding: Finding): HTMLElement {
  return element(
    'section',
    { class: 'hypotheses' },
    element('h4', {}, 'What else it could be'),
    element(
      'ol',
      {},
      finding.hypotheses.map((hypothesis, index) =>
        element(
          'li',
          { class: hypothesis.confidence },
          element(
            'p',
            {},
            element('b', {}, hypothesis.confidence),
            index === 0 && ' (this finding)',
            ': ',
            ...drawWords(hypothesis.because),
          ),
          hypothesis.tellApart !== undefined && [
            element('p', { class: 'hint' }, 'tell them apart:'),
            drawCommand(hypothesis.tellApart),
          ],
        ),
      ),
    ),
  )
}

function drawImage(finding: Finding): Child {
  const { image } = finding
  if (image === undefined) return false
  const row = (name: string, value: Child) => [element('dt', {}, name), element('dd', {}, value)]
  return element(
    'details',
    { class: 'image' },
    element('summary', {}, `Where the image is pulled from: ${image.registry}`),
    element(
      'dl',
      {},
      row('as written', element('code', {}, image.reference)),
      row('registry', element('code', {}, image.registry)),
      row('repository', element('code', {}, image.repository)),
      image.tag !== undefined && row('tag', element('code', {}, image.tag)),
      image.digest !== undefined && row('digest', element('code', {}, image.digest)),
      image.page !== undefined &&
        row(
          'look',
          element('a', { href: image.page, rel: 'noreferrer noopener', target: '_blank' }, image.page),
        ),
    ),
  )
}

function drawMissing(finding: Finding): Child {
  if (finding.missing.length === 0) return false
  return element(
    'details',
    { class: 'missing' },
    element('summary', {}, 'What this capture does not show'),
    finding.missing.map((part) => [
      element('p', {}, ...drawWords(part.what)),
      part.command !== undefined && drawCommand(part.command),
    ]),
  )
}

function drawSymptoms(finding: Finding, reveal: Reveal): Child {
  if (finding.symptoms.length === 0) return false
  const total = finding.symptoms.length
  return element(
    'details',
    { class: 'symptoms' },
    element('summary', {}, `${total} ${total === 1 ? 'symptom' : 'symptoms'} of the same cause`),
    element(
      'ul',
      {},
      finding.symptoms.map((symptom) =>
        element(
          'li',
          {},
          element('b', {}, symptom.what),
          symptom.count > 1 && ` ×${symptom.count}`,
          element('span', { class: 'kind' }, symptom.kind),
          symptom.evidence.slice(0, 3).map((place) => drawPlace(place, reveal)),
        ),
      ),
    ),
  )
}
