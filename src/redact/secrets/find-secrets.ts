import type { FoundSecret } from '../found.js'
import type { TextLine } from '../lines.js'
import { findAuthorizationHeaders } from './authorization-headers.js'
import { findCommandArguments } from './command-arguments.js'
import { findDockerConfig } from './docker-config.js'
import { findEnvironmentRows } from './environment-rows.js'
import { findKubeconfigData } from './kubeconfig-data.js'
import { findNameAndValueFields } from './name-and-value-fields.js'
import { findNamedValues } from './named-values.js'
import { findPrivateKeys } from './private-keys.js'
import { findRandomStrings } from './random-strings.js'
import { findSecretManifests } from './secret-manifests.js'
import { MASK } from './secret-value.js'
import { findTokensByShape } from './tokens-by-shape.js'
import { findUrlCredentials } from './url-credentials.js'

/** The detectors, those that name the kind of a secret most exactly first. */
const DETECTORS: readonly ((text: string, lines: readonly TextLine[]) => FoundSecret[])[] = [
  findPrivateKeys,
  findTokensByShape,
  findKubeconfigData,
  findDockerConfig,
  findSecretManifests,
  findAuthorizationHeaders,
  findEnvironmentRows,
  findNameAndValueFields,
  findCommandArguments,
  findNamedValues,
  findUrlCredentials,
  findRandomStrings,
]

/**
 * The secrets of a text, by all detectors.
 *
 * Shape: in order, without overlap; where detectors overlap the stretch is joined and has the kind of the first detector of
 * the list. Never a line break inside. Units: UTF-16 offsets, end exclusive.
 *
 * @example findSecrets('PASSWORD=x1', linesOf('PASSWORD=x1')) // [{ kind: 'named-value', start: 9, end: 11 }]
 */
export function findSecrets(text: string, lines: readonly TextLine[]): FoundSecret[] {
  const all = DETECTORS.flatMap((find, rank) => find(text, lines).map((secret) => ({ rank, secret })))
  all.sort((a, b) => a.secret.start - b.secret.start || a.rank - b.rank)
  const joined: { rank: number; secret: FoundSecret }[] = []
  for (const next of all) {
    const { start, end } = next.secret
    if (start >= end || text.slice(start, end) === MASK) continue
    const last = joined[joined.length - 1]
    if (last === undefined || last.secret.end <= start) {
      joined.push(next)
      continue
    }
    const rank = Math.min(last.rank, next.rank)
    const kind = rank === last.rank ? last.secret.kind : next.secret.kind
    const secret = { kind, start: last.secret.start, end: Math.max(last.secret.end, end) }
    joined[joined.length - 1] = { rank, secret }
  }
  return joined.map(({ secret }) => secret)
}
