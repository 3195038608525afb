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

/** A longer text is hardly met again. */
const longestText = 200

/**
 * What is read of a text, once a call for each short text; without a memory it is read. The answer is shared: what goes
 * from it into an object of the API is a text or a number, or a copy.
 *
 * @example recallText(undefined, parseInt, '12', () => 12) // 12
 */
export function recallText<Answer>(
  memory: Memory | undefined,
  asker: object,
  text: string,
  read: () => Answer,
): Answer {
  return memory === undefined || text.length > longestText ? read() : memory.recall(asker, text, read)
}
