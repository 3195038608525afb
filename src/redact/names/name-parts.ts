import type { NameKind } from '../found.js'

/** The name of an owner and what its controllers added: `web` + `7d4b9c6f5` + `x2x8z`. */
export interface NameParts {
  readonly stem: string
  /** The hash of a ReplicaSet or the time of a Job, kept as it is. */
  readonly hash?: string
  /** The random end of a pod's name. */
  readonly suffix?: string
  /** The number of a pod of a StatefulSet. */
  readonly ordinal?: string
}

/** The letters of `k8s.io/apimachinery/pkg/util/rand`: no vowels, no 0, 1, 3; clusters of 2016 used these digits too. */
const SAFE = '[bcdfghjklmnpqrstvwxz0-9]'

/** Behind a hash any five letters are the random end: tools that hide names change them. */
const POD = new RegExp(
  `^(.+?)(?:-(${SAFE}{9,10}|(?=[a-z]*\\d)${SAFE}{8}|\\d{7,10})-([a-z0-9]{5})|-(${SAFE}{5}))$`,
)
const ORDINAL = /^(.+)-(\d{1,4})$/
const OWNER = new RegExp(`^(.+)-(${SAFE}{9,10}|(?=[a-z]*\\d)${SAFE}{8}|\\d{7,10})$`)

/**
 * Takes the name of a pod or owner apart at what controllers add to names.
 *
 * @example namePartsOf('pod', 'web-7d4b9c6f5-x2x8z') // { stem: 'web', hash: '7d4b9c6f5', suffix: 'x2x8z' }
 */
export function namePartsOf(kind: NameKind, name: string): NameParts {
  if (kind === 'pod') {
    const [, stem, hash, behindHash, alone] = POD.exec(name) ?? []
    const suffix = behindHash ?? alone
    if (stem && suffix) return { stem, suffix, ...(hash ? { hash } : {}) }
    const [, set, ordinal] = ORDINAL.exec(name) ?? []
    if (set && ordinal) return { stem: set, ordinal }
  }
  if (kind === 'owner') {
    const [, stem, hash] = OWNER.exec(name) ?? []
    if (stem && hash) return { stem, hash }
  }
  return { stem: name }
}
