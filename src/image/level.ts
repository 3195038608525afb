/**
 * How far a mechanism that looks at the structure of a name believes its proposal: one scale for all of them, from what the list
 * and the registry say rather than from how the mistake looks. (Slips of letters are weighed one by one, in `belief.ts`.) From
 * `fair` on a suggestion is said to be likely. The share of right ones that each level had in the frozen sets is measured by
 * `npm run bench:image` and stands in docs/accuracy.md.
 */
export const level = {
  /** The result is known, and where it was written nothing can be: a host in capitals or twice, the address of a web page. */
  evident: 0.97,
  /** The result is known, and has every letter that was written: other signs, another order, a part said twice. */
  plain: 0.93,
  /** The result is known under a name that people call it by, or its tag is known as it will be. */
  firm: 0.9,
  /** The result is known, and one thing that the list may lack speaks against it: another image of that publisher, say. */
  strong: 0.86,
  /** As `strong`, where two such things do. */
  fair: 0.82,
  /** The result is known, and so may be what was written, though no list has it: the registry was not heard. */
  open: 0.76,
  /** The result is known and the registry refused what was written, but others could have been meant. */
  rival: 0.72,
  /** The result is known by its parts only, or several are as good. */
  partly: 0.66,
  /** The nearest that exists, which nobody says was meant. */
  nearest: 0.6,
  /** Only better than nothing to try. */
  faint: 0.54,
} as const
