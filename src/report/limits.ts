/** Of objects and pieces of evidence that came together the first so many are shown; counts stay true. */
export const maxExamples = 20

/** Of the objects and the unread parts of one input the first so many are listed; the others are counted. */
export const maxListed = 10_000

/** Of the objects of one input the first so many keep their links, of those with trouble and of those without. */
export const maxLinked = 10_000
