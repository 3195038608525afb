import { addTo } from '../group-by.js'
import { isAmong } from '../rules/rule.js'
import type { LinkRecord, LooseFinding, Need, Severity } from '../types.js'
import { stableName } from './fingerprint.js'
import { type Links, workloadKinds } from './links.js'
import { objectKey, objectOfKey } from './object-key.js'

/** What a Service is called beside its pods: `db-headless`, `kyverno-svc`. */
const serviceSuffix =
  /-(?:svc|service|headless|hl|primary|master|leader|rw|webhook|admission|server|internal|clusterip|cluster-ip)$/

/** Finds the trouble of what a finding lacks. */
export class Givers {
  /** By what they give, the keys of objects. */
  readonly #byGift = new Map<string, string[]>()
  /** By the stable name of a pod or workload, the keys of those about which something was found. */
  readonly #byName = new Map<string, string[]>()

  /** These names in order, once somebody asks how they begin. */
  #names: readonly string[] | undefined
  readonly #troubles = new Map<string, readonly LooseFinding[]>()

  constructor(
    records: readonly LinkRecord[],
    private readonly byObject: ReadonlyMap<string, readonly LooseFinding[]>,
    private readonly links: Links,
  ) {
    for (const { object, gives } of records) for (const gift of gives ?? []) addTo(this.#byGift, gift, object)
    for (const key of byObject.keys()) {
      const object = objectOfKey(key)
      if (object.kind !== 'Pod' && !workloadKinds.has(object.kind ?? '')) continue
      const name = stableName(object)
      addTo(this.#byName, name, key)
      const ofSet = name.replace(/-\d+$/, '')
      if (ofSet !== name) addTo(this.#byName, ofSet, key)
      if (object.name !== undefined && object.name !== name) addTo(this.#byName, object.name, key)
    }
  }

  /** What is wrong with the first thing that a finding lacks and of which something is known to be wrong. */
  find(child: LooseFinding): LooseFinding | undefined {
    for (const need of child.needs ?? []) {
      const trouble = this.#troublesOf(need.key, child.finding.severity).find((other) =>
        mayCause(other, child, need),
      )
      if (trouble !== undefined) return trouble
    }
    return undefined
  }

  /**
   * What is wrong with the objects that give what a key names, as bad as what follows from it: what nobody knows the cause of
   * is none for what an error says. Found once: thousands may lack the same.
   */
  #troublesOf(key: string, severity: Severity): readonly LooseFinding[] {
    const asked = `${severity} ${key}`
    let troubles = this.#troubles.get(asked)
    if (troubles === undefined) {
      troubles = [...new Set(this.#resolve(key))]
        .flatMap((giver) => tellingOf(this.byObject.get(giver) ?? []))
        .filter(({ finding }) => finding.severity === 'error' || severity !== 'error')
      this.#troubles.set(asked, troubles)
    }
    return troubles
  }

  /** The objects that give what a key names, likeliest first. */
  #resolve(key: string): readonly string[] {
    const { kind = '', namespace = '', name = '' } = objectOfKey(key)
    if (kind === 'Host' || kind === 'Webhook') return this.#behind(namespace, name, kind === 'Webhook')
    const givers = this.#byGift.get(key) ?? []
    if (kind !== 'Address') return [...givers, ...this.links({ kind, namespace, name })]
    return givers.flatMap((service) => {
      const object = objectOfKey(service)
      return this.#behind(object.namespace ?? '', object.name ?? '', false)
    })
  }

  /** What stands behind the name of a Service: what it chooses, or what is called like it. */
  #behind(namespace: string, name: string, isWebhook: boolean): readonly string[] {
    const service = { kind: 'Service', ...(namespace && { namespace }), name }
    const found = this.links(service)
    const names = [name]
    while (serviceSuffix.test(names.at(-1) as string))
      names.push((names.at(-1) as string).replace(serviceSuffix, ''))
    const called = names.flatMap((one) => this.#byName.get(one) ?? []).filter((key) => isIn(key, namespace))
    if (called.length > 0 || !isWebhook) return [...found, ...called]
    return [...found, ...this.#onlyOneLike(names.at(-1) as string, namespace)]
  }

  /** The only workload of a namespace in trouble whose name begins so: `kyverno-svc` sends to `kyverno-admission-controller`. */
  #onlyOneLike(beginning: string, namespace: string): readonly string[] {
    this.#names ??= [...this.#byName.keys()].sort()
    const found = new Set<string>()
    let only: string | undefined
    for (let at = lowerBound(this.#names, `${beginning}-`); at < this.#names.length; at++) {
      const name = this.#names[at] as string
      if (!name.startsWith(`${beginning}-`)) break
      for (const key of this.#byName.get(name) ?? []) {
        if (!isIn(key, namespace)) continue
        const stable = stableName(objectOfKey(key))
        only ??= stable
        if (stable !== only) return []
        found.add(key)
      }
    }
    return [...found]
  }
}

/** The index of the first of sorted texts that is not before another. */
function lowerBound(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] as string) < text) from = middle + 1
    else to = middle
  }
  return from
}

/** In the namespace, as far as both tell. */
function isIn(key: string, namespace: string): boolean {
  const own = objectOfKey(key).namespace ?? ''
  return own === '' || namespace === '' || own === namespace
}

/** Of the findings about one object those that explain something: what only follows from an unknown cause explains no more than that. */
function tellingOf(findings: readonly LooseFinding[]): readonly LooseFinding[] {
  const unknown = findings.filter(({ finding }) => finding.rule.endsWith('-cause-unknown'))
  return findings.filter(
    ({ isOver, causedBy, finding: { severity } }) =>
      isOver !== true &&
      severity !== 'info' &&
      !unknown.some(({ finding }) => isAmong(finding.rule, causedBy)),
  )
}

function mayCause(other: LooseFinding, child: LooseFinding, { rules }: Need): boolean {
  if (other === child) return false
  if (rules !== undefined && !isAmong(other.finding.rule, rules)) return false
  const own = child.finding.object
  const its = other.finding.object
  if (own === undefined || its === undefined || objectKey(own) !== objectKey(its)) return true
  // of its own pod only another container
  return own.container !== undefined && its.container !== undefined && own.container !== its.container
}
