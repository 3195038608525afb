/**
 * Whether a line is a sentence or markup that people write around a capture, and not the second line of a value:
 * several words, most of them plain, or a heading, an image or a list of Markdown.
 *
 * @example isProse('So I looked closer, and it never gets ready.') // true
 */
export function isProse(head: string): boolean {
  if (isThanks(head)) return true
  const text = head.trim()
  if (/^(?:#{1,6} |!\[|\*\*\w|- \[[ x]\]|[*-] [A-Z]|<\/?(?:details|summary|p|h\d)\b)/.test(text)) return true
  if (!/^["'(]?[\p{L}]/u.test(text)) return false
  if (/\t| {3}/.test(text)) return false
  const words = text.split(/\s+/, 60)
  if (words.length < 4) return /^[\p{L}' ]{2,40}[?!:]$/u.test(text)
  const plain = words.filter((word) => /^[("']?[\p{L}'’-]+(?:[.,;:?!)"][.,;:?!)"']*)?$/u.test(word)).length
  return plain * 3 >= words.length * 2
}

/**
 * Whether a line is somebody speaking: prose with a question mark at its end or a word for a person.
 *
 * @example isSpeech('any idea what I can do here?') // true
 */
export function isSpeech(head: string): boolean {
  if (isThanks(head)) return true
  if (!isProse(head)) return false
  return (
    /\?\s*$/.test(head) ||
    /(?:^|\s)(?:I|I'm|I've|my|me|we|our|us|your|please|thanks|anyone|any|what|why)(?=[\s,.!?]|$)/i.test(head)
  )
}

const longestThanks = 120
/** The words with which people end a question, in the languages that most of them write. */
const thanks =
  /^\s{0,8}(?:(?:thanks|thank you|thx|cheers|danke|vielen dank|besten dank|merci|(?:muchas )?gracias|(?:muito )?obrigad[oa]|grazie|dank je|tack|dzięki|спасибо|дякую|teşekkür(?:ler)?)(?!\p{L})|谢谢|多谢|感谢|ありがとう|よろしく|감사)/iu

function isThanks(head: string): boolean {
  return head.length <= longestThanks && thanks.test(head)
}
