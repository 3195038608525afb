import { repositoryOf } from './image-places.js'

/** A name found by its letters alone. */
export interface ScannedName {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A tree of names cut at hyphens, dots and underscores, so that one walk finds the longest. */
interface Branch {
  readonly branches: Map<string, Branch>
  name?: string
}

/** Names of more pieces are searched for in their own places only. */
const MAX_PIECES = 24

/** A run that may hold names, with what belongs to an image or a path. */
const RUN = /[\w./:@-]+/g
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
        found.push({ name: reached.name, start: at, end: at + reached.name.length })
        at += reached.name.length
        index = reached.next
      }
    }
  }
  return found
}

function grow(root: Branch, name: string): void {
  const pieces = name.match(PIECE) ?? []
  if (pieces.length > MAX_PIECES) return
  let branch = root
  for (const piece of pieces) {
    const known = branch.branches.get(piece) ?? { branches: new Map<string, Branch>() }
    branch.branches.set(piece, known)
    branch = known
  }
  branch.name = name
}

function longestFrom(
  root: Branch,
  pieces: readonly string[],
  from: number,
): { name: string; next: number } | undefined {
  let branch: Branch | undefined = root
  let longest: { name: string; next: number } | undefined
  for (let index = from; index < pieces.length; index += 1) {
    branch = branch.branches.get(pieces[index] ?? '')
    if (branch === undefined) break
    if (branch.name !== undefined) longest = { name: branch.name, next: index + 1 }
  }
  return longest
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
