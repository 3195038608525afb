import type fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { pod } from './pod.js'

/** What one round trip starts from: the objects the server holds, the first of them described by `args`. */
export interface OracleCase {
  readonly objects: readonly KubernetesObject[]
  readonly args: readonly string[]
}

const alone = (kind: string, arbitrary: fc.Arbitrary<KubernetesObject>): fc.Arbitrary<OracleCase> =>
  arbitrary.map((object) => ({
    objects: [object],
    args: [kind.toLowerCase(), object.metadata?.name ?? '', '-n', object.metadata?.namespace ?? 'default'],
  }))

/** One entry a kind; a kind whose describer looks up other objects makes its own cases. */
export const arbitraries: Readonly<Record<string, fc.Arbitrary<OracleCase>>> = {
  Pod: alone('Pod', pod),
}
