import type { Capture } from '../types.js'
import type { Edit } from './edits.js'
import type { NameKind, SecretKind } from './found.js'
import { keepColumns } from './keep-columns.js'
import { linesOf } from './lines.js'
import { findNames } from './names/find-names.js'
import { findSecrets } from './secrets/find-secrets.js'
import { MASK } from './secrets/secret-value.js'

/** What to take out besides secrets, and what is known about the text. */
export interface RedactOptions {
  /** Also replace names of pods, owners, nodes, namespaces, hosts and addresses by pseudonyms. */
  readonly names?: boolean
  /** What was read from the same text: its names are found more surely. */
  readonly capture?: Capture
}

/**
 * The edits that take secrets (and names) out of a text.
 *
 * Shape: in order, without overlap, none over a line break; edits without `kind` only mend the width of a column.
 *
 * @example planRedaction('PASSWORD=x1') // [{ start: 9, end: 11, replacement: 'REDACTED', kind: 'named-value' }]
 */
export function planRedaction(text: string, options: RedactOptions = {}): Edit<SecretKind | NameKind>[] {
  const lines = linesOf(text)
  const secrets = findSecrets(text, lines)
  const edits: Edit<SecretKind | NameKind>[] = secrets.map(({ kind, start, end }) => {
    return { start, end, replacement: MASK, kind }
  })
  if (options.names !== true) return edits
  const names = findNames(text, lines, secrets, options.capture)
  for (const { kind, start, end, pseudonym } of names)
    edits.push({ kind, start, end, replacement: pseudonym })
  edits.sort((a, b) => a.start - b.start)
  return keepColumns(text, edits)
}
