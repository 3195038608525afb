import type { Diff, Finding } from '../types.js'
import { neutralise } from './display-cells.js'
import { nameObject } from './name-object.js'

/**
 * What changed between two reports, one finding a line: `+` appeared, `-` went, `=` stayed.
 *
 * @example renderDiffText(diffReports(old, current))
 */
export function renderDiffText(diff: Diff): string {
  const { appeared, went, stayed } = diff.summary
  const lines = [
    ...diff.appeared.map((finding) => tellFinding('+', finding)),
    ...diff.went.map((finding) => tellFinding('-', finding)),
    ...diff.stayed.map((finding) => tellFinding('=', finding)),
    `${appeared} appeared, ${went} went, ${stayed} stayed`,
  ]
  return `${lines.join('\n')}\n`
}

function tellFinding(sign: string, { severity, rule, object, title }: Finding): string {
  const subject = nameObject(object)
  return neutralise(`${sign} ${severity}[${rule}] ${subject === '' ? '' : `${subject}: `}${title}`)
}
