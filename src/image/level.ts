/*
 * How far a mechanism that looks at the structure of a name believes its proposal: one scale for all of them, from what the list
 * and the registry say rather than from how the mistake looks. (Slips of letters are weighed one by one, in `belief.ts`.) From
 * `fair` on a suggestion is said to be likely. The share of right ones that each level had in the frozen sets is measured by
 * `npm run bench:image` and stands in docs/accuracy.md.
 */

/** The result is known, and where it was written nothing can be: a host in capitals or twice, the address of a web page. */
export const evident = 0.97

/** The result is known, and has every letter that was written: other signs, another order, a part said twice. */
export const plain = 0.93

/** The result is known under a name that people call it by, or its tag is known as it will be. */
export const firm = 0.9

/** The result is known, and one thing that the list may lack speaks against it: another image of that publisher, say. */
export const strong = 0.86

/** As `strong`, where two such things do. */
export const fair = 0.82

/** The result is known, and so may be what was written, though no list has it: the registry was not heard. */
export const open = 0.76

/** The result is known and the registry refused what was written, but others could have been meant. */
export const rival = 0.72

/** The result is known by its parts only, or several are as good. */
export const partly = 0.66

/** The nearest that exists, which nobody says was meant. */
export const nearest = 0.6

/** Only better than nothing to try. */
export const faint = 0.54
