import { namedBeside } from '../../../src/image/named-beside.js'
import { endsEarly, indexPhrases } from '../../../src/messages/ends-early.js'
import { goesOn } from '../../../src/messages/goes-on.js'
import { compileTemplate, matchTemplate } from '../../../src/messages/match-wording.js'
import { startOfWrapping } from '../../../src/messages/wrapping.js'
import { sayWhy } from '../../../src/rules/probe/probe-words.js'
import { saidOf } from '../../../src/rules/volume/volume-words.js'
import { isElision } from '../../../src/text/shapes/elision.js'
import { isProse } from '../../../src/text/shapes/prose.js'
import type { Bound } from './bound.js'

/** Bounds of what is told from messages and what people write around them. */
export const ofMessages: readonly Bound[] = [
  {
    where: '`messages/match-wording.ts` `mostTries`',
    claim: 'a wording is not tried at more places',
    isBeyond: (amount) =>
      matchTemplate(
        compileTemplate('secret {name} not found'),
        `${'secret of mine, '.repeat(amount - 1)}secret web not found`,
      ) === undefined,
  },
  {
    where: '`messages/wrapping.ts` `longestWrapping`',
    claim: 'what stands further before a message is not its own',
    isBeyond: (amount) => {
      const first = 'Internal error occurred: '
      return startOfWrapping(`${first}${'x'.repeat(amount - first.length)}not found`, amount) !== 0
    },
  },
  {
    where: '`messages/goes-on.ts` `longest`',
    claim: 'longer lines are read one by one',
    isBeyond: (amount) => {
      const after = 'image "a": not found'
      return goesOn('Back-off pulling'.padStart(amount - after.length), after, [' ']) === undefined
    },
  },
  {
    where: '`messages/goes-on.ts` `longestAbove`',
    claim: 'known words that begin further above do not join lines',
    isBeyond: (amount) =>
      goesOn(`Failed to pull image "${'a'.repeat(amount - 22)}`, 'b": not found', [' ', '']) === undefined,
  },
  {
    where: '`messages/ends-early.ts` `longest`',
    claim: 'a longer beginning of known words does not tell that they break off',
    isBeyond: (amount) => {
      // the words of a phrase that goes on, from its first word to a whole one
      const text = `${'o'.repeat(amount - 9)} the disk`
      const says = `${text} is beyond repair, and is thrown away`
      return !endsEarly(text, text, indexPhrases([compileTemplate(says)]))
    },
  },
  {
    where: '`image/named-beside.ts` `longestLine`',
    claim: 'in a longer line no name stands beside an image',
    isBeyond: (amount) => {
      const text = `\`web\` runs ${' '.repeat(amount - 22)}\`acme/shop\``
      return namedBeside(text, { start: amount - 10, end: amount - 1 }) === undefined
    },
  },
  {
    where: '`rules/probe/probe-words.ts` `longestSaid`',
    claim: 'a longer word of a probe is not quoted',
    isBeyond: (amount) =>
      sayWhy({
        verdict: 'failed',
        failure: 'exec-failed',
        said: { text: 'x'.repeat(amount), start: 0, end: amount },
      } as never) === 'its command failed',
  },
  {
    where: '`rules/volume/volume-words.ts` `longestSaid`',
    claim: 'a longer word of a driver is not quoted',
    isBeyond: (amount) => {
      const said = { text: 'x'.repeat(amount), start: 0, end: amount }
      return saidOf({ facts: [{ decoded: { volume: [{ said }] } }] } as never)['said'] === undefined
    },
  },
  {
    where: '`text/shapes/elision.ts` `longest`',
    claim: 'a longer line is read as any other',
    isBeyond: (amount) => !isElision('.'.repeat(amount)),
  },
  {
    where: '`text/shapes/prose.ts` `longestThanks`',
    claim: 'a longer line is no thanks',
    isBeyond: (amount) => !isProse(`danke ${'x'.repeat(amount - 6)}`),
  },
]
