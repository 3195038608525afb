import { builtInRules } from '../../rules/index.js'
import { isAmong } from '../../rules/rule.js'
import type { Severity } from '../../types.js'

/**
 * Severities by rule id, of severities by rule id and area (`image-*`): an id wins over its areas, a longer area over a
 * shorter one.
 *
 * @example expandOverrides({ 'image-*': 'info' })['image-name-typo'] // 'info'
 */
export function expandOverrides(overrides: Readonly<Record<string, Severity>>): Record<string, Severity> {
  const areas = Object.keys(overrides)
    .filter((pattern) => pattern.endsWith('*'))
    .sort((a, b) => a.length - b.length)
  const expanded: Record<string, Severity> = {}
  for (const area of areas) {
    for (const { id } of builtInRules) {
      if (isAmong(id, [area])) expanded[id] = overrides[area] ?? 'info'
    }
  }
  for (const [id, severity] of Object.entries(overrides)) if (!id.endsWith('*')) expanded[id] = severity
  return expanded
}
