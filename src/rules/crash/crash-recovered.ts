import { runOf } from '../../facts/container-run.js'
import type { Fact, Facts } from '../../facts/fact.js'
import { defineRule } from '../define-rule.js'
import { namesOfEnding } from './ending-of.js'
import { previousLogs } from './next-steps.js'

/** Runs and is ready, but has ended before. An init container that has done its work is not meant. */
function hasRecovered(fact: Fact, capture: Facts): boolean {
  const run = runOf(fact, capture)
  return run !== undefined && run.state === 'running' && run.isReady && (run.restarts ?? 0) > 0
}

export const crashRecovered = defineRule({
  id: 'crash-recovered',
  severity: 'info',
  when: [{ fact: 'last-state', type: 'terminated', where: hasRecovered }],
  judge: (match) => ({ names: namesOfEnding(match) }),
  title: [
    '`{container}` has ended before ({meaning}, {restarts} restarts) and runs now',
    '`{container}` has ended before and runs now',
  ],
  explanation: 'the container is running and ready; its last end is kept as a note',
  next: [previousLogs],
  evenRecovered: true,
  silentWhen: 'the container waits, has ended or is not ready',
})
