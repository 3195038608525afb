/** Bounds that a test of their own room holds: the file, and words of the test. */
export const heldElsewhere: ReadonlyMap<string, readonly [file: string, words: string]> = new Map([
  [
    '`cli/job-summary.ts` `maxBytes`',
    [
      'test/cli/job-summary.test.ts',
      'a summary that is too large for GitHub is cut between findings and tells what is left',
    ],
  ],
  [
    '`messages/called-hosts.ts` `mostHosts`',
    ['test/messages/called-hosts.test.ts', 'tells the first 20 of very many'],
  ],
  ['`cli/jobs/pool.ts` `mostTries`', ['test/cli/jobs.test.ts', 'a task that ends every thread is given up']],
  [
    '`cli/check-inputs.ts` `longestPart`',
    ['test/cli/streams.test.ts', 'a capture too long to be held gives the report of the whole'],
  ],
  [
    '`stream.ts` `longestStep`',
    [
      'test/stream.test.ts',
      'a signal and progress come through in the middle of an object that comes in one chunk',
    ],
  ],
])

const asWithout = 'what is remembered is found anew beyond it: the same result, in more time'
const shownElsewhere = 'it only says how much of a result that is there in full is shown in one place'
const noForm = 'nothing that is told by it is as long'
const share =
  'it divides work: where it lies changes when a part is read, not whether; what is left is unread with its reason'

/** Bounds whose value no result shows, and why. */
export const unseen: ReadonlyMap<string, string> = new Map([
  ['`events/decide-row.ts` `mostNoRows`', asWithout],
  ['`events/decide-row.ts` `longestNoRow`', asWithout],
  ['`facts/messages.ts` `mostRemembered`', asWithout],
  ['`grammar/nearley.ts` `mostMet`', asWithout],
  ['`grammar/evaluate.ts` `mostTokens`', asWithout],
  ['`kinds/paths.ts` `mostBelow`', asWithout],
  ['`memory.ts` `mostQuestions`', asWithout],
  ['`memory.ts` `longestText`', asWithout],
  ['`places.ts` `mostLookedThrough`', asWithout],
  ['`places.ts` `mostAsked`', asWithout],
  ['`text/classify.ts` `mostPrompts`', asWithout],
  ['`text/classify.ts` `mostRemembered`', asWithout],
  ['`text/key-sorts.ts` `mostKeys`', asWithout],
  ['`text/key-sorts.ts` `deepest`', asWithout],
  ['`words.ts` `longestWord`', asWithout],
  ['`report/share-parts.ts` `mostKnown`', asWithout],
  ['`report/share-parts.ts` `longestShared`', asWithout],
  [
    '`report/open-input.ts` `mostFull`',
    'it says when findings are shortened, which they are before anybody sees them',
  ],
  ['`cli/process-bar.ts` `longestLabel`', shownElsewhere],
  ['`events/decide-row.ts` `mostWordsBefore`', noForm],
  ['`events/words.ts` `mostWords`', noForm],
  ['`time/timestamp.ts` `longestTimestamp`', noForm],
  ['`messages/recognise-message.ts` `longestPrefix`', noForm],
  [
    '`image/parse.ts` `maxMends`',
    'each mending is tried, and what more than four mend is in no list of mistakes',
  ],
  [
    '`kinds/annotations.ts` `longestLineBytes`',
    "it is kubectl's own: a value is stated, or inferred with the reason, and stands there in both cases",
  ],
  [
    '`cli/archives/unpack-file.ts` `headLength`',
    'it is as much as the forms of packed files need to be told',
  ],
  [
    '`cli/decode-bytes.ts` `maxBytes`',
    'it takes a file of 500 MB; what refuses it is held with small ones in test/cli/archives',
  ],
  ['`manifests/read-document.ts` `longestTolerated`', share],
  ['`manifests/divided-yaml.ts` `mostLexemes`', share],
  ['`manifests/divided-yaml.ts` `longestUntried`', share],
  ['`manifests/divided-yaml.ts` `longestGroup`', share],
  ['`manifests/divided-yaml.ts` `longestEntry`', share],
  ['`manifests/divided-yaml.ts` `mostDivisions`', share],
  [
    '`text/line.ts` `headLength`',
    'what a line is, its first letters tell; a message in it is looked for in all of it',
  ],
])

/** Bounds that show at a value which no test knows: none is to be added. Each tells one thing from another; none leaves text out. */
export const notYetHeld: ReadonlySet<string> = new Set([
  '`events/date-capture.ts` `widestWindowSeconds`',
  '`manifests/broken-messages.ts` `longestMessage`',
  '`capture.ts` `longestFirstLine`',
  '`text/extents/message.ts` `mostSilentBreaks`',
  '`text/extents/message.ts` `longestWord`',
  '`text/group.ts` `longestCell`',
  '`text/shapes/panels/stacked.ts` `longestRow`',
  '`text/undo/all.ts` `maxRounds`',
  '`text/undo/boxes.ts` `longestTable`',
  '`text/undo/wrapped-tables.ts` `mostParts`',
])
