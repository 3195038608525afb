import { familiarRepository } from '../../src/image/familiar-name.js'
import { general } from '../../src/image/general-names.js'
import type { KnownImages, KnownRepository } from '../../src/image/known-images.js'
import { moveOf } from '../../src/image/moved.js'
import { parseImageReference } from '../../src/image/parse.js'
import { asWritten, type Case } from './image-slips.js'

const refused = 'pull access denied, repository does not exist or may require authorization'
const publicRegistries = ['docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'registry.k8s.io']

/** A known repository taken apart. */
interface Parts {
  readonly known: KnownImages
  readonly repository: KnownRepository
  /** `ghcr.io/` or nothing for Docker Hub. */
  readonly host: string
  /** The path as people write it, its parts, the last of them, and what stands before it. */
  readonly name: string
  readonly last: string
  readonly owner: string
  /** A tag it has, or one in the form of its tags. */
  readonly tag: string
  readonly isOfficial: boolean
  readonly isOnHub: boolean
}

/** What people write in place of the parts; nothing where this mistake cannot be made. */
type Mistake = (parts: Parts) => string | undefined

const when = (isSo: boolean, text: string) => (isSo ? text : undefined)
const capital = (text: string) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** Each class of structural mistakes that can be made in the name of any known repository. */
const mistakes: Readonly<Record<string, Mistake>> = {
  'namespace missing': ({ isOfficial, isOnHub, last, tag }) => when(!isOfficial && isOnHub, `${last}:${tag}`),
  'registry missing': ({ isOnHub, name, tag }) => when(!isOnHub && name.includes('/'), `${name}:${tag}`),
  'registry and namespace missing': ({ isOnHub, last, tag }) => when(!isOnHub, `${last}:${tag}`),
  'namespace doubled': ({ isOfficial, host, owner, last, tag }) =>
    when(!isOfficial && owner !== '', `${host}${owner}/${owner}/${last}:${tag}`),
  'name doubled': ({ isOnHub, host, name, last, tag }) =>
    when(isOnHub || name.includes('/'), `${host}${name}/${last}:${tag}`),
  'own namespace': ({ isOfficial, last, tag }) => when(isOfficial, `${last}/${last}:${tag}`),
  'library in front': ({ isOfficial, isOnHub, name, tag }) =>
    when(isOnHub && !isOfficial, `library/${name}:${tag}`),
  'first part dropped': ({ isOnHub, host, name, tag }) =>
    when(!isOnHub && name.includes('/'), `${host}${name.slice(name.indexOf('/') + 1)}:${tag}`),
  'last part dropped': ({ isOnHub, host, owner, tag }) =>
    when(!isOnHub && owner !== '', `${host}${owner}:${tag}`),
  'dash for the slash': ({ host, owner, last, tag }) => when(owner !== '', `${host}${owner}-${last}:${tag}`),
  'colon for the slash': ({ host, owner, last }) => when(owner !== '', `${host}${owner}:${last}`),
  'parts exchanged': ({ host, owner, last, tag }) =>
    when(owner !== '' && owner !== last, `${host}${last}/${owner}:${tag}`),
  'words exchanged': ({ host, owner, last, tag }) => {
    const words = last.split('-')
    const front = owner === '' ? host : `${host}${owner}/`
    return when(words.length === 2 && words[0] !== words[1], `${front}${words.reverse().join('-')}:${tag}`)
  },
  'separator lost': ({ host, name, last, tag }) =>
    when(last.includes('-'), `${host}${name.slice(0, -last.length)}${last.replaceAll('-', '')}:${tag}`),
  'underscore for the dash': ({ host, name, last, tag }) =>
    when(last.includes('-'), `${host}${name.slice(0, -last.length)}${last.replaceAll('-', '_')}:${tag}`),
  'docker- in front': ({ host, name, last, tag }) =>
    when(!last.startsWith('docker'), `${host}${name.slice(0, -last.length)}docker-${last}:${tag}`),
  'dash for the colon': ({ host, name, tag }) => `${host}${name}-${tag}`,
  'slash for the colon': ({ host, name, tag }) => `${host}${name}/${tag}`,
  'colon lost': ({ host, name, tag }) => when(/^\d/.test(tag) && !/\d$/.test(name), `${host}${name}${tag}`),
  'capital owner': ({ isOnHub, owner, last, tag }) =>
    when(isOnHub && owner !== '', `${capital(owner)}/${last}:${tag}`),
  'v too few': ({ host, name, tag }) => when(tag.startsWith('v'), `${host}${name}:${tag.slice(1)}`),
  'v too many': ({ known, repository, host, name, tag }) =>
    when(known.tagFormOf(repository.domain, repository.path) === 'bare', `${host}${name}:v${tag}`),
  'on Docker Hub': ({ isOnHub, name, tag }) => when(!isOnHub, `docker.io/${name}:${tag}`),
  'on ghcr.io': ({ repository, name, tag }) =>
    when(repository.domain !== 'ghcr.io', `ghcr.io/${name}:${tag}`),
  'on quay.io': ({ repository, name, tag }) =>
    when(repository.domain !== 'quay.io', `quay.io/${name}:${tag}`),
  'on gcr.io': ({ repository, name, tag }) => when(repository.domain !== 'gcr.io', `gcr.io/${name}:${tag}`),
  'on registry.k8s.io': ({ repository, name, tag }) =>
    when(repository.domain !== 'registry.k8s.io', `registry.k8s.io/${name}:${tag}`),
}

/**
 * Every structural mistake in the name of every known repository that is widely used, once as it stands and once with the
 * registry's refusal. Left out are names that are right as they stand: known ones, words and general names.
 */
export function makeStructures(known: KnownImages): Case[] {
  const all = [
    ...publicRegistries,
    'mcr.microsoft.com',
    'public.ecr.aws',
    'nvcr.io',
    'docker.elastic.co',
    'lscr.io',
  ]
    .flatMap((domain) => known.of(domain))
    .filter((repository) => repository.tier < 3 && moveOf(repository) === undefined)
  const cases: Case[] = []
  for (const repository of all) {
    const parts = takeApart(known, repository)
    for (const [group, mistake] of Object.entries(mistakes)) {
      const text = mistake(parts)
      if (text === undefined || isRight(known, text)) continue
      const answers = answersFor(parts, text)
      cases.push({ group, text, answers }, { group: `${group}, refused`, text, answers, errorText: refused })
    }
  }
  return cases
}

function takeApart(known: KnownImages, repository: KnownRepository): Parts {
  const { domain, path } = repository
  const isOfficial = domain === 'docker.io' && path.startsWith('library/')
  const name = isOfficial ? path.slice(8) : path
  const slash = name.lastIndexOf('/')
  return {
    known,
    repository,
    host: domain === 'docker.io' ? '' : `${domain}/`,
    name,
    last: name.slice(slash + 1),
    owner: name.slice(0, Math.max(0, slash)),
    tag: tagOf(known, repository),
    isOfficial,
    isOnHub: domain === 'docker.io',
  }
}

function tagOf(known: KnownImages, { domain, path }: KnownRepository): string {
  const grammar = known.tagsOf(domain, path)
  const [major, minors] = [...(grammar?.majors ?? [])].at(-1) ?? []
  if (major !== undefined && minors !== undefined) {
    const minor = [...minors.minors.keys()].at(-1)
    return minor === undefined ? major : `${major}.${minor}`
  }
  if (grammar !== undefined) return 'latest'
  const numbers = Array.from({ length: 30 }, (_, number) => number)
  const inUse = numbers.find((number) => known.hasMajor(domain, path, number)) ?? 1
  return asWritten(`:${inUse}.4.2`, known, domain, path).slice(1)
}

/** Is the written name a known one, or one that anybody may have? */
function isRight(known: KnownImages, text: string): boolean {
  const parsed = parseImageReference(text)
  if (!parsed.valid) return false
  const { domain, path } = parsed
  const name = path.replace(/^library\//, '')
  const form = known.tagFormOf(domain, path)
  const isOtherForm =
    parsed.tag !== undefined && form !== undefined && /^v/.test(parsed.tag) !== (form === 'v')
  if (known.find(domain, path) !== undefined) return !isOtherForm
  if (name.includes('/') || domain !== 'docker.io') return false
  return known.isWord(name) || general.has(name) || name.length < 3
}

/** The repository itself, and those that the written text tells as well: of the same last part, no less known. */
function answersFor({ known, repository, tag, last }: Parts, text: string): string[] {
  const parsed = parseImageReference(text)
  const written = parsed.valid ? (parsed.path.split('/').at(-1) as string) : last
  const others = known
    .withLastComponent(written)
    .filter((other) => other.tier <= repository.tier && moveOf(other)?.isGone !== true)
  const named = known.single(written)
  return [repository, ...others, ...(named === undefined ? [] : [named])].flatMap(({ domain, path }) => {
    const name = familiarRepository(domain, path)
    const form = known.tagFormOf(domain, path)
    return [
      `${name}:${tag}`,
      ...(form === 'v' ? [`${name}:v${tag.replace(/^v/, '')}`] : []),
      ...(text.includes(`:${tag}`) ? [] : [name]),
    ]
  })
}
