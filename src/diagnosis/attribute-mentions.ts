import type { Fact, Facts } from '../facts/fact.js'
import type { NearbyName } from './diagnose.js'

/**
 * Gives messages of docker and other tools, which often name no image or only its repository, the image that a command
 * before them was told to pull; without commands the only one that the whole text names.
 *
 * Shape: the same facts in the same order; a message that names an image in full, or belongs to an object, is left as
 * it is. Units: offsets into the input; facts without offsets are left.
 *
 * @example attributeMentions(facts, [{ text: 'acme/shop:v1', start: 12, end: 24, from: 'command' }])
 */
export function attributeMentions(capture: Facts, names: readonly NearbyName[]): Facts {
  const commands = names.filter((name) => name.from === 'command')
  if (commands.length === 0) {
    const written = new Set(names.map(({ text }) => text))
    const only = written.size === 1 ? names[0] : undefined
    return only === undefined
      ? capture
      : { ...capture, facts: capture.facts.map((fact) => attribute(fact, [{ ...only, start: -1 }])) }
  }
  return { ...capture, facts: capture.facts.map((fact) => attribute(fact, commands)) }
}

function attribute(fact: Fact, commands: readonly NearbyName[]): Fact {
  const { start } = fact.evidence
  const isAboutImage = fact.causes.some((cause) => cause.startsWith('image-'))
  if (fact.name !== 'message' || !isAboutImage || start === undefined || fact.subject.name !== undefined)
    return fact
  const before = commands.filter((command) => command.start < start)
  const { image } = fact
  if (image === undefined) {
    const told = before.at(-1) ?? (commands.length === 1 ? commands[0] : undefined)
    return told === undefined ? fact : { ...fact, image: told.text }
  }
  const fuller = [...before]
    .reverse()
    .find((command) => command.text.startsWith(`${image}:`) || command.text.startsWith(`${image}@`))
  return fuller === undefined ? fact : { ...fact, image: fuller.text }
}
