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
  /** The typed tag is one that only a handful of images have. */
  readonly isTellingTag: boolean
  /** The typed text is a word that everybody uses, and the tag a number as everybody counts: `2`, `2.0`, `1.0.0`. */
  readonly isCount: boolean
  /** The typed text is an ordinary word. */
  readonly isWord: boolean
  /** Is it a name within a publisher's namespace, all others of which are known? */
  readonly isInKnownPlace?: boolean
  /** Says the error that a repository is missing (1), that another part is wrong (-1), or nothing (0)? */
  readonly error: number
}

/**
 * The belief that a near name was meant. Odds multiply, so their logarithms are added: how often a name is typed at all
 * (popularity) × how easily the hand slips that far × how unlikely it is that the typed text is a name of its own (length, word)
 * × how well the tag and the error fit.
 *
 * Shape: 0 to 1. The weights were set on generated slips and the development strings; the frozen strings only measure them.
 */
export function believe(evidence: NameEvidence): number {
  const logOdds =
    5 +
    ofPopularity(evidence) +
    ofSlip(evidence) +
    ofOwnName(evidence) +
    ofTag(evidence) +
    (evidence.error > 0 ? 0.6 : 0.5 * evidence.error)
  // What speaks for a name is seldom independent of the rest: beliefs above one half were right more often than they said.
  return 1 / (1 + Math.exp(-(logOdds > 0 ? 1.6 * logOdds : logOdds)))
}

/** Everybody's image is typed, and mistyped, far more often than one seen here and there. */
function ofPopularity({ tier, margin }: NameEvidence): number {
  const rival = margin < 0.15 ? -3 : margin < 0.4 ? -1.6 : margin < 0.7 ? -0.6 : 0
  return rival + (tier === 3 ? -1.1 : tier === 2 ? -0.5 : 0)
}

/** The same slip is a larger part of a short name; the first letter is seldom wrong. */
function ofSlip({ cost, typed, meant }: NameEvidence): number {
  const length = Math.max(4, meant.length)
  const isFirst = typed[0] !== meant[0]
  return -3.1 * Math.max(0, cost - 0.6 - (isFirst ? 0.2 : 0)) * (6 / length) ** 0.8 - (isFirst ? 0.7 : 0)
}

/** Short texts and ordinary words are names of people's own; the plural of a name that is not everybody's is no slip. */
function ofOwnName({
  typed,
  meant,
  tier,
  isWord,
  isTellingTag,
  isCount,
  tag,
  isInKnownPlace,
}: NameEvidence): number {
  let weight = (meant.length <= 3 ? -3.2 : meant.length === 4 ? -1.6 : 0) * (isInKnownPlace ? 0.6 : 1)
  if (typed.length <= 3 && tag <= 0) weight -= 1.6
  const isPlural = typed === `${meant}s` && meant.at(-1) !== 's'
  if (isWord) weight -= (tag >= 0.7 || isTellingTag) && !isCount && !isPlural ? 1.8 : 6
  const isEverybodys = tier === 1 && meant.length >= 5
  if (((isPlural && !isEverybodys) || meant === `${typed}er`) && tag < 0.7) weight -= 4.5
  return weight
}

/**
 * A tag that the image has speaks for it, the more so when few others have it; one that it has not speaks against it. `noodle:18`:
 * a number says nothing for a word.
 */
function ofTag({ tag, isTellingTag, isCount, isWord }: NameEvidence): number {
  if (isWord && tag > 0 && (isCount || (!isTellingTag && tag < 0.7))) return 0
  return (tag > 0 ? 2.6 * tag : 1.5 * tag) + (isTellingTag ? 1.6 : 0)
}
