import { repositoryOf } from './image-places.js'

/** A name found by its letters alone. */
export interface ScannedName {
  readonly name: string
  readonly start: number
  readonly end: number
}

interface Reached {
  readonly name: string
  /** Behind the last piece. */
  readonly next: number
}

/** A tree of names cut at hyphens, dots and underscores, so that one walk finds the longest. */
interface Branch {
  readonly branches: Map<string, Branch>
  name?: string
  /** Names of more than `MAX_PIECES` pieces that begin so. */
  long?: Set<string>
}

/** A word that begins with so many pieces of a longer name is taken for it, whole: to walk on would be quadratic. */
const MAX_PIECES = 24

/** A run that may hold names, with what belongs to an image or a path. */
const RUN = /[\w./:@-]+/g
const WORD = /^[\w.-]/
const PIECE = /[A-Za-z0-9]+|[-._]|[^A-Za-z0-9]/g

/**
 * Every place where one of the names stands by its letters, between borders (`_`, `-`, `.` and what is no letter); the
 * longest name wins. Runs that are an image name of the text are left out.
 *
 * Cost: one walk over the text, whatever the number of names.
 *
 * @example scanNames('a web-7 b', ['web-7'], new Set()) // [{ name: 'web-7', start: 2, end: 7 }]
 */
export function scanNames(
  text: string,
  names: readonly string[],
  repositories: ReadonlySet<string>,
): ScannedName[] {
  const root: Branch = { branches: new Map() }
  for (const name of names) grow(root, name)
  const found: ScannedName[] = []
  if (root.branches.size === 0) return found
  for (const run of text.matchAll(RUN)) {
    if (isImage(run[0], repositories)) continue
    const pieces = run[0].match(PIECE) ?? []
    let at = run.index
    for (let index = 0; index < pieces.length; ) {
      const reached = longestFrom(root, pieces, index)
      const piece = pieces[index] ?? ''
      if (reached === undefined) {
        at += piece.length
        index += 1
      } else {
        const start = at
        for (; index < reached.next; index += 1) at += pieces[index]?.length ?? 0
        found.push({ name: reached.name, start, end: at })
      }
    }
  }
  return found
}

function grow(root: Branch, name: string): void {
  const pieces = name.match(PIECE) ?? []
  let branch = root
  for (const piece of pieces.slice(0, MAX_PIECES)) {
    const known = branch.branches.get(piece) ?? { branches: new Map<string, Branch>() }
    branch.branches.set(piece, known)
    branch = known
  }
  if (pieces.length <= MAX_PIECES) branch.name = name
  else branch.long = (branch.long ?? new Set()).add(name)
}

function longestFrom(root: Branch, pieces: readonly string[], from: number): Reached | undefined {
  let branch: Branch | undefined = root
  let longest: Reached | undefined
  for (let index = from; index < pieces.length; index += 1) {
    branch = branch.branches.get(pieces[index] ?? '')
    if (branch === undefined) break
    if (branch.name !== undefined) longest = { name: branch.name, next: index + 1 }
    if (branch.long !== undefined) return longWord(branch.long, pieces, from, index + 1)
  }
  return longest
}

/** The word that begins at a piece, as the name that it is, or as the first of those that begin so. */
function longWord(names: ReadonlySet<string>, pieces: readonly string[], from: number, to: number): Reached {
  let next = to
  while (next < pieces.length && WORD.test(pieces[next] ?? '')) next += 1
  while (/^[-.]$/.test(pieces[next - 1] ?? '')) next -= 1
  const word = pieces.slice(from, next).join('')
  return { name: names.has(word) ? word : ([...names][0] as string), next }
}

/** A path with a tag or digest; not `web/api:80`, a service and its port. */
const TAGGED =
  /^[a-z0-9][\w.-]*(?::\d{1,5})?(?:\/[\w.-]+)+(?::(?!\d{1,5}$)[\w.-]+|(?::[\w.-]+)?@sha256:[0-9a-f]+)$/

/** A reference repeated in a message stands with its registry filled in: `docker.io/library/web:1` for `web:1`. */
function isImage(run: string, repositories: ReadonlySet<string>): boolean {
  if (run.length > 500 || !/[/:@]/.test(run)) return false
  const name = run.replace(/^[/:@.-]+|(?<![/:@.-])[/:@.-]+$/g, '')
  if (TAGGED.test(name)) return true
  const parts = repositoryOf(name).split('/')
  for (let from = 0; from < Math.min(parts.length, 4); from += 1) {
    if (repositories.has(parts.slice(from).join('/'))) return true
  }
  return false
}
