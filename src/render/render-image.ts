import type { ImageExplanation, InvalidImageReference, Suggestion } from '../types.js'
import { displayWidth, neutralise } from './display-cells.js'
import { withoutCommands } from './without-commands.js'

/** What is told of one reference. */
export interface ImageAnswer {
  readonly reference: string
  readonly explanation: ImageExplanation | InvalidImageReference
  readonly suggestions: readonly Suggestion[]
  /** What the first suggestion means, where it is more than possible; absent without one. */
  readonly meant?: ImageExplanation
}

const labelWidth = 12
/** Prose is broken here; names, addresses and commands stay whole, so that they can be copied. */
const proseEnd = 80

/**
 * What was probably meant by a reference, what it means and where it is pulled from, one statement a line. Where something else
 * was meant that is told, and of the reference itself how it is read: nobody looks for an image that is not there.
 *
 * @example renderImageText({ reference: 'nginx', explanation: explainImage('nginx'), suggestions: [] })
 */
export function renderImageText({ reference, explanation, suggestions, meant }: ImageAnswer): string {
  const rows: Row[] = explanation.valid ? [] : [['invalid', explanation.message]]
  const defect = explanation.valid ? undefined : explanation.message
  for (const suggestion of suggestions) {
    rows.push([suggestion.confidence === 'possible' ? 'perhaps' : 'meant', suggestion.to])
    rows.push(['', tellWhy(suggestion, defect)])
  }
  // `Your-Registry/app:`: what still holds a stand-in is nothing to suggest
  if (!explanation.valid && explanation.mended !== undefined && suggestions.length === 0)
    rows.push(['mended', explanation.mended])
  if (explanation.valid && meant !== undefined) rows.push(['read as', explanation.canonical])
  const told = meant ?? (explanation.valid ? explanation : undefined)
  if (told !== undefined) rows.push(...tellMeaning(told))
  const lines = rows.flatMap(([label, text]) =>
    (isProse(label) ? breakProse(neutralise(text)) : [neutralise(text)]).map(
      (line, index) => `  ${(index === 0 ? label : '').padEnd(labelWidth)}${line}`,
    ),
  )
  const marks = explanation.valid ? [] : markBroken(reference, explanation)
  return withoutCommands(`${[neutralise(reference), ...marks, ...lines].join('\n')}\n`)
}

const isProse = (label: string) => ['', 'credentials', 'moved', 'note', 'invalid'].includes(label)

/** Lines of words that fit; a word of more than a line stands alone. */
function breakProse(text: string): string[] {
  const room = proseEnd - labelWidth - 2
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Carets below the part that breaks the rule; none below signs that do not stand for one cell each. */
function markBroken(reference: string, { span: { start, end } }: InvalidImageReference): string[] {
  const isPlain = /^[ -~]+$/.test(reference)
  const isPart = end - start > 0 && end - start < reference.length
  return isPlain && isPart ? [' '.repeat(start) + '^'.repeat(end - start)] : []
}

type Row = [label: string, text: string]

/** How sure, and why: without the defect that was told already, and without the name in which it alone is mended. */
function tellWhy({ confidence, because, to }: Suggestion, defect: string | undefined): string {
  const told = defect !== undefined && because.startsWith(defect) ? because.slice(defect.length) : because
  const more = told.replace(/^[;:] /, '')
  return more === `\`${to}\`` ? confidence : `${confidence}: ${more}`
}

function tellMeaning(explanation: ImageExplanation): Row[] {
  const { registry, registryName, repository, tag, tagIsImplied, digest, moved } = explanation
  const rows: Row[] = [
    ['registry', registry === registryName ? registry : `${registry} (${registryName})`],
    ['repository', repository],
  ]
  if (tag !== undefined) rows.push(['tag', tagIsImplied ? `${tag} (none is written)` : tag])
  if (digest !== undefined) rows.push(['digest', digest])
  rows.push(['in full', explanation.canonical], ['credentials', explanation.credentials])
  if (explanation.page !== undefined) rows.push(['page', explanation.page])
  rows.push(['look', explanation.command])
  if (moved !== undefined) {
    const place = moved.to === undefined ? moved.because : `to ${moved.to}: ${moved.because}`
    rows.push(['moved', moved.isGone ? place : `${place}; the old place still answers`])
  }
  for (const note of explanation.notes) rows.push(['note', note])
  return rows
}
