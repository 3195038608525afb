/**
 * What one call has decided already, so that it need not be decided again: thousands of pods repeat a few structures,
 * tables and ages. It holds only answers of pure functions, and nobody keeps it when the call is over.
 */
export class Memory {
  readonly #known = new Map<object, Map<string, unknown>>()

  /**
   * The answer to a question that was asked before, else what `decide` says.
   *
   * `asker` is what asks (a grammar, a function): questions of different askers never meet. Bounded: of too many
   * different questions the later ones are decided each time.
   *
   * @example new Memory().recall(parseInt, '12', () => 12) // 12
   */
  recall<Answer>(asker: object, question: string, decide: () => Answer): Answer {
    let known = this.#known.get(asker)
    if (known === undefined) {
      known = new Map()
      this.#known.set(asker, known)
    }
    const answer = known.get(question)
    if (answer !== undefined || known.has(question)) return answer as Answer
    const decided = decide()
    if (known.size < mostQuestions) known.set(question, decided)
    return decided
  }
}

/** So many questions of one asker are remembered. */
const mostQuestions = 1 << 16
