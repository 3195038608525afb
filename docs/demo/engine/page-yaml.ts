import { readBrokenYaml } from '../../../src/manifests/broken-yaml.js'
import type { ManifestDocument } from '../../../src/manifests/manifest-document.js'

/**
 * Reads a long YAML text as the page does, which has the tolerant reader alone: that takes time for each word and mark, so it
 * gets as many as YAML of Kubernetes has at most in a text of that length (four for ten characters), and a fourth again.
 *
 * Shape: as `readDividedYaml` of the library; what is behind the last word that may be read is broken.
 *
 * @example readDividedYaml('kind: Pod', 200)[0].value // { kind: 'Pod' }
 */
export function readDividedYaml(text: string, deepest: number): ManifestDocument[] {
  return readBrokenYaml({ text, start: 0, under: [] }, deepest, { lexemes: 4000 + text.length / 2 })
}
