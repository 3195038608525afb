import type { Words } from './rule.js'

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
  const alternatives = typeof words === 'string' ? [words] : words
  const complete = alternatives.find((text) =>
    [...text.matchAll(name)].every(([, key]) => key === '-n' || names[key as string]),
  )
  const chosen = complete ?? alternatives.at(-1) ?? ''
  return chosen.replace(name, (_, key: string) => {
    if (key === '-n') return names['namespace'] ? ` -n ${names['namespace']}` : ''
    return names[key] ?? `<${key}>`
  })
}
