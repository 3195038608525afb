import { addTo } from '../group-by.js'
import type { KubernetesObject } from '../types.js'
import { isSelected, type LabelledPod, labelledPods } from './selector.js'

type Labels = Readonly<Record<string, string>>

/** The pods and workloads of one namespace. */
class Place {
  readonly #byLabel = new Map<string, LabelledPod[]>()
  readonly #sets = new Map<string, Labels>()

  add(pod: LabelledPod): void {
    for (const [name, value] of Object.entries(pod.labels)) addTo(this.#byLabel, `${name}=${value}`, pod)
    const key = JSON.stringify(pod.labels)
    if (!this.#sets.has(key)) this.#sets.set(key, pod.labels)
  }

  selected(selector: Labels): LabelledPod[] {
    const [first] = Object.entries(selector)
    if (first === undefined) return []
    const near = this.#byLabel.get(`${first[0]}=${first[1]}`) ?? []
    return near.filter(({ labels }) => isSelected(selector, labels))
  }

  sets(): Iterable<Labels> {
    return this.#sets.values()
  }
}

/** The pods and workloads of a capture by their labels: each Service asks for them, and of both there may be thousands. */
export class LabelIndex {
  readonly #all = new Place()
  /** Those without a namespace, which may lie in any, under `undefined`. */
  readonly #places = new Map<string | undefined, Place>()

  constructor(objects: readonly KubernetesObject[]) {
    for (const pod of labelledPods(objects, undefined)) {
      const namespace = pod.object.metadata?.namespace
      const place = this.#places.get(namespace) ?? new Place()
      this.#places.set(namespace, place)
      place.add(pod)
      this.#all.add(pod)
    }
  }

  /** What may lie in the namespace and the selector chooses. */
  selected(selector: Labels, namespace: string | undefined): LabelledPod[] {
    return this.#placesOf(namespace).flatMap((place) => place.selected(selector))
  }

  /** The labels of what may lie in the namespace, each combination once a place. */
  *labelSets(namespace: string | undefined): Generator<Labels> {
    for (const place of this.#placesOf(namespace)) yield* place.sets()
  }

  #placesOf(namespace: string | undefined): Place[] {
    if (namespace === undefined) return [this.#all]
    return [this.#places.get(namespace), this.#places.get(undefined)].flatMap((place) => place ?? [])
  }
}
