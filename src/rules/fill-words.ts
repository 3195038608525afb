import type { Words } from './rule.js'
import { runtimeNames } from './runtime-names.js'

/** What stands between the braces around a name. */
const nameLetters = /^[a-zA-Z-]+$/

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
 * Shape: as `fillWords`; a name that a program would take for an option, or that holds a control, format or separator
 * character or half of one, is left open: it is not the name that a person sees and copies. Tools (`{cri}`, `{inspectImage}`)
 * are our own words and stand as they are. A Service or Secret named with its namespace gives `-n` the namespace.
 *
 * @example fillCommand('kubectl get pod {pod}', { pod: 'a; reboot' }) // "kubectl get pod 'a; reboot'"
 */
export function fillCommand(words: Words, names: Readonly<Record<string, string | undefined>>): string {
  return fill(words, apart(names), (text, key) => {
    if (ownWords.has(key)) return text
    return text.startsWith('-') || unseen.test(text) ? `<${key}>` : quote(text)
  })
}

/** Controllers write `store/cart` where kubectl takes `cart -n store`. */
function apart(names: Readonly<Record<string, string | undefined>>): typeof names {
  for (const key of ['service', 'secret']) {
    const [namespace, name, ...more] = names[key]?.split('/') ?? []
    if (namespace && name && more.length === 0) return { ...names, [key]: name, namespace }
  }
  return names
}

/** Without a runtime, the tools of the most frequent one. */
const usualTools = runtimeNames(undefined)
const ownWords: ReadonlySet<string> = new Set(Object.keys(usualTools))
/** C0 and C1 controls, format characters, line and paragraph separators, lone surrogates; no name of Kubernetes has one. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u
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
  for (const [index, text] of alternatives.entries()) {
    const isLast = index === alternatives.length - 1
    const filled = fillOne(text, names, show, isLast)
    if (filled !== undefined) return filled
  }
  return ''
}

/** One of the alternatives filled; `undefined` where a name is not known, unless that is left open. */
function fillOne(
  text: string,
  names: Readonly<Record<string, string | undefined>>,
  show: (text: string, key: string) => string,
  leavesOpen: boolean,
): string | undefined {
  let filled = ''
  let told = 0
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
    const close = text.indexOf('}', open)
    if (close < 0) break
    const key = text.slice(open + 1, close)
    if (!nameLetters.test(key)) continue
    filled += text.slice(told, open)
    told = close + 1
    if (key === '-n') {
      if (names['namespace']) filled += ` -n ${show(names['namespace'], 'namespace')}`
    } else {
      const value = names[key] ?? usualTools[key]
      if (!leavesOpen && !value && !ownWords.has(key)) return undefined
      filled += value === undefined ? `<${key}>` : show(value, key)
    }
  }
  return told === 0 ? text : filled + text.slice(told)
}
