import type { Finding, OmittedOfFinding } from '../types.js'

/**
 * What bounds left out of a finding, with what more of them did.
 *
 * Shape: `{}` when nothing was.
 *
 * @example tellOmitted({ links: 2 }, { links: 1, facts: 0 }) // { omitted: { links: 3 } }
 */
export function tellOmitted(
  known: OmittedOfFinding | undefined,
  more: OmittedOfFinding,
): Pick<Finding, 'omitted'> {
  const omitted: { -readonly [Key in keyof OmittedOfFinding]: number } = { ...known }
  for (const key of ['evidence', 'links', 'facts', 'names', 'hypotheses'] as const) {
    const count = (known?.[key] ?? 0) + (more[key] ?? 0)
    if (count > 0) omitted[key] = count
  }
  return Object.keys(omitted).length === 0 ? {} : { omitted }
}
