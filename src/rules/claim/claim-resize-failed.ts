import type { Fact, Facts } from '../../facts/fact.js'
import { objectOf } from '../../facts/object-fields.js'
import { messageRule } from '../message-rule.js'

/** `status.allocatedResourceStatuses`, which only YAML and JSON show. */
function isInfeasible(fact: Fact, capture: Facts): boolean {
  const status = objectOf(fact, capture)?.['status'] as { allocatedResourceStatuses?: object } | undefined
  return Object.values(status?.allocatedResourceStatuses ?? {}).some(
    (word) => word === 'ControllerResizeInfeasible' || word === 'NodeResizeInfeasible',
  )
}

const isStillPending = ({ status }: Fact) => status === 'True'

export const claimResizeFailed = messageRule({
  id: 'claim-resize-failed',
  title: ['the volume of the claim could not be made larger'],
  explanation:
    'the driver or the class cannot expand it, the backend refused, or the file system waits for the pod to start again',
  next: [
    {
      description: 'see status and events of the claim',
      command: ['kubectl describe pvc {name}{-n}', 'kubectl describe pvc{-n}'],
      safety: 'read-only',
    },
  ],
  alsoWhen: [
    { fact: 'message', reason: 'VolumeResizeFailed' },
    { fact: 'message', reason: 'FileSystemResizeFailed' },
    { fact: 'object', kind: 'PersistentVolumeClaim', where: isInfeasible },
    { fact: 'condition', type: 'ControllerResizeError', where: isStillPending },
    { fact: 'condition', type: 'NodeResizeError', where: isStillPending },
    { fact: 'condition', type: 'FileSystemResizePending', where: isStillPending },
  ],
  judge: ({ facts }) =>
    facts.every(({ type }) => type === 'FileSystemResizePending')
      ? {
          severity: 'warning',
          confidence: 'likely',
          title: 'the larger file system waits for the pod to start again',
        }
      : {},
  evenRecovered: true,
  silentWhen: 'the resize succeeded since',
})
