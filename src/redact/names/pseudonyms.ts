import type { NameKind } from '../found.js'
import { type NameParts, namePartsOf } from './name-parts.js'
import { isWellKnown } from './well-known.js'

/** A name and what it is the name of. */
export interface KnownName {
  readonly kind: NameKind
  readonly name: string
}

/** A static pod of a control plane has the name of its node behind the component's. */
const STATIC_POD = /^(kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy|etcd)-(.+)$/

/** Clusters of 2015 gave pods five letters of the whole alphabet: taken apart only where the owner is known. */
const OLD_POD = /^(.+)-([a-z0-9]{5})$/

/** What pseudonyms look like; such a name stands for itself. */
const PSEUDONYM = /^(?:app|pod|node|ns)-\d{1,7}$|^host-\d{1,7}\.example$/

/** A name with the pseudonym of its owner in front. */
const OF_PSEUDONYM = /^app-\d{1,7}-/

/** Owners and nodes first: their pseudonyms are part of those of their pods. */
const ORDER: readonly NameKind[] = ['owner', 'node', 'pod', 'namespace', 'host', 'ip']

/**
 * Pseudonyms for names: the same name has the same one, and the names of an owner and its pods stay related
 * (`web` → `app-1`, `web-7d4b9c6f5-x2x8z` → `app-1-7d4b9c6f5-…`).
 *
 * Shape: well-known names and names that are pseudonyms already are absent. The numbers follow the order of the names.
 *
 * @example makePseudonyms([{ kind: 'node', name: 'db7.corp' }]).get('db7.corp') // 'node-1'
 */
export function makePseudonyms(names: readonly KnownName[]): Map<string, string> {
  const pseudonyms = new Map<string, string>()
  const taken = new Set(names.map(({ name }) => name).filter((name) => PSEUDONYM.test(name)))
  const counts = new Map<string, number>()
  const next = (make: (count: number) => string): string => {
    const key = make(0)
    for (;;) {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (!taken.has(make(count))) return make(count)
    }
  }
  const stemOf = (stem: string, prefix: string): string => {
    const known = pseudonyms.get(stem)
    if (known !== undefined) return known
    if (PSEUDONYM.test(stem)) return stem
    const made = next((count) => `${prefix}-${count}`)
    pseudonyms.set(stem, made)
    return made
  }
  for (const kind of ORDER) {
    for (const { name } of names.filter((known) => known.kind === kind)) {
      if (pseudonyms.has(name) || isWellKnown(kind, name) || PSEUDONYM.test(name) || OF_PSEUDONYM.test(name))
        continue
      if (kind === 'owner' || kind === 'pod') {
        const [, component, node] = (kind === 'pod' && STATIC_POD.exec(name)) || []
        const parts = namePartsOf(kind, name)
        if (component && node && parts.suffix === undefined) {
          if (isWellKnown('node', node) || PSEUDONYM.test(node)) continue
          const made = pseudonyms.get(node) ?? next((count) => plainPseudonym('node', count, node))
          pseudonyms.set(node, made).set(name, `${component}-${made}`)
          continue
        }
        const [, old, letters] = (kind === 'pod' && parts.stem === name && OLD_POD.exec(name)) || []
        const { stem, hash, suffix, ordinal }: NameParts =
          old && letters && pseudonyms.has(old) ? { stem: old, suffix: letters } : parts
        // `coredns-5d78c9869d-x2x8z` tells about nobody
        if (isWellKnown('owner', stem)) continue
        const isWhole = stem === name
        const made = stemOf(stem, isWhole && kind === 'pod' ? 'pod' : 'app')
        const end = suffix === undefined ? ordinal : suffixAt(next((count) => `~${count}`))
        const whole = [made, hash, end].filter((part) => part !== undefined).join('-')
        if (!isWhole && whole !== name) pseudonyms.set(name, whole)
      } else {
        pseudonyms.set(
          name,
          next((count) => plainPseudonym(kind, count, name)),
        )
      }
    }
  }
  return pseudonyms
}

function plainPseudonym(kind: NameKind, count: number, name: string): string {
  switch (kind) {
    case 'node':
      return `node-${count}`
    case 'namespace':
      return `ns-${count}`
    case 'host':
      return `host-${count}.example`
    case 'ip':
      return name.includes(':') ? `2001:db8::${count.toString(16)}` : addressAt(count)
    case 'pod':
    case 'owner':
      return `app-${count}`
  }
}

/** The blocks that RFC 5737 keeps for documentation, then the one of RFC 2544 for benchmarks. */
function addressAt(count: number): string {
  const last = ((count - 1) % 254) + 1
  const block = Math.floor((count - 1) / 254)
  const documentation = ['192.0.2', '198.51.100', '203.0.113'][block]
  if (documentation !== undefined) return `${documentation}.${last}`
  const benchmark = (block - 3) % 512
  return `198.${18 + Math.floor(benchmark / 256)}.${benchmark % 256}.${last}`
}

const SAFE_LETTERS = 'bcdfghjklmnpqrstvwxz2456789'
const SUFFIXES = SAFE_LETTERS.length ** 5

/** The random-looking end of the pod with this number: every number has another one (the factor has no divisor 3). */
function suffixAt(numbered: string): string {
  let rest = (Number(numbered.slice(1)) * 7368787 + 4294967) % SUFFIXES
  let suffix = ''
  for (let place = 0; place < 5; place += 1) {
    suffix += SAFE_LETTERS[rest % SAFE_LETTERS.length]
    rest = Math.floor(rest / SAFE_LETTERS.length)
  }
  return suffix
}
