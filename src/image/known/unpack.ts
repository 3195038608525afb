import { KnownImages, type KnownImagesText } from '../known-images.js'
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
 * @example unpackImages({ repositories: 'A1\nAdocker.io\nA  library/nginx', aliases: '', tags: '', tagForms: '', words: '' }, '').size // 1
 */
export function unpackImages(
  { repositories, aliases, tags, tagForms, words }: PackedImages,
  date: string,
): KnownImages {
  const known = unpackRepositories(repositories)
  return new KnownImages({
    date,
    repositories: known.repositories,
    aliases: unpackLines(aliases),
    tags: tags.split('\n'),
    tagForms: [...unpackLines(tagForms), ...known.tagForms],
    words: new PackedWords(words),
  })
}

/** The lines of a list out of those by tier, in which the form of the tags stands behind a name. */
function unpackRepositories(packed: string): Pick<Required<KnownImagesText>, 'repositories' | 'tagForms'> {
  const repositories: string[] = []
  const tagForms: string[] = []
  let tier = ''
  let domain = ''
  for (const line of unpackLines(packed)) {
    if (/^\d$/.test(line)) {
      tier = line
      continue
    }
    if (line[0] !== ' ') {
      domain = line
      repositories.push(domain)
      continue
    }
    const end = line.indexOf(' ', 2)
    const path = end < 0 ? line : line.slice(0, end)
    repositories.push(`${path} ${tier}`)
    if (end >= 0) tagForms.push(`${domain}/${path.slice(2)}${line.slice(end)}`)
  }
  return { repositories, tagForms }
}
