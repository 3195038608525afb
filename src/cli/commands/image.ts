import { explainImage } from '../../image/explain.js'
import { shippedImages } from '../../image/known/index.js'
import { suggestImages } from '../../image/suggest.js'
import { renderImageText } from '../../render/render-image.js'
import type { Call, Command } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readAnalyzeOptions, readText } from '../read-options.js'

/** `undescribe image`: what a reference means and what was probably meant. */
export const image: Command = {
  name: 'image',
  operands: '[REF…]',
  summary: 'tell where an image is pulled from and what was probably meant',
  formats: ['text', 'json'],
  options: ['known-images', 'config'],
  readsStdin: true,
  run: runImage,
}

async function runImage({ operands, options, world }: Call): Promise<RunResult> {
  const { knownImages = shippedImages() } = await readAnalyzeOptions(options, world)
  const references = operands.length > 0 ? operands : readLines(await readText('-', world))
  const answers = references.map((reference) => ({
    reference,
    explanation: explainImage(reference),
    suggestions: suggestImages(reference, { knownImages }),
  }))
  world.stdout.write(
    options.output === 'json'
      ? `${JSON.stringify(answers, null, 2)}\n`
      : answers.map((answer) => renderImageText(answer)).join('\n'),
  )
  return {
    found: answers.some(({ explanation, suggestions }) => !explanation.valid || suggestions.length > 0),
    isNothingRecognised: answers.length === 0,
  }
}

/** One reference a line; blank lines are none. */
function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
