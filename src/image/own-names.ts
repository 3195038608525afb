import { type ReferenceParts, readPlainReference, readReference } from '../grammar/image-reference.js'
import { Memory } from '../memory.js'
import { type KnownImages, noKnownImages, type OwnNames } from './known-images.js'
import type { KnownRepository } from './name-index.js'
import { completeName } from './parse.js'

/**
 * Makes a list of known images from names of one's own.
 *
 * Shape: a text with one reference a line (`#` begins a comment), the output of `docker images` or `crictl images`, or an
 * array of references. With `base` the names are added to that list, else they are the whole list. Lines that hold no
 * reference are passed over.
 * Errors: none is thrown.
 *
 * @example defineKnownImages('registry.acme.io/team/api:1.2').size // 1
 */
export function defineKnownImages(list: string | readonly string[], base?: KnownImages): KnownImages {
  return (base ?? noKnownImages).extendedBy(readOwnNames(list))
}

/** The names and tags of a list. Names that come again are the index's to tell. */
function readOwnNames(list: string | readonly string[]): OwnNames {
  const repositories: KnownRepository[] = []
  const tags = new Map<string, Set<string>>()
  // References of the same shape are derived once: a million of them have a few shapes.
  const memory = new Memory()
  for (const line of typeof list === 'string' ? list.split(/\r?\n/) : list) {
    const [name, second] = firstTwo(line)
    if (name === '' || name.startsWith('#') || headings.has(name)) continue
    const parts = readPlainReference(name) ?? readAny(name, memory)
    if (parts === undefined) continue
    const { domain, path } = completeName(parts.domain, parts.path)
    repositories.push({ domain, path, tier: 1 })
    const tag = parts.tag ?? (/^[A-Za-z0-9_][\w.-]{0,127}$/.test(second) ? second : undefined)
    if (tag === undefined) continue
    const key = `${domain}/${path}`
    const known = tags.get(key)
    if (known === undefined) tags.set(key, new Set([tag]))
    else known.add(tag)
  }
  return { repositories, tags }
}

function readAny(name: string, memory: Memory): ReferenceParts | undefined {
  const reading = readReference(name, memory)
  return reading.ok ? reading.parts : undefined
}

/** First cells of the tables that runtimes print, which name no image. */
const headings = new Set(['<none>', 'REPOSITORY', 'IMAGE'])

function firstTwo(line: string): [first: string, second: string] {
  if (!/\s/.test(line)) return [line, '']
  const [first = '', second = ''] = line.trim().split(/\s+/, 2)
  return [first, second]
}
