import type { Analysis } from './analysis.js'
import type { Answer } from './protocol.js'
import { hideProblem, hideProgress, isStop, showProblem, showProgress, showStopped } from './view/status.js'

/** A running analysis of a text that changed is thrown away only when it takes longer than this. */
const patienceMilliseconds = 400
/** Before this no bar is shown: most answers are there sooner. */
export const progressAfterMilliseconds = 250

/** What the work needs of the page. */
export interface Desk {
  readonly text: () => string
  readonly name: () => string
  readonly onAnswer: (answer: Answer, text: string) => void
}

/** Has the newest text analysed, one analysis at a time. */
export class Work {
  private wanted = 0
  /** The version whose answer is shown. */
  private answered = 0
  private running: { readonly started: number } | undefined
  private timer = 0

  constructor(
    private readonly analysis: Promise<Analysis>,
    private readonly desk: Desk,
  ) {}

  /** The text has changed: its analysis starts in so many milliseconds, unless it changes again. */
  schedule(delay: number): void {
    this.wanted++
    hideProblem()
    this.runIn(delay)
  }

  /** The answer of the newest text was made before; the worker only catches up. */
  answer(prepared: Answer): void {
    this.answered = this.wanted
    this.desk.onAnswer(prepared, this.desk.text())
  }

  async cancel(): Promise<void> {
    clearTimeout(this.timer)
    hideProgress()
    ;(await this.analysis).stop()
    showStopped()
  }

  private runIn(delay: number): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.run(), delay)
  }

  private async run(): Promise<void> {
    const analysis = await this.analysis
    if (this.running !== undefined) {
      if (performance.now() - this.running.started < patienceMilliseconds) {
        this.runIn(50)
        return
      }
      analysis.stop()
    }
    const version = this.wanted
    const isShown = version === this.answered
    const text = this.desk.text()
    const mine = { started: performance.now() }
    this.running = mine
    const reading = (share?: number) => {
      if (!isShown) showProgress(share, 'reading the text')
    }
    const busy = window.setTimeout(reading, progressAfterMilliseconds)
    try {
      const next = await analysis.analyze(text, this.desk.name(), (share) => {
        if (performance.now() - mine.started > progressAfterMilliseconds) reading(share)
      })
      if (version === this.wanted && !isShown) {
        this.answered = version
        this.desk.onAnswer(next, text)
      }
    } catch (error) {
      if (!isStop(error)) showProblem(error)
      else if (version === this.wanted) showStopped()
    } finally {
      clearTimeout(busy)
      if (this.running === mine) {
        this.running = undefined
        hideProgress()
      }
    }
  }
}
