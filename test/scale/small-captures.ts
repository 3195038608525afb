// Small captures, another one for each number: samples of the rules and what a real kubectl printed, with other names.
import { readdirSync, readFileSync } from 'node:fs'
import { parseSamples } from '../../tools/samples.js'

const folder = (path: string) => new URL(`../../fixtures/${path}/`, import.meta.url)
const read = (path: string) =>
  readdirSync(folder(path)).map((file) => readFileSync(new URL(file, folder(path)), 'utf8'))
const texts = [
  ...read('describe/1.33'),
  ...read('rules')
    .flatMap(parseSamples)
    .map(({ text }) => text),
]

/**
 * The capture of a number: one to three texts below each other, names and numbers changed with it.
 *
 * @example makeCapture(7) === makeCapture(7) // true
 */
export function makeCapture(index: number): string {
  const count = 1 + (index % 3)
  const chosen = Array.from({ length: count }, (_, at) => texts[(index * 7 + at * 13) % texts.length] ?? '')
  return chosen
    .map((text) => text.replace(/^(Name: +\S*?)\w(?=\r?$)/gm, (_, head) => `${head}${(index % 8) + 2}`))
    .map((text) => text.trimEnd())
    .join('\n\n\n')
    .concat('\n')
}
