import type { Facts } from '../../facts/fact.js'
import { listAt, objectOf, textAt } from '../../facts/object-fields.js'
import type { VolumeReport } from '../../grammar/volume-report.js'
import type { Match } from '../rule.js'

const longestSaid = 160

/** What the messages of a match say of the volume. */
export function volumeReports({ facts }: Pick<Match, 'facts'>): readonly VolumeReport[] {
  return facts.flatMap(({ decoded }) => decoded?.volume ?? [])
}

/**
 * The driver's or cloud's own words, where they are short enough to be read in a title.
 *
 * Shape: the names `said`, or none.
 */
export function saidOf(match: Pick<Match, 'facts'>): Readonly<Record<string, string>> {
  for (const { said } of volumeReports(match)) {
    const line = said?.text.split('\n')[0]?.trim() ?? ''
    if (line.length > 3 && line.length <= longestSaid) return { said: line }
  }
  return {}
}

/** What a volume of the pod is made of. */
export interface VolumeSource {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim'
  readonly name: string
}

/**
 * What the pod of a match makes its volume from, as its specification says.
 *
 * Shape: `undefined` when the capture does not show the pod, or the volume is of another kind.
 */
export function sourceOfVolume(match: Match, volume: string | undefined): VolumeSource | undefined {
  if (volume === undefined) return undefined
  const spec = listAt(podOf(match, match.capture), 'spec', 'volumes').find(
    (item) => textAt(item, 'name') === volume,
  )
  const configMap = textAt(spec, 'configMap', 'name')
  if (configMap !== undefined) return { kind: 'ConfigMap', name: configMap }
  const secret = textAt(spec, 'secret', 'secretName')
  if (secret !== undefined) return { kind: 'Secret', name: secret }
  const claim = textAt(spec, 'persistentVolumeClaim', 'claimName')
  return claim === undefined ? undefined : { kind: 'PersistentVolumeClaim', name: claim }
}

function podOf({ ofSubject }: Match, capture: Facts): unknown {
  const fact = ofSubject.find(({ object }) => object !== undefined)
  return fact === undefined ? undefined : objectOf(fact, capture)
}

/** The names for the words: `configmap`, `secret` or `claim`. */
export function namesOfSource(source: VolumeSource | undefined): Readonly<Record<string, string>> {
  if (source === undefined) return {}
  const key = source.kind === 'PersistentVolumeClaim' ? 'claim' : source.kind.toLowerCase()
  return { [key]: source.name }
}
