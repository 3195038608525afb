import { neutralise } from './display-cells.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text for HTML or XML, in elements and in quoted attributes: markup is escaped, and what neither XML nor a reader's
 * eye should meet (controls, bidirectional overrides, noncharacters) is replaced by a picture or `�`.
 *
 * @example escapeMarkup('<b>') // '&lt;b&gt;'
 */
export function escapeMarkup(text: string): string {
  return neutralise(text)
    .replace(/[\ufffe\uffff]/g, '�')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
