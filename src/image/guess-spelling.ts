import { believe } from './belief.js'
import { editCost, tellSlip } from './edit-cost.js'
import { mendTag, weighTag } from './guess-tag.js'
import type { KnownRepository } from './known-images.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

interface Candidate {
  readonly repository: KnownRepository
  /** The name compared with: the image's own, or another name of it. */
  readonly name: string
  readonly cost: number
}

const separators = /[-_.]/

/** A name on Docker Hub without a namespace that is near an official image or another name of one. */
export const guessSingleName: Mechanism = (query) => {
  const { reference, known, name } = query
  if (reference.domain !== 'docker.io' || name.includes('/') || name.length < 3) return []
  if (known.find('docker.io', reference.path) !== undefined || known.alias(name) !== undefined) return []
  if (known.withLastComponent(name).some(({ tier }) => tier < 3)) return []
  const isCompound = isPutTogether(query, name)
  const typed = collapse(name)
  const limit = limitFor(typed.length)
  const candidates: Candidate[] = []
  for (const { name: meant, repository } of known.nearSingles(typed, reachFor(typed.length))) {
    const cost = editCost(typed, meant, limit) + (typed === name ? 0 : 0.3)
    if (cost > limit || countSeparators(typed) > countSeparators(meant)) continue
    if (isCompound && (cost > 1.05 || repository.tier === 3 || !sharesPart(typed, meant))) continue
    candidates.push({ repository, name: meant, cost })
  }
  return rank(query, candidates).map(({ candidate, margin }) => {
    const { repository, cost } = candidate
    const grammar = known.tagsOf(repository.domain, repository.path)
    const tag = weighTag(reference.tag, grammar)
    const score = believe({
      typed: name,
      meant: candidate.name,
      cost,
      tier: repository.tier,
      margin,
      tag,
      isWord: known.isWord(name),
      error: query.hint === 'repository' ? 1 : query.hint === 'unknown' ? 0 : -1,
    })
    const mended =
      tag > 0 && reference.tag !== undefined && grammar !== undefined
        ? mendTag(reference.tag, grammar)
        : undefined
    const because = tellName(
      name,
      candidate,
      mended === undefined ? undefined : [reference.tag as string, mended],
    )
    const target = {
      domain: repository.domain,
      path: repository.path,
      ...(mended === undefined ? {} : { tag: mended }),
    }
    return propose(query, target, 'name', score, because)
  })
}

/** A path on a public registry that is near a known one, in one part or in two. */
export const guessPath: Mechanism = (query) => {
  const { reference, known } = query
  const { domain, path } = reference
  if (!path.includes('/') && domain === 'docker.io') return []
  if (path.startsWith('library/') && domain === 'docker.io') return []
  if (known.find(domain, path) !== undefined) return []
  const slash = path.lastIndexOf('/')
  const namespace = path.slice(0, slash)
  const isOpen = known.isNamespace(domain, namespace)
  const candidates: Candidate[] = []
  for (const repository of known.near(domain, path, 3)) {
    const cost = costOfParts(query, path, repository.path, isOpen)
    if (cost !== undefined) candidates.push({ repository, name: repository.path, cost })
  }
  return rank(query, candidates).map(({ candidate, margin }) => {
    const { repository, cost } = candidate
    const differing = differingParts(path, repository.path)
    const typed = differing.map(([part]) => part).join('')
    const meant = differing.map(([, part]) => part).join('')
    const inNamespace = isOpen || sameButLast(path, repository.path) === false
    const score = believe({
      typed,
      meant,
      cost: cost - (inNamespace ? 0.15 : 0),
      tier: repository.tier === 3 ? 2 : 1,
      margin,
      tag: weighTag(reference.tag, known.tagsOf(domain, repository.path)),
      isWord: false,
      error: query.hint === 'repository' ? 1 : query.hint === 'unknown' ? 0 : -1,
    })
    const kind = sameButLast(path, repository.path) ? 'name' : 'namespace'
    return propose(query, { path: repository.path }, kind, score, tellParts(differing))
  })
}

/** Have both names the same number of parts, all but one of them equal? */
function sharesPart(typed: string, meant: string): boolean {
  const a = typed.split(separators)
  const b = meant.split(separators)
  return a.length === b.length && a.filter((part, index) => part !== b[index]).length === 1
}

/** Is the typed name put together from known or ordinary words? */
function isPutTogether({ known }: Query, name: string): boolean {
  const parts = name.split(/[-_.]+/)
  return (
    parts.length > 1 && parts.every((part) => part.length < 4 || known.isToken(part) || known.isWord(part))
  )
}

/** A letter written three times or more is a key that hung: `nginxxxx`. */
function collapse(name: string): string {
  return name.replace(/([a-z])\1{2,}/gi, '$1')
}

function countSeparators(text: string): number {
  return text.split(separators).length
}

function limitFor(length: number): number {
  if (length <= 3) return 0.75
  if (length === 4) return 1.05
  if (length === 5) return 1.5
  return length <= 7 ? 1.95 : 2.4
}

/** Single edits that a cost within the limit can need: a swap counts two. */
function reachFor(length: number): number {
  return length <= 4 ? 2 : length <= 8 ? 3 : 4
}

/** The best candidates with the margin to the next; popularity decides ties. */
function rank(query: Query, candidates: readonly Candidate[]): { candidate: Candidate; margin: number }[] {
  const grammarOf = ({ repository }: Candidate) => query.known.tagsOf(repository.domain, repository.path)
  const weighed = candidates
    .map((candidate) => ({
      candidate,
      cost:
        candidate.cost +
        [0, 0, 0.25, 0.55][candidate.repository.tier]! -
        0.5 * weighTag(query.reference.tag, grammarOf(candidate)),
    }))
    .sort((a, b) => a.cost - b.cost || (a.candidate.name < b.candidate.name ? -1 : 1))
  const best = weighed[0]
  if (best === undefined) return []
  const isSame = (other: Candidate) => other.repository === best.candidate.repository
  const next = weighed.find(({ candidate }) => !isSame(candidate))
  const margin = next === undefined ? 2 : next.cost - best.cost
  const shown = [{ candidate: best.candidate, margin }]
  if (next !== undefined && margin < 0.4) shown.push({ candidate: next.candidate, margin: 0 })
  return shown
}

/** The parts between slashes that differ. */
function differingParts(typed: string, meant: string): [string, string][] {
  const a = typed.split('/')
  const b = meant.split('/')
  return a.map((part, index): [string, string] => [part, b[index] ?? '']).filter(([from, to]) => from !== to)
}

function sameButLast(typed: string, meant: string): boolean {
  return typed.slice(0, typed.lastIndexOf('/')) === meant.slice(0, meant.lastIndexOf('/'))
}

/** The cost of all differing parts; `undefined` when a part is too far or may well be a name of its own. */
function costOfParts(query: Query, typed: string, meant: string, isOpen: boolean): number | undefined {
  if (typed.split('/').length !== meant.split('/').length) return undefined
  if (isOpen && !sameButLast(typed, meant)) return undefined
  const parts = differingParts(typed, meant)
  if (parts.length > 2) return undefined
  let total = 0
  for (const [from, to] of parts) {
    const limit = Math.min(limitFor(from.length) + 0.3, 2.2)
    const cost = editCost(from, to, limit)
    if (cost > limit) return undefined
    const isNamespace = parts.length === 1 && sameLast(typed, meant)
    const isTelling = isNamespace && isDistinct(query, meant)
    if (!isTelling && isNameOfItsOwn(query, from, to, cost)) return undefined
    if (isTelling && (query.known.isWord(from) || query.known.isToken(from))) total += 0.3
    if (from.length <= 4 && cost > 0.9 && parts.length > 1) return undefined
    total += cost
  }
  return total > 2.4 ? undefined : total
}

/** Does `from` differ from `to` in a word that is known, ordinary, a number, or too short to be called a slip? */
function isNameOfItsOwn(query: Query, from: string, to: string, cost: number): boolean {
  if (bare(from) === bare(to)) return false
  const a = from.split(separators)
  const b = to.split(separators)
  const digits = (text: string) => text.replace(/\D+/g, ' ').trim()
  if (digits(from) !== digits(to)) return cost > 0.65
  if (a.length !== b.length) return query.known.isToken(from)
  for (let index = 0; index < a.length; index++) {
    const word = a[index] as string
    const other = b[index] as string
    if (word === other) continue
    const lacksPlural = other === `${word}s` && a.length > 1
    if (!lacksPlural && (query.known.isToken(word) || query.known.isWord(word))) return true
    if (other.length <= 3 && !isSwap(word, other) && cost > 0.6) return true
    if (isInflection(word, other) && other !== `${word}s`) return true
  }
  return false
}

function bare(text: string): string {
  return text.replace(/[-_.]/g, '')
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

function sameLast(typed: string, meant: string): boolean {
  return typed.slice(typed.lastIndexOf('/')) === meant.slice(meant.lastIndexOf('/'))
}

/** Does the last part of a path name one project only? */
function isDistinct({ known }: Query, path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1)
  return (
    last.length >= 5 &&
    known.withLastComponent(last).length <= 2 &&
    (/[-_]/.test(last) || !known.isWord(last))
  )
}

/** Plural, past and doer: `provisioners` is no slip for `provisioner`. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const ending = long.slice(short.length)
  return (
    long.startsWith(short) &&
    (/^(?:s|ed|er|ers)$/.test(ending) || (/^[dr]$/.test(ending) && short.endsWith('e')))
  )
}

function tellName(
  name: string,
  { name: meant, repository }: Candidate,
  tag: readonly [string, string] | undefined,
): string {
  const said = `${tellSlip(name, meant)}: \`${name}\` → \`${meant}\``
  const alias = repository.path.endsWith(`/${meant}`)
    ? ''
    : `, another name of \`${repository.path.replace(/^library\//, '')}\``
  return said + alias + (tag === undefined ? '' : `; in the tag \`${tag[0]}\` → \`${tag[1]}\``)
}

function tellParts(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([from, to]) => `${tellSlip(from, to)}: \`${from}\` → \`${to}\``).join('; ')
}
