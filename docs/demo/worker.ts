import { redact } from '../../src/index.js'
import { listObjects } from '../../src/render/list-objects.js'
import { renderListYaml } from '../../src/render/render-list.js'
import { renderMarkdown } from '../../src/render/render-markdown.js'
import type { Capture } from '../../src/types.js'
import { answerText } from './engine/answer.js'
import type { Answer, Question, Redacted, Reply } from './protocol.js'

// The worker keeps the last text and what was read from it: the other tabs ask for more when they are opened.
let current: { text: string; answer: Answer; capture: Capture } | undefined

function answerQuestion(question: Question): Reply {
  const { id } = question
  if (question.type === 'analyze') {
    const { answer, capture } = answerText(question.text, question.name, (share) =>
      scope.postMessage({ type: 'progress', id, share }),
    )
    current = { text: question.text, answer, capture }
    return { type: 'answer', id, answer }
  }
  if (current === undefined) throw new Error('no text was read')
  switch (question.type) {
    case 'objects':
      return { type: 'text', id, text: renderListYaml(listObjects([current.capture])) }
    case 'markdown':
      return { type: 'text', id, text: renderMarkdown(current.answer.report) }
    case 'redact':
      return { type: 'redacted', id, redacted: redactText(current.text, question.names) }
  }
}

function redactText(text: string, names: boolean): Redacted {
  const { text: clean, replaced } = redact(text, { names })
  const counts = new Map<string, number>()
  for (const { kind } of replaced) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return { text: clean, replaced: [...counts].map(([kind, count]) => ({ kind, count })) }
}

const scope = self as unknown as {
  postMessage: (reply: Reply) => void
  onmessage: (event: MessageEvent<Question>) => void
}
scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answerQuestion(data))
  } catch (error) {
    scope.postMessage({
      type: 'failed',
      id: data.id,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}
scope.postMessage({ type: 'ready' })
