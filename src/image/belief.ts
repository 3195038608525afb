/** What speaks for and against a name near the typed one. */
export interface NameEvidence {
  readonly typed: string
  readonly meant: string
  /** Of the slips, by `editCost`. */
  readonly cost: number
  readonly tier: 1 | 2 | 3
  /** How much farther the next candidate is, its tier counted in. */
  readonly margin: number
  /** -1 to 1, by `weighTag`. */
  readonly tag: number
  /** The typed text is an ordinary word. */
  readonly isWord: boolean
  /** Says the error that a repository is missing (1), that another part is wrong (-1), or nothing (0)? */
  readonly error: number
}

/**
 * The belief that a near name was meant: a logistic over the evidence. The weights were set on generated slips and the
 * development strings; the frozen strings only measure them.
 *
 * Shape: 0 to 1.
 */
export function believe(evidence: NameEvidence): number {
  const length = Math.max(4, evidence.meant.length)
  let weight = 4.9 - 3.1 * Math.max(0, evidence.cost - 0.6) * (6 / length) ** 0.8
  if (evidence.meant.length <= 3) weight -= 3.2
  else if (evidence.meant.length === 4) weight -= 1.6
  if (evidence.tier === 3) weight -= 1.1
  else if (evidence.tier === 2) weight -= 0.5
  if (evidence.margin < 0.15) weight -= 3
  else if (evidence.margin < 0.4) weight -= 1.6
  else if (evidence.margin < 0.7) weight -= 0.6
  if (evidence.typed[0] !== evidence.meant[0]) weight -= 0.7
  weight += evidence.tag > 0 ? 2.6 * evidence.tag : 1.5 * evidence.tag
  if (evidence.isWord) weight -= evidence.tag >= 0.7 ? 1.8 : 6
  weight += evidence.error > 0 ? 0.4 : 0.5 * evidence.error
  return 1 / (1 + Math.exp(-weight))
}
