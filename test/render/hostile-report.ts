import { buildReport } from '../../src/report/build-report.js'
import type { Report } from '../../src/types.js'
import { emptyCapture, findingWith } from '../report/samples.js'

/** A report whose every text is hostile. */
export function hostileReport(evil: string): Report {
  const finding = findingWith({
    rule: evil,
    title: evil,
    explanation: evil,
    fingerprint: evil,
    docs: evil,
    object: { kind: evil, namespace: evil, name: evil, container: evil },
    hypotheses: [{ rule: evil, confidence: 'likely', because: evil, tellApart: evil }],
    fixes: [{ description: evil, command: evil, safety: 'read-only' }],
    missing: [{ what: evil, command: evil }],
    symptoms: [{ what: evil, kind: 'event', count: 2, evidence: [] }],
    image: { reference: evil, registry: evil, repository: evil, page: evil },
    suggestions: [
      {
        from: evil,
        to: `${evil}x`,
        kind: 'tag',
        confidence: 'likely',
        score: 0.9,
        changed: [],
        because: evil,
      },
    ],
    evidence: [{ start: 0, end: evil.length, text: evil }],
  })
  return buildReport({ name: evil, text: evil, capture: emptyCapture, findings: [finding] })
}
