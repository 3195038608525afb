import { KnownImages } from '../known-images.js'
import { aliases, date, repositories, tags, words } from './packed.js'

/** Undoes the packing: each line is a letter for the count of characters shared with the line before, and its own rest. */
function unpack(text: string): string[] {
  let before = ''
  return text.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - 65) + line.slice(1)
    return before
  })
}

/** The day the shipped tags stand for, as YYYY-MM-DD; told without unpacking anything. */
export const shippedDate: string = date

let shipped: KnownImages | undefined

/**
 * The list that ships with undescribe; unpacked when first asked for.
 *
 * Shape: `date` is the day its tags stand for. Sources and licences: `data/known-images/README.md`.
 *
 * @example shippedImages().find('docker.io', 'library/nginx')?.tier // 1
 */
export function shippedImages(): KnownImages {
  shipped ??= new KnownImages({
    date,
    repositories: unpack(repositories),
    aliases: unpack(aliases),
    tags: tags.split('\n'),
    words: unpack(words),
  })
  return shipped
}
