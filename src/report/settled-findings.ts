import { failureKey, firstKeys, OmittedCounts } from '../diagnosis/keep-failures.js'
import type { Finding, OmittedFindings } from '../types.js'
import { sortFindings } from './finding-order.js'
import { mergeFindings } from './merge-findings.js'

/** Findings of inputs that are complete: one for each fingerprint, and of very many different ones so many. */
export class SettledFindings {
  readonly #most: number
  readonly #byFingerprint: Map<string, Finding>
  readonly #omitted = new OmittedCounts()

  constructor(most: number, others: Iterable<Finding> = []) {
    this.#most = most
    this.#byFingerprint = new Map([...others].map((finding) => [finding.fingerprint, finding]))
  }

  /**
   * Adds those of another input, and what was only counted there.
   *
   * @example new SettledFindings(2000).add([])
   */
  add(findings: readonly Finding[], omitted: readonly OmittedFindings[] = []): void {
    for (const finding of findings) {
      const same = this.#byFingerprint.get(finding.fingerprint)
      this.#byFingerprint.set(
        finding.fingerprint,
        same === undefined ? finding : mergeFindings(same, finding),
      )
    }
    for (const some of omitted) this.#omitted.add(some)
    if (this.#byFingerprint.size > 2 * this.#most) this.#shorten()
  }

  /**
   * The findings in the order of reports, and those that are only counted.
   *
   * @example new SettledFindings(2000).list().findings // []
   */
  list(): { readonly findings: Finding[]; readonly omitted: OmittedFindings[] } {
    this.#shorten()
    return {
      findings: sortFindings([...this.#byFingerprint.values()]),
      omitted: this.#omitted.list(),
    }
  }

  /**
   * These for now, to which others can be added that do not stay.
   *
   * @example new SettledFindings(2000).copy().list().findings // []
   */
  copy(): SettledFindings {
    const copy = new SettledFindings(this.#most, this.#byFingerprint.values())
    for (const some of this.#omitted.list()) copy.#omitted.add(some)
    return copy
  }

  #shorten(): void {
    const keys = new Map([...this.#byFingerprint.values()].map((finding) => [failureKey(finding), finding]))
    const wanted = firstKeys([...keys.keys()], this.#most)
    if (wanted === undefined) return
    for (const [key, finding] of keys) {
      if (wanted.has(key)) continue
      this.#omitted.add(finding)
      this.#byFingerprint.delete(finding.fingerprint)
    }
  }
}
