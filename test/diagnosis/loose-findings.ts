import { briefFinding } from '../../src/diagnosis/brief-finding.js'
import type { FindingObject, LooseFinding } from '../../src/types.js'

/** As a Deployment's pods are called: to a fingerprint those of one workload are one. */
export function podName(workload: string, place: number): string {
  const letters = [...String(place).padStart(5, '0')].map((digit) => 'bcdfghjklm'[Number(digit)])
  return `${workload}-6d4cf56db6-${letters.join('')}`
}

/** A finding `place` characters into the text, with nothing in it but what is told of it. */
export function looseFinding(
  object: FindingObject,
  place: number,
  told: Pick<LooseFinding['finding'], 'rule' | 'fingerprint'> & Partial<LooseFinding['finding']>,
): LooseFinding {
  return {
    finding: {
      ...briefFinding(
        { severity: 'error', confidence: 'certain', object, objects: [object], ...told },
        { start: place, end: place + 1, text: '' },
      ),
      title: `title ${place}`,
      evidence: [{ input: 'x', start: place, end: place + 1, text: 'y' }],
      ...told,
    },
    order: 1,
    asSymptoms: [],
  }
}
