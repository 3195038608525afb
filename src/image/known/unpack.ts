import { KnownImages, type KnownImagesText } from '../known-images.js'
import { PackedWords } from './packed-words.js'
import { unpackLines } from './unpack-lines.js'

/** The list in its packed form: `packed.ts`, made by tools/known-images.mjs. */
export interface PackedImages {
  readonly repositories: string
  readonly tags: string
  readonly tagForms: string
  readonly words: string
}

/**
 * The list of known images out of its packed form.
 *
 * Shape: `date` is the day its tags stand for. Sources and licences: `data/known-images/README.md`.
 *
 * @example unpackImages({ repositories: 'A1\nAdocker.io\nA  library/nginx', tags: '', tagForms: '', words: '' }, '').size // 1
 */
export function unpackImages(
  { repositories, tags, tagForms, words }: PackedImages,
  date: string,
): KnownImages {
  const known = unpackRepositories(repositories)
  return new KnownImages({
    date,
    repositories: known.repositories,
    aliases: known.aliases,
    tags: unpackTags(tags),
    tagForms: [...unpackLines(tagForms), ...known.tagForms],
    words: new PackedWords(words),
  })
}

/** The lines of a list out of those by tier, in which the form of the tags and other names stand behind a name. */
function unpackRepositories(
  packed: string,
): Pick<Required<KnownImagesText>, 'repositories' | 'aliases' | 'tagForms'> {
  const repositories: string[] = []
  const aliases: string[] = []
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
    const [known = '', others] = line.split(' =')
    const end = known.indexOf(' ', 2)
    const path = end < 0 ? known : known.slice(0, end)
    const name = `${domain}/${path.slice(2)}`
    repositories.push(`${path} ${tier}`)
    if (end >= 0) tagForms.push(name + known.slice(end))
    for (const alias of others?.split(' ') ?? []) aliases.push(`${alias} ${name}`)
  }
  return { repositories, aliases: aliases.sort(), tagForms }
}

/** The lines of the tags out of sections of one kind each. */
function unpackTags(packed: string): string[] {
  const [names = [], ...sections] = packed.split('\f').map((section) => section.split('\n'))
  const keys = ['versions', 'after', 'words']
  return names.flatMap((name, at) => [
    name,
    ...keys.flatMap((key, index) => (sections[index]?.[at] ? [`  ${key} ${sections[index][at]}`] : [])),
  ])
}
