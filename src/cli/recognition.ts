import type { Call } from './command.js'
import type { RunResult } from './exit-code.js'
import type { Input } from './read-inputs.js'

/** Keeps the account of what was recognised, and tells it: a line for a file, one for all files of an archive. */
export class Recognition {
  readonly #call: Pick<Call, 'complain' | 'note'>
  readonly #archives = new Map<string, { texts: number; recognised: number }>()
  #recognised = 0

  constructor(call: Pick<Call, 'complain' | 'note'>) {
    this.#call = call
  }

  /** Takes down one input. */
  add({ name, archive }: Pick<Input, 'name' | 'archive'>, isRecognised: boolean): void {
    if (isRecognised) this.#recognised++
    if (archive === undefined) {
      if (!isRecognised) this.#call.complain(`${name}: nothing in it was recognised as kubectl output`)
      return
    }
    const known = this.#archives.get(archive) ?? { texts: 0, recognised: 0 }
    known.texts++
    if (isRecognised) known.recognised++
    this.#archives.set(archive, known)
  }

  /** Tells of the archives; what the exit code has to know. */
  finish(): Pick<RunResult, 'isNothingRecognised'> {
    for (const [name, { texts, recognised }] of this.#archives) {
      if (recognised === 0) this.#call.complain(`${name}: nothing in it was recognised as kubectl output`)
      else if (recognised < texts) {
        this.#call.note(`${name}: nothing was recognised in ${texts - recognised} of its ${texts} texts`)
      }
    }
    return { isNothingRecognised: this.#recognised === 0 }
  }
}
