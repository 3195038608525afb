import type { ImageExplanation, InvalidImageReference, Suggestion } from '../types.js'
import { neutralise } from './display-cells.js'

/** What is told of one reference. */
export interface ImageAnswer {
  readonly reference: string
  readonly explanation: ImageExplanation | InvalidImageReference
  readonly suggestions: readonly Suggestion[]
}

const labelWidth = 12

/**
 * What a reference means, where it is pulled from and what was probably meant, one statement a line.
 *
 * @example renderImageText({ reference: 'nginx', explanation: explainImage('nginx'), suggestions: [] })
 */
export function renderImageText({ reference, explanation, suggestions }: ImageAnswer): string {
  const rows = [...(explanation.valid ? tellMeaning(explanation) : tellDefect(explanation))]
  for (const { to, confidence, because } of suggestions) {
    rows.push([confidence === 'possible' ? 'perhaps' : 'meant', `${to}  (${confidence}: ${because})`])
  }
  const lines = rows.map(([label, text]) => `  ${label.padEnd(labelWidth)}${neutralise(text)}`)
  const marks = explanation.valid ? [] : markBroken(reference, explanation)
  return `${[neutralise(reference), ...marks, ...lines].join('\n')}\n`
}

/** Carets below the part that breaks the rule; none below signs that do not stand for one cell each. */
function markBroken(reference: string, { span: { start, end } }: InvalidImageReference): string[] {
  const isPlain = /^[ -~]+$/.test(reference)
  const isPart = end - start > 0 && end - start < reference.length
  return isPlain && isPart ? [' '.repeat(start) + '^'.repeat(end - start)] : []
}

type Row = [label: string, text: string]

function tellDefect({ message, mended }: InvalidImageReference): Row[] {
  const rows: Row[] = [['invalid', message]]
  if (mended !== undefined) rows.push(['mended', mended])
  return rows
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
    rows.push(['moved', moved.to === undefined ? moved.because : `to ${moved.to}: ${moved.because}`])
  }
  for (const note of explanation.notes) rows.push(['note', note])
  return rows
}
