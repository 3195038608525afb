import type { Finding, LooseFinding, OmittedFindings, Severity } from '../types.js'
import { fingerprintSeed, hash, stableName } from './fingerprint.js'
import { workloadKinds } from './links.js'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Some of many findings, and how many the others are. */
export interface Kept {
  readonly kept: readonly LooseFinding[]
  readonly omitted: readonly OmittedFindings[]
}

/**
 * Keeps of very many different failures `most`, whole, and counts the others by rule. Which are kept depends on the set
 * alone: keeping of parts first changes nothing.
 *
 * Shape: findings that options keep out of the report come last, and are counted nowhere.
 *
 * @example keepFailures([], 2000) // { kept: [], omitted: [] }
 */
export function keepFailures(
  findings: readonly LooseFinding[],
  most: number,
  keyOf: (loose: LooseFinding) => string = failureKeys(),
): Kept {
  const wanted = firstKeys(findings.map(keyOf), most)
  if (wanted === undefined) return { kept: findings, omitted: [] }
  const counted = new OmittedCounts()
  const kept = findings.filter((loose) => {
    const isKept = wanted.has(keyOf(loose))
    const { rule, severity } = loose.finding
    if (!isKept && loose.isSilent !== true)
      counted.add({ rule, severity, count: 1 + (loose.more?.count ?? 0) })
    return isKept
  })
  return { kept, omitted: counted.list() }
}

/**
 * The first `most` of the keys, each once; `undefined` where there are no more.
 *
 * @example firstKeys(['b', 'a', 'b'], 1) // new Set(['a'])
 */
export function firstKeys(keys: readonly string[], most: number): ReadonlySet<string> | undefined {
  const all = new Set(keys)
  return all.size <= most ? undefined : new Set([...all].sort().slice(0, most))
}

/**
 * A function that tells where a finding stands among those that are kept: what is told before what options keep out, then
 * as `failureKey` says. It finds the key of a fingerprint once.
 *
 * @example failureKeys()(loose)
 */
export function failureKeys(): (loose: LooseFinding) => string {
  const known = new Map<string, string>()
  return ({ finding, isSilent }) => {
    const { fingerprint } = finding
    let key = known.get(fingerprint)
    if (key === undefined) {
      key = failureKey(finding)
      known.set(fingerprint, key)
    }
    return isSilent === true ? `silent ${key}` : key
  }
}

/**
 * Where a failure stands among those that are kept. It is the same for every finding of a fingerprint, so that nothing that
 * comes later can move one: severity and position could. What may be the root of others' trouble (nodes, claims, quotas)
 * comes first, then workloads with their pods, sorted by a sum of their name: those that are kept are a sample of all, and
 * what follows from a failure of a workload is kept with it.
 *
 * @example failureKey(finding) // '1 8e2f6c3a 5d1f0c2b7a9e4f30'
 */
export function failureKey({ object = {}, fingerprint }: Finding): string {
  const { kind, namespace = '', name } = object
  const isWorkload = kind === undefined ? name !== undefined : kind === 'Pod' || workloadKinds.has(kind)
  if (!isWorkload) return `0 ${fingerprint}`
  return `1 ${hash(`${namespace}/${stableName(object)}`, fingerprintSeed)} ${fingerprint}`
}

/** Findings that are only counted, by rule. */
export class OmittedCounts {
  readonly #byRule = new Map<string, OmittedFindings>()

  /**
   * Counts some more.
   *
   * @example new OmittedCounts().add({ rule: 'crash-loop', severity: 'error', count: 1 })
   */
  add({ rule, severity, count }: OmittedFindings): void {
    const known = this.#byRule.get(rule)
    const worst = severities.find((one) => one === severity || one === known?.severity) ?? severity
    this.#byRule.set(rule, { rule, severity: worst, count: count + (known?.count ?? 0) })
  }

  /**
   * All of them, by the names of the rules.
   *
   * @example new OmittedCounts().list() // []
   */
  list(): OmittedFindings[] {
    return [...this.#byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  }
}
