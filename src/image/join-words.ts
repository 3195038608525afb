import type { ImageReference } from '../types.js'
import type { KnownImages } from './known-images.js'
import { parseImageReference } from './parse.js'
import { hasTag } from './tag-grammar.js'

/** What a blank can have been put for: nothing, `ngin x`, or a separator, `bitnami redis`, `node alpine`. */
const joints = ['', '-', '/', ':', '_']

/**
 * The one image that a name with blanks in it can be, by what is known.
 *
 * Shape: `undefined` when none is known or when several are.
 *
 * @example joinWords('ngin x:1.25', shippedImages())?.path // 'library/nginx'
 */
export function joinWords(text: string, known: KnownImages): ImageReference | undefined {
  const words = text.trim().split(/\s+/, 5)
  if (words.length > 4) return undefined
  const found = joints.flatMap((joint) => {
    const parsed = parseImageReference(words.join(joint))
    if (!parsed.valid || known.find(parsed.domain, parsed.path) === undefined) return []
    const grammar = known.tagsOf(parsed.domain, parsed.path)
    // `node server` is no tag of node
    const isTag = joint !== ':' || (grammar !== undefined && hasTag(grammar, parsed.tag ?? ''))
    return isTag ? [parsed] : []
  })
  return found.length === 1 ? found[0] : undefined
}
