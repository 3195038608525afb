import { addTo } from '../group-by.js'
import { Memory } from '../memory.js'
import type { KubernetesObject } from '../types.js'
import { LabelIndex } from './label-index.js'

/** The objects of a capture by what rules ask of them for each of many others. Each table is made by the first question. */
export class ObjectIndex {
  readonly #objects: readonly KubernetesObject[]
  /** What was found of these objects: copies of one object ask the same. */
  readonly memory = new Memory()
  #labels: LabelIndex | undefined
  #named: ReadonlyMap<string, readonly number[]> | undefined
  #slices: ReadonlyMap<string, readonly KubernetesObject[]> | undefined

  constructor(objects: readonly KubernetesObject[]) {
    this.#objects = objects
  }

  /** The pods and workloads by their labels. */
  get labels(): LabelIndex {
    this.#labels ??= new LabelIndex(this.#objects)
    return this.#labels
  }

  /** Indexes of the objects of a kind and name. */
  named(kind: string, name: string | undefined): readonly number[] {
    if (this.#named === undefined) {
      const named = new Map<string, number[]>()
      for (const [index, { kind, metadata }] of this.#objects.entries())
        addTo(named, `${kind}/${metadata?.name}`, index)
      this.#named = named
    }
    return this.#named.get(`${kind}/${name}`) ?? []
  }

  /** The EndpointSlices of a Service, by the label that ties them to it. */
  slicesOf(service: string | undefined): readonly KubernetesObject[] {
    if (this.#slices === undefined) {
      const slices = new Map<string, KubernetesObject[]>()
      for (const object of this.#objects) {
        const owner = object.metadata?.labels?.['kubernetes.io/service-name']
        if (object.kind === 'EndpointSlice' && owner !== undefined) addTo(slices, owner, object)
      }
      this.#slices = slices
    }
    return service === undefined ? [] : (this.#slices.get(service) ?? [])
  }
}
