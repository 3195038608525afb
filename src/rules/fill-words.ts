import type { Words } from './rule.js'
import { runtimeNames } from './runtime-names.js'

const name = /\{([a-zA-Z-]+)\}/g

/**
 * Fills names into words.
 *
 * Shape: the first alternative whose names are all known; when none is, the last with `<name>` for what is missing.
 * `{-n}` needs no value: it becomes ` -n NAMESPACE`, or nothing.
 *
 * @example fillWords('pull of {image}', { image: 'a:1' }) // 'pull of a:1'
 */
export function fillWords(words: Words, names: Readonly<Record<string, string | undefined>>): string {
  return fill(words, names, (text) => text)
}

/**
 * Fills names into a command, each as one word of a POSIX shell: names come from a text that anybody may have written.
 *
 * Shape: as `fillWords`; a name that a program would take for an option is left open. Tools (`{cri}`, `{inspectImage}`)
 * are our own words and stand as they are.
 *
 * @example fillCommand('kubectl get pod {pod}', { pod: 'a; reboot' }) // "kubectl get pod 'a; reboot'"
 */
export function fillCommand(words: Words, names: Readonly<Record<string, string | undefined>>): string {
  return fill(words, names, (text, key) => {
    if (ownWords.has(key)) return text
    return text.startsWith('-') ? `<${key}>` : quote(text)
  })
}

/** Without a runtime, the tools of the most frequent one. */
const usualTools = runtimeNames(undefined)
const ownWords: ReadonlySet<string> = new Set(Object.keys(usualTools))
const plain = /^[A-Za-z0-9_@%+=:,./-]+$/

function quote(text: string): string {
  return plain.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function fill(
  words: Words,
  names: Readonly<Record<string, string | undefined>>,
  show: (text: string, key: string) => string,
): string {
  const alternatives = typeof words === 'string' ? [words] : words
  const complete = alternatives.find((text) =>
    [...text.matchAll(name)].every(([, key = '']) => key === '-n' || ownWords.has(key) || names[key]),
  )
  const chosen = complete ?? alternatives.at(-1) ?? ''
  return chosen.replace(name, (_, key: string) => {
    if (key === '-n') return names['namespace'] ? ` -n ${show(names['namespace'], 'namespace')}` : ''
    const text = names[key] ?? usualTools[key]
    return text === undefined ? `<${key}>` : show(text, key)
  })
}
