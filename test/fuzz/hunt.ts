import fc from 'fast-check'
import type { Coverage } from './coverage.js'
import { cook, type Recipe, recipes } from './mutations.js'
import { runLimited } from './run-limited.js'
import type { Target } from './targets.js'
import { isSlowAlone } from './time-alone.js'

/** So many texts are tried between two questions about coverage. */
const batchSize = 16

/** A text that breaks a promise, as short as it could be made. */
export interface Catch {
  readonly text: string
  readonly error: unknown
}

/** The search for texts that break a promise of one target. */
export class Hunt {
  /** The texts that others are made of: fixtures, and those that ran a block of code that none ran before. */
  readonly pool: string[]
  readonly seeds: number
  readonly #recipes: fc.Arbitrary<Recipe>
  readonly #covered: Set<string>
  inputs = 0
  characters = 0
  milliseconds = 0
  /** Milliseconds for a million characters, of texts long enough to tell. */
  slowest = 0

  /** `covered` is shared by all hunts of a run; `made` are words and texts of the grammars. */
  constructor(
    readonly target: Target,
    made: fc.Arbitrary<string>,
    covered: Set<string>,
    readonly judgesTime = true,
  ) {
    this.pool = [...target.seeds()]
    this.seeds = this.pool.length
    this.#covered = covered
    const words = [...new Set(this.pool.flatMap((text) => text.match(/\S{2,60}/g) ?? []))]
    this.#recipes = recipes(fc.oneof(made, fc.constantFrom(...words)))
  }

  /** Reads the fixtures as they are: what they run is nothing new, and code is warm. */
  start(coverage: Coverage): void {
    for (const text of this.pool) this.target.check(this.target.read(text) as never, text)
    for (const block of coverage.take()) this.#covered.add(block)
  }

  /** The texts of a batch; the same for the same seed and pool. */
  texts(seed: number): string[] {
    return fc.sample(this.#recipes, { seed, numRuns: batchSize }).map((recipe) => cook(recipe, this.pool))
  }

  /** Tries the texts of a batch: the first that breaks a promise, or none. */
  run(seed: number, texts: readonly string[], coverage: Coverage): Catch | undefined {
    for (const text of texts) {
      try {
        this.#try(text)
      } catch (error) {
        return this.#shrink(seed, text, error)
      }
    }
    const fresh = new Set([...coverage.take()].filter((block) => !this.#covered.has(block)))
    for (const text of fresh.size > 0 ? texts : []) {
      this.target.read(text)
      // counted anew since the last question: these are this text's own
      const own = [...coverage.take()].filter((block) => fresh.delete(block))
      for (const block of own) this.#covered.add(block)
      if (own.length > 0) this.pool.push(text)
    }
    for (const block of fresh) this.#covered.add(block)
    return undefined
  }

  #try(text: string): void {
    const { result, milliseconds } = runLimited(
      () => this.target.read(text),
      text.length,
      this.judgesTime,
      () => isSlowAlone(this.target, text),
    )
    this.inputs += 1
    this.characters += text.length
    this.milliseconds += milliseconds
    if (text.length > 20_000) this.slowest = Math.max(this.slowest, (milliseconds / text.length) * 1e6)
    this.target.check(result as never, text)
  }

  #shrink(seed: number, text: string, error: unknown): Catch {
    const fails = (recipe: Recipe) => this.#try(cook(recipe, this.pool))
    const { counterexample, errorInstance } = fc.check(fc.property(this.#recipes, fails), {
      seed,
      numRuns: batchSize,
      interruptAfterTimeLimit: 15_000,
    })
    if (counterexample === null) return { text, error }
    return { text: cook(counterexample[0], this.pool), error: errorInstance }
  }
}
