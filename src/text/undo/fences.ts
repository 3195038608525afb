import { sliceExcerpt } from '../../excerpt.js'
import { changeLine, headOf, type Line, reread } from '../line.js'

/** "```", "~~~ yaml", "<pre>": a line that opens or closes a fence; what stands behind it may be content. */
const fence = /^\s{0,12}(?:`{3,}|~{3,}|<\/?pre(?:\s[^<>]{0,80})?>(?:<\/?code(?:\s[^<>]{0,80})?>)?)/
const info = /^\s*(?:[\w+#.-]{1,30}\s*)?$/

/**
 * Takes fences off and numbers the sections between them: odd sections are inside a fence.
 * A fence that never closes leaves the rest of the text inside.
 *
 * @example undoFences(splitLines('a\n```\nb')).map((line) => line.section) // [0, 0, 1]
 */
export function undoFences(lines: readonly Line[]): Line[] {
  let section = 0
  return lines.map((line) => {
    const head = headOf(line)
    const opening = fence.exec(head)
    if (opening !== null) {
      section += 1
      const rest = head.slice(opening[0].length)
      const isEmpty = section % 2 === 1 ? info.test(rest) : !/\S/.test(rest)
      const from = isEmpty ? line.excerpt.text.length : opening[0].length
      const excerpt = sliceExcerpt(line.excerpt, from, line.excerpt.text.length)
      return { ...reread(line, excerpt, 'fence'), section }
    }
    const text = line.excerpt.text
    if (section % 2 === 1) {
      const closing = /(?:(?<!`)`{3,}|<\/(?:code|pre)>(?:<\/pre>)?)\s{0,20}$/.exec(text.slice(-40))
      if (closing !== null) {
        const inside = section
        section += 1
        const end = text.length - closing[0].length
        return { ...reread(line, sliceExcerpt(line.excerpt, 0, end), 'fence'), section: inside }
      }
    }
    return section === line.section ? line : changeLine(line, { section })
  })
}
