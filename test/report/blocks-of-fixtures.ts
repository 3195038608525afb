// Blocks of describe text for the tests of folding: what a real kubectl printed, and the samples of the rules.
import { readdirSync, readFileSync } from 'node:fs'
import { parseSamples } from '../../tools/samples.js'

/**
 * Rules that compare an object with others of the capture: with parts read apart they know only their part. The blocks
 * that wake them are left out, and a test of their own shows what folding can not do.
 */
const comparing =
  /^(service-(selector|no-endpoints|endpoints)|claim-class-missing|schedule-(claim-missing|no-scheduler|request)|quota-exhausted|image-pull-secret-invalid|claim-deletion|evict-|ingress-backend)/

/** Each ends with one line break. */
export function readBlocks(): string[] {
  const folder = (path: string) => new URL(`../../fixtures/${path}/`, import.meta.url)
  const read = (path: string) =>
    readdirSync(folder(path)).map((file) => readFileSync(new URL(file, folder(path)), 'utf8'))
  const described = read('describe/1.33')
  const samples = read('rules')
    .flatMap(parseSamples)
    .filter(({ fires, among, silent }) => ![...fires, ...among, ...silent].some((id) => comparing.test(id)))
    .map(({ text }) => text)
  return (
    [...described, ...samples]
      // one object and nothing beside it: a message that names no object is about the only one there is
      .filter((text) => /^Name: /.test(text) && !/\n(\n|---)/.test(text.trimEnd()))
      .map((text) => `${text.trimEnd()}\n`)
  )
}

/** The block with another name for its object, as long as before. */
export function renameBlock(block: string, letter: string): string {
  const name = /^Name: +(\S+)/.exec(block)?.[1] ?? ''
  return name.length < 3 ? block : block.replaceAll(name, name.slice(0, -1) + letter)
}
