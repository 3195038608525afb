import { type Analysis, startAnalysis } from './analysis.js'
import { takeHandover, unpackProgram } from './cargo.js'
import type { Answer } from './protocol.js'
import { unpackFragment } from './text/link.js'
import { collectRanges } from './text/ranges.js'
import { findHidden } from './text/visible.js'
import { announce } from './view/copy.js'
import { byId, element } from './view/element.js'
import { drawEvents } from './view/events-table.js'
import { openMenu } from './view/menu.js'
import { drawObjects } from './view/objects.js'
import { openPaper } from './view/paper.js'
import { drawResults, drawSummary } from './view/results.js'
import { drawShare } from './view/share.js'
import { sayProblem, setState, showProblem } from './view/status.js'
import { openTabs } from './view/tabs.js'
import { drawUnread } from './view/unread.js'
import { openWaysIn } from './ways-in.js'
import { Work } from './work.js'

const typingPauseMilliseconds = 180
const handover = takeHandover()
const { examples, firstAnswer } = handover.cargo
const style = new CSSStyleSheet()
style.replaceSync(handover.cargo.style)
document.adoptedStyleSheets = [style]
const worker: Promise<Analysis> = unpackProgram(handover).then(startAnalysis)
const results = byId('results')
let answer: Answer | undefined
let name = 'pasted text'
/** The text is an example nobody changed: a paste replaces all of it. */
let pristine = false
/** A new text was put in as a whole: its first evidence is brought into view once. */
let fresh = false
let drawnTabs = new Set<string>()
let tab = 'findings'
let lastPlace: HTMLElement | undefined

const paper = openPaper({
  onEdit: () => {
    setPristine(false)
    fresh = false
    name = 'pasted text'
    work.schedule(typingPauseMilliseconds)
  },
  onPoint: (finding, by) => {
    point(finding)
    byId('here').replaceChildren(...(by === 'caret' && finding !== undefined ? describeHere(finding) : []))
  },
})

const work = new Work(worker, { text: () => paper.text(), name: () => name, onAnswer: showAnswer })
const waysIn = openWaysIn({ load, isReplaced: () => pristine })

const tabs = openTabs((opened) => {
  tab = opened
  void drawTab()
})

/** Puts in a text as a whole; with an answer made before, that is shown at once, and the worker only catches up. */
function load(text: string, from: string, isExample = false, prepared?: Answer): void {
  waysIn.stop()
  setPristine(isExample)
  name = from
  fresh = true
  paper.show(text)
  work.schedule(0)
  if (prepared !== undefined) work.answer(prepared)
}

function setPristine(isExample: boolean): void {
  pristine = isExample
  byId('pristine').hidden = !isExample
}

function showAnswer(next: Answer, text: string): void {
  answer = next
  drawnTabs = new Set()
  lastPlace = undefined
  const isEmpty = text.trim() === ''
  byId('welcome').hidden = !isEmpty
  results.hidden = isEmpty
  byId('summary').replaceChildren(...(isEmpty ? [] : [element('span', {}, ...drawSummary(next))]))
  byId('here').replaceChildren()
  paper.mark(collectRanges(next.report, text.length))
  const first = next.report.findings[0]?.evidence[0].start
  if (fresh && first !== undefined) paper.bringUp(first)
  fresh = false
  showHidden(text)
  tabs.count('findings', next.report.findings.length)
  tabs.count('events', next.eventCount)
  tabs.count('objects', next.objectCount)
  tabs.count('unread', next.unreadCount)
  void drawTab()
  setState('answered')
  performance.mark('answered')
}

/** Draws the visible tab, once for each answer. */
async function drawTab(): Promise<void> {
  if (answer === undefined || drawnTabs.has(tab)) return
  const [current, opened] = [answer, tab]
  drawnTabs.add(opened)
  const panel = byId(`panel-${opened}`)
  const drawn = await drawContent(opened, current).catch((error: unknown) => [
    element('p', { class: 'problem' }, `This could not be made: ${sayProblem(error)}`),
  ])
  if (answer === current) panel.replaceChildren(...drawn)
}

async function drawContent(opened: string, current: Answer): Promise<HTMLElement[]> {
  switch (opened) {
    case 'events':
      return [drawEvents(current.events, current.eventCount, reveal)]
    case 'objects':
      return [await drawObjects(current.objectCount, current.eventCount, (await worker).objects)]
    case 'unread':
      return [drawUnread(current.unread, current.unreadCount, reveal)]
    case 'share':
      return [await drawShare(await worker)]
    default:
      return drawResults(current, reveal)
  }
}

function reveal(start: number, end: number): void {
  lastPlace = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
  paper.reveal(start, end)
  announce('shown in the text; Escape leads back')
}

function point(finding: number | undefined): void {
  paper.activate(finding)
  for (const card of results.querySelectorAll('.finding'))
    card.classList.toggle('active', card.getAttribute('data-finding') === String(finding))
}

function describeHere(index: number): HTMLElement[] {
  const finding = answer?.report.findings[index]
  if (finding === undefined) return []
  const go = element('button', { type: 'button', class: 'small' }, 'Go to the finding')
  go.addEventListener('click', () => {
    tabs.show('findings')
    const card = results.querySelector<HTMLElement>(`.finding[data-finding="${index}"]`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  })
  return [element('span', {}, finding.title), go]
}

function showHidden(text: string): void {
  const hidden = findHidden(text, 1000)
  const kinds = [...new Set(hidden.map((character) => character.name))]
  const first = hidden[0]
  const place = byId('hidden-characters')
  place.hidden = first === undefined
  if (first === undefined) return
  const show = element('button', { type: 'button', class: 'small' }, 'Show the first')
  show.addEventListener('click', () => reveal(first.at, first.at + first.length))
  place.replaceChildren(
    element(
      'span',
      {},
      `${hidden.length}${hidden.length === 1000 ? ' or more' : ''} invisible ${hidden.length === 1 ? 'character' : 'characters'} in this text: ${kinds.slice(0, 6).join(' ')}${kinds.length > 6 ? ' …' : ''}`,
    ),
    show,
  )
}

byId('cancel').addEventListener('click', () => {
  waysIn.stop()
  void work.cancel()
})

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || lastPlace === undefined || !lastPlace.isConnected) return
  lastPlace.focus()
  lastPlace = undefined
})
for (const kind of ['pointerover', 'focusin'] as const)
  results.addEventListener(kind, (event) => {
    const card = (event.target as Element).closest('.finding')
    point(card === null ? undefined : Number(card.getAttribute('data-finding')))
  })
results.addEventListener('pointerleave', () => point(undefined))

openMenu(
  examples.map((example) => ({
    label: example.label,
    about: example.about,
    choose: () => load(example.text, example.name, true),
  })),
)

async function start(): Promise<void> {
  const example = examples[0]!
  const linked = await unpackFragment(location.hash)
  if (linked !== undefined) load(linked, 'linked text')
  else if (location.hash.startsWith('#t=')) {
    load('', 'pasted text')
    showProblem('this link is damaged or too long: ask for the text itself')
  } else load(example.text, example.name, true, firstAnswer)
}
void start()
addEventListener('hashchange', () => void start())
