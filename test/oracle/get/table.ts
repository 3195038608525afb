import type { KubernetesObject } from '../../../src/types.js'
import type { Printing } from './cells.js'
import { columnsOf } from './columns.js'

/** What a client asks of a table beside its rows. */
export interface TableRequest {
  readonly minor: number
  readonly now: number
  /** Rows carry whole objects (for `--sort-by`), else their metadata. */
  readonly isWithObjects: boolean
}

/**
 * The `meta.k8s.io/v1` Table in which a server answers `kubectl get`; kinds without columns of their own get the name
 * and the time of creation. Wide columns are always in it: the client leaves them out.
 *
 * Source: apiserver pkg/endpoints/handlers/response.go, pkg/registry/rest/table.go.
 */
export function tableOf(
  kind: string,
  objects: readonly KubernetesObject[],
  { minor, now, isWithObjects }: TableRequest,
): object {
  const printing: Printing = { now, minor }
  const columns = columnsOf(kind, minor) ?? columnsOf('LimitRange', minor) ?? []
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion: '1' },
    columnDefinitions: columns.map(({ name, isWide }) => ({
      name,
      type: 'string',
      format: name === 'Name' && kind !== 'Event' ? 'name' : '',
      description: '',
      priority: isWide ? 1 : 0,
    })),
    rows: objects.map((object) => ({
      cells: columns.map(({ cell }) => cell(object, printing)),
      object: isWithObjects
        ? object
        : { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata },
    })),
  }
}
