import { wholeCharacters } from '../whole-characters.js'
import type { Match } from './rule.js'

const longest = 160

/**
 * The first line of what somebody says, of at most 160 characters: `…` stands for the rest.
 *
 * @example firstLine('no\nyes') // 'no'
 */
export function firstLine(said: string): string {
  const line = said.trim().split('\n')[0] as string
  return line.length > longest ? `${line.slice(0, wholeCharacters(line, 0, longest - 1))}…` : line
}

/** `RawError: {"error":{"code":"AuthorizationFailed","message":"The client … does not have authorization"}}` */
const messageInJson = /\\?"message\\?":\s?\\?"((?:[^"\\]|\\[^"]){4,2000})/
const lastWrapping = 'desc = '

/**
 * What a cloud, a driver or a controller itself says at the end of a message that others have handed on.
 *
 * Shape: the name `said`, one line of at most 160 characters; none where nothing stands behind `wrappings`, the words
 * of those that handed it on.
 *
 * @example ownWords({ facts: [] }, ['due to ']) // {}
 */
export function ownWords(
  { facts }: Pick<Match, 'facts'>,
  wrappings: readonly string[],
): Readonly<Record<string, string>> {
  for (const { decoded } of facts as readonly Match['facts'][number][]) {
    const text = decoded?.text ?? ''
    const said = messageInJson.exec(text)?.[1] ?? behindLast(text, [...wrappings, lastWrapping])
    const line = firstLine(said ?? '')
    if (line.length >= 4) return { said: line }
  }
  return {}
}

function behindLast(text: string, words: readonly string[]): string | undefined {
  const ends = words.flatMap((word) => {
    const at = text.lastIndexOf(word)
    return at < 0 ? [] : [at + word.length]
  })
  return ends.length === 0 ? undefined : text.slice(Math.max(...ends))
}
