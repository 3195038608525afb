import { believe } from './belief.js'
import { editCost, tellSlip } from './edit-cost.js'
import { general } from './general-names.js'
import { mendTag, weighTag } from './guess-tag.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { placeOfToday } from './place-of-today.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { type Candidate, limitFor, rankCandidates, reachFor } from './rank-candidates.js'
import { hasTag } from './tag-grammar.js'

const separators = /[-_.]/

/**
 * A name on Docker Hub without a namespace that is near an official image or another name of one; or such a name with itself as
 * its namespace, `promotheus/promotheus`: that is one slip, copied.
 */
export const guessSingleName: Mechanism = (query) => {
  const { reference, known } = query
  const name = withoutItself(query.name)
  if (reference.domain !== 'docker.io' || name.includes('/') || name.length < 2) return []
  if (known.find('docker.io', reference.path) !== undefined || known.alias(name) !== undefined) return []
  if (known.withLastComponent(name).some(({ tier }) => tier < 3)) return []
  if (name.length === 2 && !isTelling(query)) return []
  if (isTwoGeneralWords(name)) return []
  const isCompound = isPutTogether(query, name)
  const collapsed = collapse(name)
  const candidates = candidatesFor(query, name, isCompound)
  if (collapsed !== name) candidates.push(...candidatesFor(query, collapsed, isCompound))
  return rankCandidates(query, candidates).flatMap(({ candidate, margin }) => {
    const { repository, cost } = candidate
    // Projects are called as their publishers: `redmica/redmica` is one beside `redmine`.
    const isCopied = name !== query.name && query.hint !== 'repository'
    const grammar = known.tagsOf(repository.domain, repository.path)
    const tag = weighTag(reference.tag, grammar)
    if (isCopied && (cost > 1.1 || tag <= 0)) return []
    const score = believe({
      typed: name,
      meant: candidate.name,
      cost,
      tier: repository.tier,
      margin,
      tag,
      isTellingTag: tag > 0 && name.length <= 5 && isTelling(query),
      isCount: cost > 0.9 && isCount(reference.tag) && known.isCommonWord(name),
      isWord: known.isWord(name),
      error: query.hint === 'repository' ? 1 : query.hint === 'unknown' ? 0 : -1,
    })
    const mended =
      tag > 0 && reference.tag !== undefined && grammar !== undefined
        ? mendTag(reference.tag, grammar)
        : undefined
    // `helloworld:v1`: other separators alone make a name of one's own, unless the tag is one of the image's.
    if (tag < 0 && bare(name) === bare(candidate.name)) return []
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
    const missing = tag < 0 ? `; no tag \`${reference.tag}\` of it is known` : ''
    return [
      propose(
        query,
        target,
        'name',
        tag < 0 || isCopied ? Math.min(score, level.open) : score,
        because + missing,
      ),
    ]
  })
}

/** `promotheus` of `promotheus/promotheus`; any other name as it is. */
export function withoutItself(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2)
  return name === `${half}/${half}` ? half : name
}

/** The single names within the limit; those a compound of known words may be near by chance are left out. */
function candidatesFor(query: Query, typed: string, isCompound: boolean): Candidate[] {
  const limit = limitFor(typed.length)
  const candidates: Candidate[] = []
  for (const { name: meant, repository: named } of query.known.nearSingles(typed, reachFor(typed.length))) {
    const isStaying = hasItsTag(query, named) || moveOf(named)?.keepsTag !== true
    const repository = isStaying ? named : placeOfToday(query.known, named)
    if (isNumbered(typed, meant)) continue
    const cost = editCost(typed, meant, limit) + (typed === withoutItself(query.name) ? 0 : 0.3)
    if (cost > limit || countSeparators(typed) > countSeparators(meant)) continue
    const differing = differingParts(typed, meant)
    // `lab-frontend`, `gb-frontend`: beside a part that is right a short one is a name of its own.
    if (countSeparators(meant) > 1 && cost > 0.75 && differing?.some((part) => part.length < 3)) continue
    // `node-server` is a server on Node, not `code-server`.
    if (isCompound && differingParts(meant, typed)?.some((part) => isOfficial(query, part))) continue
    if (
      isCompound &&
      (cost > (typed[0] === meant[0] ? 1.2 : 1.4) ||
        (repository.tier === 3 && meant.length < 10) ||
        differing?.length !== 1)
    )
      continue
    candidates.push({ repository, name: meant, cost })
  }
  return candidates
}

/** `redis6` lacks the `:` before its tag, and so does `rockylinux9` beside `rocky-linux`. */
function isNumbered(typed: string, meant: string): boolean {
  const bare = meant.replace(/[-_.]/g, '')
  const front = typed.startsWith(meant) ? meant : typed.startsWith(bare) ? bare : undefined
  return front !== undefined && /^\d+$/.test(typed.slice(front.length))
}

/** Is the written tag one of those of an image that ended? Then its old place still has it. */
function hasItsTag({ reference: { tag }, known }: Query, { domain, path }: KnownRepository): boolean {
  const grammar = known.tagsOf(domain, path)
  return tag !== undefined && tag !== 'latest' && grammar !== undefined && hasTag(grammar, tag)
}

/** Is the written tag one that hardly any image has? Then it says which image was meant. */
function isTelling({ reference: { tag }, known }: Query): boolean {
  return tag !== undefined && tag !== 'latest' && known.countWithTag(tag) <= 4
}

/** The parts of the meant name that the typed one has not; `undefined` when they have not the same number of parts. */
function differingParts(typed: string, meant: string): readonly string[] | undefined {
  const a = typed.split(separators)
  const b = meant.split(separators)
  return a.length === b.length ? b.filter((part, index) => part !== a[index]) : undefined
}

function isOfficial({ known }: Query, part: string): boolean {
  return known.official(part) !== undefined
}

/** Is the tag a number with which people count the versions of their own: `2`, `2.0`, `1.0.0`? */
function isCount(tag: string | undefined): boolean {
  return tag !== undefined && /^v?\d+(?:\.\d+)?(?:\.0)?$/.test(tag)
}

/** Is the typed name put together from known or ordinary words? */
function isPutTogether({ known }: Query, name: string): boolean {
  const parts = name.split(/[-_.]+/)
  return (
    parts.length > 1 && parts.every((part) => part.length < 3 || known.isToken(part) || known.isWord(part))
  )
}

/** `webapp`, `authserver`: what people call their own. */
function isTwoGeneralWords(name: string): boolean {
  for (let cut = 2; cut <= name.length - 2; cut++)
    if (general.has(name.slice(0, cut)) && general.has(name.slice(cut))) return true
  return false
}

/** A letter written three times or more is a key that hung: `nginxxxx`. */
function collapse(name: string): string {
  return name.replace(/([a-z])\1{2,}/gi, '$1')
}

/** The letters and digits alone. */
function bare(text: string): string {
  return text.replace(/[-_.]/g, '')
}

function countSeparators(text: string): number {
  return text.split(separators).length
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
