import { kindNamed } from '../events/kind-names.js'
import type { KubernetesObject, Origin, Reading } from '../types.js'
import type { CommandOfTable } from './read-table.js'

/** The kinds of custom resources that a text spells, by the words a command may call them. */
export class CustomKinds {
  readonly #byWord = new Map<string, Pick<KubernetesObject, 'apiVersion' | 'kind'>>()

  constructor(objects: Iterable<KubernetesObject>) {
    for (const { apiVersion, kind } of objects) {
      if (typeof kind !== 'string' || kindNamed(kind) !== undefined) continue
      const word = kind.toLowerCase()
      const named = apiVersion === undefined ? { kind } : { apiVersion, kind }
      for (const form of [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')])
        if (!this.#byWord.has(form)) this.#byWord.set(form, named)
    }
  }

  /**
   * Gives rows without a kind the kind that their command asks for, where another part of the text spells it.
   *
   * Shape: the same reading where nothing is added.
   *
   * @example new CustomKinds([{ kind: 'Widget' }]).complete(reading, { resource: 'widgets' }).objects[0]?.kind // 'Widget'
   */
  complete(reading: Reading, command: CommandOfTable | undefined): Reading {
    const [resource = ''] = command?.resource?.split('.') ?? []
    const named = this.#byWord.get(resource)
    if (named === undefined) return reading
    const because = 'the command names it'
    const inferred = Object.keys(named).map((path) => ({ path, because }))
    const objects = reading.objects.map((object) =>
      object.kind === undefined ? { ...named, ...object } : object,
    )
    const objectOrigins = reading.objectOrigins.map(
      (origin, index): Origin =>
        objects[index] === reading.objects[index]
          ? origin
          : { ...origin, inferred: [...origin.inferred, ...inferred] },
    )
    return { ...reading, objects, objectOrigins }
  }
}
