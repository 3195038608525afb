import { believe } from './belief.js'
import { editCost, tellSlip } from './edit-cost.js'
import { general } from './general-names.js'
import { withoutItself } from './guess-spelling.js'
import { weighTag } from './guess-tag.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { type Candidate, limitFor, rankCandidates } from './rank-candidates.js'

const separators = /[-_.]/

/** A path on a public registry that is near a known one, in one part or in two. */
export const guessPath: Mechanism = (query) => {
  const { reference, known } = query
  const { domain, path } = reference
  if (!path.includes('/') && domain === 'docker.io') return []
  if (path.startsWith('library/') && domain === 'docker.io') return []
  if (known.find(domain, path) !== undefined || known.alias(query.name) !== undefined) return []
  const slash = path.lastIndexOf('/')
  const namespace = path.slice(0, slash)
  const isOpen = known.isNamespace(domain, namespace)
  const candidates: Candidate[] = []
  for (const repository of known.near(domain, path, 3)) {
    const cost = costOfParts(query, path, repository.path, isOpen)
    if (cost !== undefined) candidates.push({ repository, name: repository.path, cost })
  }
  return rankCandidates(query, candidates).map(({ candidate, margin }) => {
    const { repository, cost } = candidate
    const differing = differingParts(path, repository.path)
    const isClosed = closed.has(domain)
    const typed = isClosed ? path : differing.map(([part]) => part).join('')
    const meant = isClosed ? repository.path : differing.map(([, part]) => part).join('')
    const inNamespace = isOpen || sameButLast(path, repository.path) === false
    const score = believe({
      typed,
      meant,
      cost: cost - (inNamespace ? 0.15 : 0),
      tier: repository.tier === 3 ? 2 : 1,
      margin,
      tag: weighTag(reference.tag, known.tagsOf(domain, repository.path)),
      isTellingTag: false,
      isCount: false,
      isWord: false,
      isInKnownPlace: isOpen,
      error: query.hint === 'repository' ? 1 : query.hint === 'unknown' ? 0 : -1,
    })
    const kind = sameButLast(path, repository.path) ? 'name' : 'namespace'
    // `postgress/postgress` is one slip for a single name, copied, sooner than two for `postgrest/postgrest`.
    const isCopied = withoutItself(query.name) !== query.name && repository.tier > 1
    const isUnsure = isCopied || (isOpen && kind === 'name' && mayBeSibling(typed, meant))
    const most = isUnsure ? level.open : 1
    return propose(query, { path: repository.path }, kind, Math.min(score, most), tellParts(differing))
  })
}

/** Registries with few namespaces, all of them listed. */
const closed = new Set(['registry.k8s.io', 'mcr.microsoft.com', 'public.ecr.aws', 'k8s.gcr.io'])

/**
 * `public.ecr.aws/socker/library/debian`: where the namespaces are few and known, one that is not known and all but is one of
 * them was meant to be it.
 */
function isInClosedPlace(query: Query, from: string, to: string, differing: number, meant: string): boolean {
  if (differing > 1 || !closed.has(query.reference.domain) || !isNext(from, to)) return false
  const isName = meant.endsWith(`/${to}`) || meant === to
  if (!isName) return true
  return !query.known.isToken(from) && !query.known.isWord(from) && to.length >= 4
}

/** `aws-ebs-csi-driver` and `aws-efs-csi-driver`, `argocli` and `argocd`: names of one publisher that the list may lack one of. */
function mayBeSibling(typed: string, meant: string): boolean {
  const a = typed.split(separators)
  const b = meant.split(separators)
  if (a.length !== b.length) return bare(typed) !== bare(meant)
  return a.some(
    (word, index) =>
      word !== b[index] &&
      (word.length <= 4 || word.slice(0, 4) === b[index]?.slice(0, 4)) &&
      !isSwap(word, b[index] as string) &&
      word.at(-1) !== b[index]?.at(-1),
  )
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
    const isTelling =
      (isNamespace && tellsProject(query, typed, meant)) ||
      isInClosedPlace(query, from, to, parts.length, meant)
    if (!isTelling && isNameOfItsOwn(query, from, to, cost, isOpen && parts.length === 1)) return undefined
    if (isTelling && (query.known.isWord(from) || query.known.isToken(from))) total += 0.3
    if (from.length <= 4 && cost > 0.9 && parts.length > 1) return undefined
    total += cost
    // `dapr-dv` is nearer to `dapr-dev` than to `daprd`.
    if (bare(from) !== bare(to) && from.split(separators).length !== to.split(separators).length) total += 0.5
  }
  return total > 2.4 ? undefined : total
}

/**
 * Does `from` differ from `to` in a word that is known, ordinary, a number, or too short to be called a slip? Among the names of
 * one publisher (`isOpen`) few are alike, so only words that everybody uses are taken for names there.
 */
function isNameOfItsOwn(query: Query, from: string, to: string, cost: number, isOpen: boolean): boolean {
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
    const isUnheardOf = !query.known.isToken(word) && !query.known.isWord(word)
    if (isInflection(word, other) && other !== `${word}s` && !(isUnheardOf && word.length < other.length))
      return true
    // `external-dnx`: no word at all, beside words that are right
    if (isOpen && isUnheardOf && a.length > 1 && word.length >= 2 && isNext(word, other) && to.length >= 7)
      continue
    // `vaultwarden/sever`: of `server` there are many images
    if (
      isOpen &&
      general.has(other) &&
      !general.has(word) &&
      !query.known.isToken(word) &&
      isNext(word, other)
    )
      continue
    if (isOpen && isOneSlip(query, word, other, a.length > 1)) continue
    // `all-in-once`: a letter too many or too few in one of several words, where the others are right
    if (
      isOpen &&
      a.length > 2 &&
      word.length !== other.length &&
      isNext(word, other) &&
      query.hint === 'repository'
    )
      continue
    const lacksPlural = other === `${word}s` && a.length > 1
    if (!lacksPlural && (query.known.isToken(word) || query.known.isWord(word))) return true
    if (other.length <= 3 && !isSwap(word, other) && cost > 0.6) return true
  }
  return false
}

/** At most one slip apart, and not in a digit. */
function isNext(word: string, other: string): boolean {
  return Number.isFinite(editCost(word, other, 1.4))
}

/** One slip in a word of a publisher's name; in a name of one word the word has to be longer, and unusual. */
function isOneSlip({ known }: Query, word: string, other: string, isCompound: boolean): boolean {
  if (isSwap(word, other) && (isCompound || !known.isWord(word))) return true
  if (known.isCommonWord(word)) return false
  const least = isCompound ? 4 : 5
  if (other.length < least || (!isCompound && known.isToken(word))) return false
  return Number.isFinite(editCost(word, other, isCompound && !known.isWord(word) ? 1.4 : 1.1))
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

/** Does the last part of a path say by itself which project is meant: few have it, or it is the project's own name? */
function tellsProject({ known }: Query, typed: string, meant: string): boolean {
  const last = meant.slice(meant.lastIndexOf('/') + 1)
  const owner = meant.slice(0, meant.lastIndexOf('/'))
  if (last.length < 5) return false
  const isUnusual = !known.isCommonWord(typed.slice(0, typed.lastIndexOf('/')))
  const isTitle = owner === last || (/[-_]/.test(last) && last.length >= 8)
  return (
    (isTitle && isUnusual) ||
    (known.withLastComponent(last).length <= 2 && (/[-_]/.test(last) || !known.isWord(last)))
  )
}

/** Plural, past and doer: `provisioners` is no slip for `provisioner`. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const ending = long.slice(short.length)
  if (ending === 's' && short.endsWith('s')) return false
  return (
    long.startsWith(short) &&
    (/^(?:s|ed|er|ers)$/.test(ending) || (/^[dr]$/.test(ending) && short.endsWith('e')))
  )
}

function tellParts(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([from, to]) => `${tellSlip(from, to)}: \`${from}\` → \`${to}\``).join('; ')
}
