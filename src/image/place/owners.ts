import { general, privateOwner } from '../general-names.js'
import type { KnownImages } from '../known-images.js'

/** A namespace of Docker Hub has letters and digits alone. */
export function isHubOwner(path: string): boolean {
  return /^[a-z0-9]+\//.test(path)
}

/** A namespace that Docker Hub cannot have, and that people do not write in place of their own: `matrix-org`. */
export function isNowhereOnHub(owner: string): boolean {
  return /^[a-z0-9]+[-_.][a-z0-9-_.]+$/.test(owner) && !privateOwner.test(owner)
}

/** Is the image called as its publisher: `hedgedoc/hedgedoc`, `gethomepage/homepage`? */
export function isCalledAsOwner(path: string): boolean {
  const [owner = '', name = ''] = path.replace(/[-_.]/g, '').split('/')
  return owner.includes(name) || name.includes(owner)
}

const suffix = /^(?:inc|io|hq|org|labs?|com|corp|dev|ai|project|ui|app|tech|software|foundation|oss)$/

/**
 * `confluent` for `confluentinc`, `grafanalabs` for `grafana`: what a company or project adds where its name was taken.
 *
 * @example differInSuffix('confluent', 'confluentinc') // true
 */
export function differInSuffix(owner: string, meant: string): boolean {
  const [short, long] = byLength(owner, meant)
  return short === long || suffix.test(long.slice(short.length))
}

/** One name begins with the other, separators aside: `confluent`, `confluentinc`. */
export function areRelated(owner: string, meant: string): boolean {
  const [short, long] = byLength(owner, meant)
  return short.length >= 4 && long.startsWith(short) && !owner.includes('/')
}

function byLength(owner: string, meant: string): [short: string, long: string] {
  const a = owner.replace(/[-_]/g, '')
  const b = meant.replace(/[-_]/g, '')
  return a.length < b.length ? [a, b] : [b, a]
}

/** Is `short` what remains of `long` when one part or more between slashes is left out? */
export function isPartLost(short: string, long: string): boolean {
  const a = short.split('/')
  const b = long.split('/')
  if (a.length >= b.length) return false
  let at = 0
  for (const part of b) if (part === a[at]) at++
  return at === a.length
}

/** Are the parts of `owner` that `meantOwner` lacks said twice: in the owner's own name, or in that of the image? */
export function isRepeated(owner: string, meantOwner: string, last: string): boolean {
  const kept = meantOwner.split('/')
  const surplus = owner.split('/').filter((part) => !kept.includes(part))
  const bare = (text: string) => text.replace(/[-_.]/g, '')
  return surplus.every(
    (part) =>
      part === 'library' || bare(last).startsWith(bare(part)) || kept.some((other) => other.includes(part)),
  )
}

/** `bitnami`, `rancher`: has the publisher images of others' software on Docker Hub, so that it may have any other too? */
export function packsForOthers(known: KnownImages, owner: string): boolean {
  const own = known.withNamespace(owner).filter(({ domain }) => domain === 'docker.io')
  const ofOthers = own.filter(({ path, tier }) => {
    const name = path.slice(owner.length + 1)
    if (general.has(name) || isCalledAsOwner(path)) return false
    return known
      .withLastComponent(name)
      .some((other) => other.path !== path && (other.tier < tier || isCalledAsOwner(other.path)))
  })
  return own.length < 3 || ofOthers.length > 1
}
