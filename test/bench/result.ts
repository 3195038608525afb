import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/performance.md'
const opening = '<!-- result -->\n'
const closing = '<!-- end of result -->'

/** What one run measured, on what. */
export interface Result {
  /** The day, `2026-11-24`. */
  readonly date: string
  readonly node: string
  readonly processor: string
  /** The unit stands in the name; without one a ratio. */
  readonly figures: Readonly<Record<string, number>>
}

/** The result that the page keeps, if it keeps one. */
export function readResult(): Result | undefined {
  if (!existsSync(page)) return undefined
  const json = /```json\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8'))?.[1]
  return json === undefined ? undefined : (JSON.parse(json) as Result)
}

/** Puts the result into the page, as a table and as the JSON that the next run is compared with. */
export function writeResult(result: Result): void {
  const text = readFileSync(page, 'utf8')
  const start = text.indexOf(opening)
  const end = text.indexOf(closing)
  if (start < 0 || end < 0) throw new Error(`${page} has no place for a result`)
  const shown = [
    `Measured on ${result.date}, Node ${result.node}, ${result.processor}, one core.\n`,
    compareResults(result, undefined),
    `\n\`\`\`json\n${JSON.stringify(result, null, 2)}\n\`\`\`\n`,
  ].join('\n')
  writeFileSync(page, `${text.slice(0, start)}${opening}\n${shown}\n${text.slice(end)}`)
}

/** A table of the figures, with those of `before` and the change beside them. */
export function compareResults(result: Result, before: Result | undefined): string {
  const rows = Object.entries(result.figures).map(([name, value]) => {
    const old = before?.figures[name]
    const cells = [name, show(value)]
    if (before !== undefined)
      cells.push(old === undefined ? '' : show(old), old === undefined ? '' : change(value, old))
    return `| ${cells.join(' | ')} |`
  })
  const head =
    before === undefined
      ? '| what | median |\n|---|---|'
      : `| what | now | ${before.date} | change |\n|---|---|---|---|`
  return `${head}\n${rows.join('\n')}`
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

function change(now: number, before: number): string {
  const percent = (now / before - 1) * 100
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(0)} %`
}
