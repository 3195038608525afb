import { explainImage } from '../../image/explain.js'
import type { KnownImages } from '../../image/known-images.js'
import { suggestImages } from '../../image/suggest.js'
import { type ImageAnswer, renderImageText } from '../../render/render-image.js'
import { toJson } from '../../render/to-json.js'
import type { Call } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { lateReaders } from '../late-readers.js'
import { readAnalyzeOptions, readText } from '../read-options.js'

/** `undescribe image`: what a reference means and what was probably meant. */
export async function runImage({ operands, options, world }: Call): Promise<RunResult> {
  const { knownImages = lateReaders.knownImages() } = await readAnalyzeOptions(options, world)
  const isGiven = operands.length > 0 && !operands.includes('-')
  const references = isGiven ? operands : readLines(await readText('-', world))
  const answers = references.map((reference) => answer(reference, knownImages))
  world.stdout.write(
    options.output === 'json'
      ? `${toJson(answers, 2)}\n`
      : answers.map((answer) => renderImageText(answer)).join('\n'),
  )
  return {
    found: answers.some(({ explanation, suggestions }) => !explanation.valid || suggestions.length > 0),
    isNothingRecognised: answers.length === 0,
  }
}

function answer(reference: string, knownImages: KnownImages): ImageAnswer {
  const suggestions = suggestImages(reference, { knownImages })
  const [best] = suggestions
  const meant = best === undefined || best.confidence === 'possible' ? undefined : explainImage(best.to)
  return {
    reference,
    explanation: explainImage(reference),
    suggestions,
    ...(meant?.valid ? { meant } : {}),
  }
}

/** One reference a line; blank lines and comments are none. */
function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
