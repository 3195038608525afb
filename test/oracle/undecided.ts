import type { KubernetesObject } from '../../src/types.js'

/** A value in a form that no text tells from another one, and the same value without it. */
interface Ambiguity {
  readonly because: string
  readonly withoutIt: (value: string) => string
}

const ambiguities: readonly Ambiguity[] = [
  {
    because: 'a value holds `Name:` set off at the start of a line: another object begins so',
    withoutIt: (value) => value.replaceAll(/(?<=\n)Name:(?= {2}|\t)/g, 'Name -'),
  },
  {
    because: 'a line of a value looks like a heading or field that may stand there',
    withoutIt: (value) => value.replaceAll(/(?<=\n)( *[A-Z][\w -]*):(?=\s|$)/g, '$1 -'),
  },
  {
    because: 'a line of a value looks like a row of events',
    withoutIt: (value) => value.replaceAll(/(?<=^|\n) *(?:Normal|Warning) {2,}/g, 'Normally '),
  },
  {
    because: 'a line of a value is indented as a row or field is',
    withoutIt: (value) => value.replaceAll(/(?<=\n) +(?=\S)/g, ''),
  },
  {
    because: 'a text of white space alone: most keys without a value are padded',
    withoutIt: (value) => (value !== '' && value.trim() === '' ? 'x' : value),
  },
  {
    because: 'white space in front of a text: columns are set off by it',
    withoutIt: (value) => value.replace(/^[ \t\v\f]+/, ''),
  },
  {
    because: 'a TAB: what follows stands in a column of its own, and the lines around it are aligned anew',
    withoutIt: (value) => value.replaceAll('\t', '  '),
  },
  {
    because: 'a form feed: printed as a line break, and lines of newer kubectls are moved to their column',
    withoutIt: (value) => value.replaceAll(/[\v\f]/g, ' '),
  },
  {
    because: 'a known wording with curly quotes: word processors put them there',
    withoutIt: (value) => value.replaceAll(/[“”„]/g, '"').replaceAll(/[‘’‚]/g, "'"),
  },
]

/** The objects without what no text distinguishes, and what that was; `undefined` where they hold nothing of it. */
export function withoutAmbiguities(
  objects: readonly KubernetesObject[],
): { readonly objects: readonly KubernetesObject[]; readonly reasons: readonly string[] } | undefined {
  const reasons = new Set<string>()
  const plain = mapTexts(objects, (value) => {
    let text = value
    for (const { because, withoutIt } of ambiguities) {
      const without = withoutIt(text)
      if (without !== text) reasons.add(because)
      text = without
    }
    return text
  })
  return reasons.size === 0 ? undefined : { objects: plain, reasons: [...reasons] }
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)])) as T
}
