import { runOf } from '../../facts/container-run.js'
import { containersOf } from '../../facts/containers.js'
import type { Fact, Facts } from '../../facts/fact.js'
import { fieldAt } from '../../facts/object-fields.js'
import { isLeaving } from '../../facts/pod-life.js'
import type { Need } from '../../types.js'
import { crashCauses, startFailures } from '../crash/crash-causes.js'
import { podYaml } from '../crash/next-steps.js'
import { defineRule } from '../define-rule.js'
import { needsOfCaller } from '../needs.js'
import type { Match } from '../rule.js'

const initWord = /^Init:\d+\/\d+$/
const longSeconds = 300

/** `Init:0/2`: of a pod that is known to be young nobody can say yet. */
function isInitStatus({ reason, age }: Fact): boolean {
  return initWord.test(reason ?? '') && (age?.first === undefined || age.first.maxSeconds > longSeconds)
}

/** The first init container that has not ended well; the others wait for it. */
function blockingContainer(object: number | undefined, capture: Facts): string | undefined {
  const pod = object === undefined ? undefined : capture.objects[object]
  if (fieldAt(pod, 'status', 'initContainerStatuses') === undefined) return undefined
  return containersOf(pod).find(
    ({ group, status }) => group === 'initContainers' && status !== undefined && status['ready'] !== true,
  )?.name
}

/** Whom the init container that blocks the pod waits for. */
function needsOfBlocked(match: Match): readonly Need[] {
  const container = blockingContainer(
    match.facts.find((fact) => fact.object !== undefined)?.object,
    match.capture,
  )
  return container === undefined ? [] : needsOfCaller({ ...match, subject: { ...match.subject, container } })
}

export const containerInitBlocked = defineRule({
  id: 'container-init-blocked',
  severity: 'error',
  when: [
    { fact: 'status', kind: 'Pod', where: isInitStatus },
    {
      fact: 'condition',
      type: 'Initialized',
      status: 'False',
      where: (fact, capture) =>
        blockingContainer(fact.object, capture) !== undefined || fact.causes.length > 0,
    },
    { cause: 'container-init-blocked' },
    {
      fact: 'object',
      kind: 'Pod',
      where: (fact, capture) => {
        const name = blockingContainer(fact.object, capture)
        if (name === undefined) return false
        const run = runOf({ ...fact, subject: { ...fact.subject, container: name } }, capture)
        return run?.state === 'running' && (fact.age?.first?.maxSeconds ?? Infinity) > longSeconds
      },
    },
  ],
  unless: ({ ofSubject, capture }) => isLeaving(ofSubject, capture),
  confidence: 'likely',
  judge: ({ facts, capture }) => {
    const container = blockingContainer(facts.find((fact) => fact.object !== undefined)?.object, capture)
    return {
      ...(container === undefined ? {} : { names: { container } }),
      // that it waits is sure; for what it waits a word of a table does not say
      ...(facts.every(({ name }) => name === 'status') ? { confidence: 'possible' as const } : {}),
    }
  },
  title: [
    '`{pod}` waits for its init container `{container}`',
    '`{pod}` waits for its init containers',
    'a pod waits for its init containers',
  ],
  explanation:
    'the containers of a pod start only when every init container has ended well: this one still runs or waits, often for a Service, a database or a volume that is not there',
  next: [
    {
      description: 'read what the init container waits for',
      command: ['kubectl logs {pod} -c {container}{-n}', 'kubectl logs {pod}{-n} -c <init-container>'],
      safety: 'read-only',
    },
    podYaml,
  ],
  causedBy: [
    ...startFailures,
    ...crashCauses,
    'crash-cause-unknown',
    'image-*',
    'volume-*',
    'sandbox-*',
    'schedule-*',
    'evict-*',
    'probe-startup-failed',
  ],
  needs: needsOfBlocked,
  silentWhen: 'the pod is young, or the init containers have ended',
})
