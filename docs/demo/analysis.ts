import { ownWorkers } from './own-worker.js'
import type { Answer, Question, Redacted, Reply } from './protocol.js'

/** A question without its number: the number is given here. */
type Asked = Question extends infer Each ? (Each extends Question ? Omit<Each, 'id'> : never) : never

/** The library at work in a worker, one question after the other. Stopping throws the worker away and starts a new one. */
export interface Analysis {
  readonly analyze: (text: string, name: string, onProgress: (share: number) => void) => Promise<Answer>
  readonly objects: () => Promise<string>
  readonly markdown: () => Promise<string>
  readonly redact: (names: boolean) => Promise<Redacted>
  /** Ends what is running; its promise is rejected with an `AbortError`. */
  readonly stop: () => void
}

/** Starts a worker with this program; everything it answers comes back through promises. */
export function startAnalysis(program: string): Analysis {
  const waiting = new Map<
    number,
    { resolve: (reply: Reply) => void; reject: (error: Error) => void; onProgress?: (share: number) => void }
  >()
  let worker = startWorker()
  let asked = 0

  function startWorker(): Worker {
    const started = ownWorkers.start(program, 'undescribe')
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'ready') return
      const question = waiting.get(data.id)
      if (data.type === 'progress') question?.onProgress?.(data.share)
      else {
        waiting.delete(data.id)
        if (data.type === 'failed') question?.reject(new Error(data.message))
        else question?.resolve(data)
      }
    })
    started.addEventListener('error', (event) => {
      event.preventDefault()
      restart(new Error(event.message || 'the worker stopped'))
    })
    return started
  }

  function restart(reason: Error): void {
    worker.terminate()
    const rejected = [...waiting.values()]
    waiting.clear()
    worker = startWorker()
    for (const question of rejected) question.reject(reason)
  }

  function ask(question: Asked, onProgress?: (share: number) => void): Promise<Reply> {
    const id = ++asked
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, ...(onProgress === undefined ? {} : { onProgress }) })
      worker.postMessage({ ...question, id })
    })
  }

  async function askText(type: 'objects' | 'markdown'): Promise<string> {
    const reply = await ask({ type })
    return reply.type === 'text' ? reply.text : ''
  }

  return {
    analyze: async (text, name, onProgress) => {
      const reply = await ask({ type: 'analyze', text, name }, onProgress)
      if (reply.type !== 'answer') throw new Error('no answer')
      return reply.answer
    },
    objects: () => askText('objects'),
    markdown: () => askText('markdown'),
    redact: async (names) => {
      const reply = await ask({ type: 'redact', names })
      if (reply.type !== 'redacted') throw new Error('no answer')
      return reply.redacted
    },
    stop: () => {
      if (waiting.size > 0) restart(new DOMException('stopped', 'AbortError'))
    },
  }
}
