import { groupBy } from '../group-by.js'
import { details } from './details.js'
import { compileTemplate, lowerAscii, type Template } from './match-wording.js'
import { openings } from './openings.js'

/** What somebody or something writes where it left the rest out. */
const marks = /(?:\.{3}|…|[<[(](?:truncated|cut|snip)[>\])])$/i
/** No sentence ends in one of these, nor in a colon, a comma, an equals sign or the dash of an option. */
const unclosed =
  /(?:[:,=]| -|(?<![\w-])(?:a|an|and|as|at|by|but|cannot|could|for|from|has|have|in|is|not|of|or|that|the|to|was|were|while|with))$/i
/** A digest has 64 digits. */
const brokenDigest = /sha256:[0-9a-f]{0,63}$/
/** Words of the programs whose layers stand in front of a cause. */
const layers = [
  'rpc error: code = Unknown desc = ',
  'rpc error: code = Internal desc = ',
  'rpc error: code = NotFound desc = ',
  'rpc error: code = DeadlineExceeded desc = ',
  'Error response from daemon: ',
  'failed to create containerd task: ',
  'failed to create shim task: ',
  'OCI runtime create failed: ',
  'runc create failed: ',
  'unable to start container process: ',
  'error during container init: ',
  'Mounting command: ',
  'Mounting arguments: ',
  'Output: ',
  'kubernetes.io/csi: ',
  'mount: wrong fs type, bad option, bad superblock on ',
]
/** Shorter remains of a phrase say nothing. */
const shortest = 3
const longest = 80
const shortWords: ReadonlySet<string> = new Set(
  'a am an as at be by do go he i if in is it me my no of on or so to up us we'.split(' '),
)

/**
 * Whether a message ends before its sentence does: at a mark of omission, in an open quote or bracket, in a digest, behind a word that
 * never ends one, or in the middle of words that Kubernetes, a runtime or a registry is known to go on with.
 *
 * `lower` is the text in lower case. Linear.
 *
 * @example endsEarly('mount failed (exit', 'mount failed (exit', indexPhrases([])) // true
 */
export function endsEarly(text: string, lower: string, knownPhrases: PhraseEnds): boolean {
  const last = lower.trimEnd()
  const tail = last.slice(-20)
  if (brokenDigest.test(last.slice(-70))) return true
  return marks.test(tail) || unclosed.test(tail) || isOpen(text) || knownPhrases.breaksOff(last)
}

const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const

/** An odd number of quotation marks, or a bracket without its partner. */
function isOpen(text: string): boolean {
  let quotes = 0
  let escaped = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charCodeAt(at - 1) === 92) escaped += 1
    else quotes += 1
  }
  if (quotes % 2 === 1 || escaped % 2 === 1) return true
  return brackets.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))
}

/** Knows where known phrases end, and where one is broken off. */
export interface PhraseEnds {
  /** Whether the last letters of a message (in lower case) are those of a wording that may end there. */
  isEnd(tail: string): boolean
  /** Whether a message (in lower case) ends in the middle of a known phrase and where none ends. */
  breaksOff(lower: string): boolean
}

/**
 * Makes the phrases of wordings ready: their stable parts, with those of openings, details and layers.
 *
 * @example indexPhrases([]).breaksOff('failed to create containerd ta') // true
 */
export function indexPhrases(templates: readonly Template[]): PhraseEnds {
  const ends = templates
    .filter(({ parts, fields }) => parts.length > fields.length)
    .map(({ parts }) => (parts.at(-1) as string).trimEnd())
  const parts = [
    ...templates.flatMap((template) => template.parts),
    ...openings.flatMap(({ says }) => (says.startsWith('{') ? [] : compileTemplate(says).parts)),
    ...details.flatMap((says) => compileTemplate(says).parts),
    ...layers.map(lowerAscii),
  ]
  const byStart = groupBy(
    parts.filter((part) => part.length > shortest),
    (part) => startKey(part, 0),
  )
  const words = new Set(parts.flatMap((part) => part.match(/[a-z]+/g) ?? []))
  const beginnings = new Set(
    [...words].flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - shortest) }, (_, at) => word.slice(0, at + shortest)),
    ),
  )
  const isEnd = (tail: string) => ends.some((end) => end.endsWith(tail))
  const isHalfWord = (word: string): boolean =>
    word.length < shortest ? !shortWords.has(word) : !words.has(word) && beginnings.has(word)
  return {
    isEnd,
    breaksOff(lower) {
      if (!isLetter(lower.charCodeAt(lower.length - 1))) return false
      const last = lower.slice(startOfWord(lower, lower.length - 1))
      if (lower[lower.length - last.length - 1] === ' ' && isHalfWord(last)) return true
      const first = Math.max(0, lower.length - longest)
      for (let at = lower.length - shortest; at >= first; at--) {
        if (!isLetter(lower.charCodeAt(at)) || isLetter(lower.charCodeAt(at - 1))) continue
        const same = byStart.get(startKey(lower, at))
        if (same === undefined) continue
        const tail = lower.slice(at)
        if (isTelling(lower, at, tail) && same.some((part) => goesOnWith(part, tail)) && !isEnd(tail))
          return true
      }
      return false
    },
  }
}

/** The first letters of a phrase as a number: every word of every message is asked for. Others than these may share it. */
function startKey(text: string, at: number): number {
  let key = 0
  for (let index = at; index < at + shortest; index++) key = (key << 8) ^ text.charCodeAt(index)
  return key
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122

function startOfWord(lower: string, end: number): number {
  let start = end
  while (start > 0 && isLetter(lower.charCodeAt(start - 1))) start -= 1
  return start
}

/** Two words or more; or the first letters of one, right where a sentence begins. */
function isTelling(lower: string, at: number, tail: string): boolean {
  return /\S\s+\S/.test(tail) || /(?:^|: |= |")$/.test(lower.slice(Math.max(0, at - 2), at))
}

function goesOnWith(part: string, tail: string): boolean {
  return part.length > tail.length && part.startsWith(tail) && part.slice(tail.length).trim().length > 0
}
