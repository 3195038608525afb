import { KnownImages } from '../known-images.js'
import { PackedWords } from './packed-words.js'
import { unpackLines } from './unpack-lines.js'

/** The list in its packed form: `packed.ts`, made by tools/known-images.mjs. */
export interface PackedImages {
  readonly repositories: string
  readonly aliases: string
  readonly tags: string
  readonly tagForms: string
  readonly words: string
}

/**
 * The list of known images out of its packed form.
 *
 * Shape: `date` is the day its tags stand for. Sources and licences: `data/known-images/README.md`.
 *
 * @example unpackImages({ repositories: 'Adocker.io\nA  library/nginx 1', aliases: '', tags: '', tagForms: '', words: '' }, '').size // 1
 */
export function unpackImages(
  { repositories, aliases, tags, tagForms, words }: PackedImages,
  date: string,
): KnownImages {
  return new KnownImages({
    date,
    repositories: unpackLines(repositories),
    aliases: unpackLines(aliases),
    tags: tags.split('\n'),
    tagForms: unpackLines(tagForms),
    words: new PackedWords(words),
  })
}
