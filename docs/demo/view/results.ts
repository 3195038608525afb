import type { Report } from '../../../src/types.js'
import type { Answer } from '../protocol.js'
import type { Reveal } from '../text/object-name.js'
import { drawCapacity } from './capacity.js'
import { type Child, element } from './element.js'
import { drawFinding, severityShapes } from './finding-card.js'
import { drawTimeline } from './timeline.js'

const cardsShown = 50

/** The findings tab: root causes first, then when it happened and how full the nodes are. */
export function drawResults(answer: Answer, reveal: Reveal): HTMLElement[] {
  const { findings } = answer.report
  const cards = findings.slice(0, cardsShown).map((finding, index) => drawFinding(finding, index, reveal))
  const more: Child =
    findings.length > cardsShown &&
    element(
      'p',
      { class: 'hint' },
      `and ${findings.length - cardsShown} more findings; “copy as Markdown” has all of them`,
    )
  return [
    element('div', { class: 'findings' }, findings.length === 0 ? drawNothing(answer) : cards, more),
    element('div', {}, drawTimeline(answer.timeline, reveal), drawCapacity(answer.nodes)),
  ]
}

function drawNothing(answer: Answer): HTMLElement {
  const [input] = answer.report.inputs
  if (input?.outcome === 'nothing')
    return element(
      'div',
      { class: 'panel nothing' },
      element('h3', {}, 'No output of Kubernetes recognised'),
      element(
        'p',
        {},
        'Paste what ',
        element('code', {}, 'kubectl describe'),
        ' printed, a table of ',
        element('code', {}, 'kubectl get'),
        ', events, or a whole log that holds them.',
      ),
    )
  return element(
    'div',
    { class: 'panel nothing' },
    element('h3', {}, 'Nothing found in this capture'),
    element(
      'p',
      {},
      'The text was read and no known failure is in it. That does not mean that all is well: it only says what this text shows.',
    ),
  )
}

/** One line that says how it stands: `▲ 1 error · 2 objects · 11 events · line 3 to 80`. */
export function drawSummary(answer: Answer): Child[] {
  const { summary } = answer.report
  const words = (['error', 'warning', 'info'] as const)
    .filter((severity) => summary[severity] > 0)
    .map((severity) =>
      element(
        'span',
        { class: severity },
        `${severityShapes[severity]} ${write(summary[severity], severityWords[severity])}`,
      ),
    )
  const read = [
    write(answer.objectCount, ['object', 'objects']),
    write(answer.eventCount, ['event', 'events']),
    ...describeContext(answer.report),
  ].join(' · ')
  return [
    words.length > 0 ? words : element('span', {}, 'nothing found'),
    element('span', { class: 'read' }, read),
  ]
}

const severityWords = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const

function describeContext(report: Report): string[] {
  const { kubectl, runtime, platform, capturedAt } = report.context
  return [
    ...(kubectl === undefined ? [] : [`kubectl ${kubectl.value}`]),
    ...(runtime === undefined ? [] : [runtime.value]),
    ...(platform === undefined ? [] : [platform.value]),
    ...(capturedAt === undefined ? [] : [`captured ${capturedAt.value}`]),
  ]
}

function write(count: number, [one, many]: readonly [string, string]): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
