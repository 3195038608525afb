import { addTo } from '../group-by.js'
import { isAmong } from '../rules/rule.js'
import type { Finding, LinkRecord, LooseFinding, Need } from '../types.js'
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
      for (const key of this.#resolve(need.key)) {
        const troubles = this.byObject.get(key) ?? []
        const unknown = troubles.filter(({ finding }) => finding.rule.endsWith('-cause-unknown'))
        const trouble = troubles.find(
          (other) =>
            mayCause(other, child, need) &&
            // what only follows from an unknown cause explains no more than that
            !unknown.some(({ finding }) => isAmong(finding.rule, other.causedBy)),
        )
        if (trouble !== undefined) return trouble
      }
    }
    return undefined
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
    const like = [...this.#byName].flatMap(([name, keys]) =>
      name.startsWith(`${beginning}-`) ? keys.filter((key) => isIn(key, namespace)) : [],
    )
    const names = new Set(like.map((key) => stableName(objectOfKey(key))))
    return names.size === 1 ? [...new Set(like)] : []
  }
}

/** In the namespace, as far as both tell. */
function isIn(key: string, namespace: string): boolean {
  const own = objectOfKey(key).namespace ?? ''
  return own === '' || namespace === '' || own === namespace
}

/** Less bad, or only a hint: what nobody knows the cause of is none for what an error says. */
function isLess(other: Finding, child: Finding): boolean {
  return other.severity === 'info' || (other.severity === 'warning' && child.severity === 'error')
}

function mayCause(other: LooseFinding, child: LooseFinding, { rules }: Need): boolean {
  if (other === child || other.isOver === true || isLess(other.finding, child.finding)) return false
  if (rules !== undefined && !isAmong(other.finding.rule, rules)) return false
  const own = child.finding.object
  const its = other.finding.object
  if (own === undefined || its === undefined || objectKey(own) !== objectKey(its)) return true
  // of its own pod only another container
  return own.container !== undefined && its.container !== undefined && own.container !== its.container
}
