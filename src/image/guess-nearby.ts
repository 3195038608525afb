import type { ImageReference, Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { familiarName, familiarRepository } from './familiar-name.js'
import { guessNearbyParts } from './guess-nearby-parts.js'
import { guessNearbyTag } from './guess-nearby-tag.js'
import * as level from './level.js'
import { areRelated, differInSuffix } from './place/owners.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

/** Names that stand in the same capture are the strongest prior: an exact one in another place, a near one, a near tag. */
export const guessNearby: Mechanism = (query) => {
  const { reference, nearby } = query
  if (nearby.some((other) => other.canonical === reference.canonical)) return []
  const sameRepository = nearby.filter(
    (other) => other.domain === reference.domain && other.path === reference.path,
  )
  if (sameRepository.length > 0) return guessNearbyTag(query, sameRepository)
  if (query.known.find(reference.domain, reference.path) !== undefined) return []
  const found: Suggestion[] = []
  const typed = shapeOf(query)
  for (const other of nearby) {
    const suggestion = compare(query, typed, other)
    if (suggestion !== undefined) found.push(suggestion)
  }
  return found.length > 0 ? found : guessNearbyParts(query)
}

/** What of the written name each comparison asks for: a hundred names are compared with a hundred others. */
interface Typed {
  /** With its registry. */
  readonly whole: string
  readonly digits: string
  /** The last part of its path. */
  readonly last: string
  /** As `sumLetters` says. */
  readonly letters: number
}

function shapeOf({ reference, name }: Query): Typed {
  const { domain, path } = reference
  const whole = `${domain}/${path}`
  return {
    whole,
    digits: digitsOf(whole),
    last: path.slice(path.lastIndexOf('/') + 1),
    letters: sumLetters(name),
  }
}

function compare(query: Query, typed: Typed, other: ImageReference): Suggestion | undefined {
  const { reference } = query
  const place = { domain: other.domain, path: other.path }
  const sameTag = reference.tag === other.tag
  const { last } = typed
  const endsAlike =
    other.path.endsWith(last) &&
    (other.path.length === last.length || other.path.at(-last.length - 1) === '/')
  if (other.domain !== reference.domain && other.path === reference.path) {
    const host = editCost(reference.domain, other.domain, 2.2)
    const score = Number.isFinite(host) ? level.evident : query.hasHost ? level.nearest : level.strong
    const because = Number.isFinite(host)
      ? `${tellSlip(reference.domain, other.domain)}: \`${reference.domain}\` → \`${other.domain}\``
      : `the registry is \`${other.domain}\``
    return propose(query, place, 'nearby', score, because + seenAs(other))
  }
  if (endsAlike && !query.hasHost && isLostPlace(reference, other)) {
    const because = `the place is missing: \`${familiarRepository(reference.domain, reference.path)}\` → \`${familiarRepository(other.domain, other.path)}\``
    return propose(
      query,
      place,
      'nearby',
      sameTag ? level.strong : last.length >= 5 ? level.rival : level.faint,
      because + seenAs(other),
    )
  }
  if (endsAlike && other.domain === reference.domain && isCutShort(reference.path, other.path)) {
    const because = `a part of the path is cut short: \`${reference.path}\` → \`${other.path}\``
    return propose(query, place, 'nearby', level.open, because + seenAs(other))
  }
  if (endsAlike && other.domain === reference.domain && isOfSameCompany(reference.path, other.path)) {
    const because = `another namespace: \`${reference.path}\` → \`${other.path}\``
    return propose(query, place, 'nearby', level.rival, because + seenAs(other))
  }
  const rearranged = compareShape(query, typed, other)
  if (rearranged !== undefined) return rearranged
  const { whole } = typed
  const meant = `${other.domain}/${other.path}`
  const cost = nameCost(query, typed, meant)
  if (cost === undefined) return undefined
  const score =
    (cost <= 0.75 ? level.evident : cost <= 1.1 ? level.firm : cost <= 1.6 ? level.fair : level.partly) -
    (sameTag ? 0 : 0.04)
  const [from, to] = changedParts(whole, meant)
  const because = `${tellSlip(whole, meant)}: \`${from}\` → \`${to}\``
  return propose(query, place, 'nearby', score, because + seenAs(other))
}

const seenAs = (other: ImageReference) => `, as \`${familiarName(other)}\` stands in this text`

/** The same letters or the same words, put together in another way: `acme-shop`, `acme/shopapi`, `acme/api-shop`, `acme:shop`. */
function compareShape(query: Query, { letters }: Typed, other: ImageReference): Suggestion | undefined {
  const { reference, name } = query
  if (reference.domain !== other.domain && query.hasHost) return undefined
  const place = { domain: other.domain, path: other.path }
  const meant = other.path.replace(/^library\//, '')
  const bare = (text: string) => text.replace(/[/._-]+/g, '')
  const words = (text: string) =>
    text
      .split(/[/._-]+/)
      .sort()
      .join(' ')
  const shown = () => familiarRepository(other.domain, other.path)
  const tell = (what: string, typed: string) => `${what}: \`${typed}\` → \`${shown()}\`${seenAs(other)}`
  const { tag } = reference
  if (tag !== undefined && meant.endsWith(tag) && `${name}/${tag}` === meant && /^[a-z]/.test(tag)) {
    const because = tell('`/` stands between the parts of the name', `${name}:${tag}`)
    return propose(query, { ...place, tag: null }, 'nearby', level.plain, because)
  }
  const version = tag === undefined ? versionBehind(name, meant) : undefined
  if (version !== undefined) {
    const because = `\`:\` stands between name and tag: \`${name}\` → \`${shown()}:${version}\`${seenAs(other)}`
    return propose(query, { ...place, tag: version }, 'nearby', level.strong, because)
  }
  if (name.startsWith(meant) && name === `${meant}/${meant.slice(meant.lastIndexOf('/') + 1)}`)
    return propose(query, place, 'nearby', level.fair, tell('a part of the path is said twice', name))
  // the same letters in another order have the same sum; it tells nearly all others at once
  if (letters % 1024 < 6 || letters !== sumLetters(meant)) return undefined
  if (bare(name) === bare(meant))
    return propose(query, place, 'nearby', level.plain, tell('other separators', name))
  if (words(name) === words(meant))
    return propose(query, place, 'nearby', level.strong, tell('the same words in another order', name))
  return undefined
}

/** A sum of the characters of a name that are no separators, and below 1024 how many there are. */
function sumLetters(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    // `-`, `.`, `/`, `_`
    if ((code < 45 || code > 47) && code !== 95) letters += code * 1024 + 1
  }
  return letters
}

/** What follows a whole name as if it belonged to it: `v2` of `acme/shop-v2`, `acme/shop/v2`. */
function versionBehind(typed: string, meant: string): string | undefined {
  if (!typed.startsWith(meant)) return undefined
  return /^[-_./](v?\d+(?:\.\d+)*(?:-[a-z0-9.]+)?|latest)$/.exec(typed.slice(meant.length))?.[1]
}

/** The one part in which two names differ; both names when several do. */
function changedParts(typed: string, meant: string): [from: string, to: string] {
  const a = typed.split(/[/._-]/)
  const b = meant.split(/[/._-]/)
  const differing = a.flatMap((from, index) =>
    from === b[index] ? [] : [[from, b[index] ?? ''] as [string, string]],
  )
  return a.length === b.length && differing.length === 1 ? (differing[0] as [string, string]) : [typed, meant]
}

/** `proj/web-ui` beside `project/web-ui` */
function isCutShort(typed: string, meant: string): boolean {
  const a = typed.split('/')
  const b = meant.split('/')
  const differing = a.flatMap((part, index) => (part === b[index] ? [] : [[part, b[index] ?? ''] as const]))
  const [[short, long] = ['', '']] = differing
  return (
    a.length === b.length &&
    differing.length === 1 &&
    short.length >= 3 &&
    long.startsWith(short) &&
    /^[a-z]{2,}$/.test(long.slice(short.length))
  )
}

/** `acme/worker` beside `acme-corp/worker`: owners that differ in what a company adds to its name. */
function isOfSameCompany(typed: string, meant: string): boolean {
  const [owner, meantOwner] = [typed, meant].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  if (!owner || !meantOwner || owner === meantOwner) return false
  return areRelated(owner, meantOwner) && differInSuffix(owner, meantOwner)
}

/** Is the written path what remains of the other one without its first parts? */
function isLostPlace(reference: ImageReference, other: ImageReference): boolean {
  const written = reference.path.replace(/^library\//, '')
  return other.path !== reference.path && other.path.endsWith(`/${written}`)
}

/** The slips between two names, part by part; `undefined` when a part is a name of its own. */
function nameCost(query: Query, { whole: typed, digits }: Typed, meant: string): number | undefined {
  if (typed.length > 300) return undefined
  if (digits !== digitsOf(meant)) return undefined
  const limit = 2.2
  // A key that hung says nothing of a name: `webappeee`.
  if (typed.startsWith(meant) && /^([a-z])\1{2,}$/.test(typed.slice(meant.length))) return 1.2
  const total = editCost(typed, meant, limit)
  if (!Number.isFinite(total)) return undefined
  const a = typed.split(/[/._-]/)
  const b = meant.split(/[/._-]/)
  if (a.length !== b.length)
    return typed.replace(/[/._-]/g, '') === meant.replace(/[/._-]/g, '')
      ? total
      : total <= 0.6
        ? total
        : undefined
  for (let index = 0; index < a.length; index++) {
    const from = a[index] as string
    const to = b[index] as string
    if (from === to) continue
    const isSlip = from.length === to.length && [...from].sort().join('') === [...to].sort().join('')
    if (to.length <= 3 && !isSlip && !isDoubled(from, to)) return undefined
    // `payroll-es` beside `payroll-se`, `form-api` beside `farm-api`: two of one kind
    if (to.length === from.length && (isSlip ? to.length < 3 : to.length < 5)) return undefined
    if (!isSlip && isInflection(from, to)) {
      // `order-svc` beside `orders-svc` alone
      return a.length > 1 && total <= 1.1 ? 1.8 : undefined
    }
    if (query.known.isWord(from) || query.known.isToken(from)) {
      if (!isSlip) return undefined
    }
    if (editCost(from, to, to.length <= 4 ? 1.05 : 1.7) === Number.POSITIVE_INFINITY) return undefined
  }
  return total
}

const digitsOf = (text: string) => text.replace(/\D+/g, ' ').trim()

/** `apii` for `api` */
function isDoubled(from: string, to: string): boolean {
  return from.length === to.length + 1 && editCost(from, to, 0.6) <= 0.6
}

function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short) && /^(?:s|d|ed|er|r|ers)$/.test(long.slice(short.length))
}
