import { movedName } from '../../src/image/explain.js'
import type { KnownImages } from '../../src/image/known-images.js'
import { moveOf } from '../../src/image/moved.js'
import { parseImageReference } from '../../src/image/parse.js'
import { hasTag } from '../../src/image/tag-grammar.js'
import { anyVersion, fillPattern } from '../../src/image/tag-pattern.js'

/** A written text and every right answer; for a negative there is none. */
export interface Case {
  readonly group: string
  readonly text: string
  readonly answers: readonly string[]
  readonly nearby?: readonly string[]
  readonly errorText?: string
}

/** A small generator of pseudo-random numbers (mulberry32): the same seed, the same cases on any machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item
const letters = 'abcdefghijklmnopqrstuvwxyz'
const beside: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'ol',
  a: 'qsz',
  s: 'adwx',
  d: 'sfec',
  f: 'dgrv',
  g: 'fhtb',
  h: 'gjyn',
  j: 'hkum',
  k: 'jlim',
  l: 'kop',
  z: 'xas',
  x: 'zcs',
  c: 'xvd',
  v: 'cbf',
  b: 'vng',
  n: 'bmh',
  m: 'nj',
}

/** One slip of the fingers: swap 30 %, drop 25 %, double 15 %, a key beside 15 %, another letter 5 %, one too much 10 %. */
export function slip(random: Random, text: string): string {
  const places = [...text]
    .map((sign, index) => (letters.includes(sign) ? index : -1))
    .filter((index) => index >= 0)
  if (places.length < 3) return text
  const at = pick(random, places)
  const sign = text[at] as string
  const kind = random()
  if (kind < 0.3) {
    const next = text[at + 1]
    return next === undefined || !letters.includes(next)
      ? text
      : text.slice(0, at) + next + sign + text.slice(at + 2)
  }
  if (kind < 0.55) return text.slice(0, at) + text.slice(at + 1)
  if (kind < 0.7) return text.slice(0, at) + sign + text.slice(at)
  if (kind < 0.85) return text.slice(0, at) + pick(random, [...(beside[sign] ?? sign)]) + text.slice(at + 1)
  if (kind < 0.9) return text.slice(0, at) + pick(random, [...letters]) + text.slice(at + 1)
  return text.slice(0, at) + pick(random, [...letters]) + text.slice(at)
}

const commonTags = ['', '', '', ':latest', ':1.21', ':v1.2.0', ':stable', ':0.9.1']

/** A tag that an official image has, or a common one in the form of the repository's. */
function tagFor(random: Random, known: KnownImages, domain: string, path: string): string {
  const grammar = known.tagsOf('docker.io', path)
  if (grammar === undefined) return asWritten(pick(random, commonTags), known, domain, path)
  const kind = random()
  if (kind < 0.25) return ''
  if (kind < 0.4) return ':latest'
  const majors = [...grammar.majors].slice(-4)
  const words = [...grammar.words].filter((word) => !word.includes('#')).slice(0, 30)
  if (majors.length === 0 || (kind < 0.5 && words.length > 0))
    return words.length > 0 ? `:${pick(random, words)}` : ''
  const [major, { alone, minors }] = pick(random, majors)
  const minor = [...minors.keys()].at(-1)
  const version = minor === undefined ? major : `${major}.${minor}`
  const variants = [...grammar.after.keys()].filter(
    (text) => /^-[a-z-]+$/.test(text) && hasTag(grammar, version + text),
  )
  const after = kind < 0.75 ? '' : pick(random, ['', ...variants.slice(0, 12)])
  if (minor === undefined) return alone ? `:${major}${after}` : ''
  return `:${alone && random() < 0.4 ? major : version}${after}`
}

/** A version as the project writes it: with `v`, bare, or with the words of its tags around it. */
export function asWritten(tag: string, known: KnownImages, domain: string, path: string): string {
  const form = known.tagFormOf(domain, path)
  if (form === 'bare') return tag.replace(/^:v(?=\d)/, ':')
  if (form === 'v') return tag.replace(/^:(?=\d)/, ':v')
  const version = /\d[\d.]*$/.exec(tag)?.[0]
  const [pattern] = known.tagPatternsOf(domain, path)
  if (version === undefined || pattern === undefined) return tag
  const places = pattern.filter(({ text }) => text === anyVersion)
  return `:${fillPattern(
    pattern,
    places.map(() => version),
  )}`
}

/** Slips in names, paths, registries, tags and words of private names, each with the name it was made from. */
export function makeSlips(known: KnownImages, seed: number, count: number): Case[] {
  const random = randomFrom(seed)
  const official = known
    .of('docker.io')
    .filter(({ path, tier }) => path.startsWith('library/') && (tier < 3 || random() < 0.25))
  const hosts = [
    'docker.io',
    'ghcr.io',
    'quay.io',
    'gcr.io',
    'registry.k8s.io',
    'mcr.microsoft.com',
    'public.ecr.aws',
  ]
  const paths = hosts
    .flatMap((host) => known.of(host))
    .filter(({ path, tier }) => path.includes('/') && !path.startsWith('library/') && tier < 3)
  const remote = paths.filter(({ domain }) => domain !== 'docker.io')
  const cases: Case[] = []
  while (cases.length < count) {
    const kind = random()
    const repository = pick(
      random,
      kind < 0.45 || (kind >= 0.85 && kind < 0.95) ? official : kind < 0.72 ? paths : remote,
    )
    const name = repository.path.replace(/^library\//, '')
    const host = repository.domain === 'docker.io' ? '' : `${repository.domain}/`
    const tag = tagFor(random, known, repository.domain, repository.path)
    const right = `${host}${name}${tag}`
    let text = right
    let group = 'name'
    if (kind < 0.45) text = `${slip(random, name)}${tag}`
    else if (kind < 0.72) {
      group = 'path'
      const parts = name.split('/')
      const at = random() < 0.35 ? 0 : parts.length - 1
      parts[at] = slip(random, parts[at] as string)
      text = `${host}${parts.join('/')}${tag}`
    } else if (kind < 0.85) {
      group = 'registry'
      text = `${slip(random, repository.domain)}/${name}${tag}`
    } else if (kind < 0.95) {
      group = 'tag'
      text = `${name}${slip(random, tag)}`
    } else {
      group = 'token'
      const word = pick(random, [
        'nginx',
        'redis',
        'postgres',
        'python',
        'kafka',
        'grafana',
        'prometheus',
        'backend',
        'frontend',
        'rabbitmq',
        'jenkins',
      ])
      const before = pick(random, ['acme/my-', 'registry.acme.io/shop/', 'jdoe/web-', 'ghcr.io/acme/base-'])
      const rest = pick(random, ['-svc', '-api:1.2', '-job:v3', ':0.1'])
      const typed = slip(random, word)
      if (typed === word || known.isWord(typed) || known.isToken(typed)) continue
      cases.push({ group, text: `${before}${typed}-x${rest}`, answers: [`${before}${word}-x${rest}`] })
      continue
    }
    if (text !== right && !isTaken(known, text, group)) cases.push({ group, text, answers: answersOf(right) })
  }
  return cases
}

/** The written reference, and where its repository went. */
function answersOf(right: string): string[] {
  const parsed = parseImageReference(right)
  const move = parsed.valid ? moveOf(parsed) : undefined
  return parsed.valid && move?.to !== undefined ? [right, movedName(move.to, move.keepsTag, parsed)] : [right]
}

/** Is the slip itself a word, a known name, or one of the image's tags? Then nobody could tell. */
function isTaken(known: KnownImages, text: string, group: string): boolean {
  const name = text.split(':')[0] as string
  if (group !== 'tag' && (known.isWord(name) || known.single(name) !== undefined)) return true
  const repository = known.find('docker.io', name.includes('/') ? name : `library/${name}`)
  const tag = text.slice(name.length + 1)
  const grammar = repository === undefined ? undefined : known.tagsOf('docker.io', repository.path)
  const isListed =
    grammar !== undefined &&
    (hasTag(grammar, tag) || grammar.words.has(tag.replace(/\d+/g, '#')) || /^v?[\d.]*$/.test(tag))
  const slash = name.indexOf('/')
  return (
    isListed ||
    (repository !== undefined && grammar === undefined) ||
    known.find(name.slice(0, slash), name.slice(slash + 1)) !== undefined
  )
}

/** Names that are nobody's slip: known ones, private ones put together from ordinary words, copies in private registries. */
export function makeNegatives(known: KnownImages, seed: number, count: number): Case[] {
  const random = randomFrom(seed)
  const words =
    'order cart user billing report stock ledger parcel quote lead ticket mail media video photo search index sync batch stream audit policy claim trade risk price menu course grade'.split(
      ' ',
    )
  const kinds =
    'api service svc worker web ui job cron bot proxy adapter bridge core engine importer exporter sidecar init'.split(
      ' ',
    )
  const owners =
    'acme/ jdoe/ team42/ registry.acme.io/shop/ localhost:5000/ 10.0.0.5:5000/ ghcr.io/acme/ quay.io/jdoe/ acme.azurecr.io/'.split(
      ' ',
    )
  const tags = ['', ':latest', ':1.0.3', ':v2', ':dev', ':main-3f2c1ab', ':2024-01-15']
  const all = ['docker.io', 'ghcr.io', 'quay.io', 'registry.k8s.io', 'gcr.io', 'mcr.microsoft.com'].flatMap(
    (host) => known.of(host),
  )
  const cases: Case[] = []
  while (cases.length < count) {
    const kind = random()
    const repository = pick(random, all)
    const name = repository.path.replace(/^library\//, '')
    const own = `${pick(random, words)}-${pick(random, kinds)}`
    if (kind < 0.35) cases.push({ group: 'private name', text: `${own}${pick(random, tags)}`, answers: [] })
    else if (kind < 0.6)
      cases.push({
        group: 'private path',
        text: `${pick(random, owners)}${own}${pick(random, tags)}`,
        answers: [],
      })
    else if (kind < 0.8)
      cases.push({
        group: 'copy in a private registry',
        text: `${pick(
          random,
          owners.filter((owner) => owner.includes(':') || owner.includes('azure')),
        )}${name}${pick(random, tags)}`,
        answers: [],
      })
    // A moved repository is told as moved, which claims no slip.
    else if (moveOf(repository) === undefined) {
      const host = repository.domain === 'docker.io' ? '' : `${repository.domain}/`
      cases.push({ group: 'known name', text: `${host}${name}`, answers: [] })
    }
  }
  return cases
}
