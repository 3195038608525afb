import { readText } from '../../capture.js'
import { diagnoseFacts } from '../../diagnosis/diagnose.js'
import { faultsOf } from '../../diagnosis/judge-sample.js'
import { gatherFacts } from '../../facts/gather-facts.js'
import { suggestImages } from '../../image/suggest.js'
import { readManifest } from '../../manifests/read-manifest.js'
import { neutralise } from '../../render/display-cells.js'
import { withoutCommands } from '../../render/without-commands.js'
import { lateReaders } from '../late-readers.js'
import type { UserRule } from './parse-rules.js'

/** How a sample went. */
export interface SampleResult {
  readonly rule: string
  readonly sample: string
  readonly line: number
  /** What it does not keep; empty when all is well. */
  readonly faults: readonly string[]
}

/**
 * Runs the samples of users' rules through the whole rule set, theirs and ours.
 *
 * Shape: one result a sample, in the order of the file.
 *
 * @example testRules([]) // []
 */
export function testRules(rules: readonly UserRule[]): SampleResult[] {
  const own = rules.map(({ rule }) => rule)
  return rules.flatMap(({ rule, samples }) =>
    samples.map((sample) => {
      const facts = gatherFacts(readText(sample.text, {}, { manifest: readManifest }).capture)
      const findings = diagnoseFacts(facts, {
        rules: own,
        suggestImages: (reference, hints) =>
          suggestImages(reference, { knownImages: lateReaders.knownImages(), ...hints }),
      })
      return {
        rule: rule.id,
        sample: sample.title,
        line: sample.line,
        faults: faultsOf(sample, facts, findings),
      }
    }),
  )
}

/**
 * The results for people: what failed with its line, and a count.
 *
 * @example renderResults([], 'rules.yaml') // '0 samples, 0 failed\n'
 */
export function renderResults(results: readonly SampleResult[], path: string): string {
  const lines = results.map(({ rule, sample, line, faults }) => {
    const head = neutralise(`${rule}: ${sample}`)
    if (faults.length === 0) return `ok      ${head}\n`
    const told = faults.map((fault) => `        ${neutralise(fault)}\n`)
    return `FAILED  ${head} (${neutralise(path)}:${line})\n${told.join('')}`
  })
  const failed = results.filter(({ faults }) => faults.length > 0).length
  return withoutCommands(`${lines.join('')}${results.length} samples, ${failed} failed\n`)
}
