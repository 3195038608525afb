import { messageRule } from '../message-rule.js'
import { needsOfFamily } from '../needs.js'
import { waitsFor } from './waiting-claim.js'

export const claimWaitingForProvisioner = messageRule({
  id: 'claim-waiting-for-provisioner',
  alsoWhen: [
    { fact: 'status', reason: 'Pending', kind: 'PersistentVolumeClaim', where: waitsFor('provisioner') },
  ],
  judge: ({ facts }) =>
    facts.some(({ causes }) => causes.length > 0)
      ? {}
      : {
          confidence: 'possible',
          because:
            'a provisioner that runs answers within minutes; the events of the claim tell what it said',
          yieldsTo: ['claim-*', 'schedule-*'],
        },
  title: ['the claim waits for provisioner `{provisioner}`', 'the claim waits for its provisioner'],
  explanation:
    'nothing has answered for this provisioner: when it lasts over minutes it does not run, or the class names one that is not installed',
  next: [
    { description: 'look for the pods of the driver', command: 'kubectl get pods -A', safety: 'read-only' },
    { description: 'list the drivers', command: 'kubectl get csidriver,storageclass', safety: 'read-only' },
  ],
  tellApart: ['kubectl describe pvc {name}{-n}', 'kubectl describe pvc{-n}'],
  severity: 'warning',
  unless: ({ facts, ofSubject }) =>
    facts.every(
      ({ age }) =>
        (age?.first ?? age?.last)?.maxSeconds !== undefined &&
        ((age?.first ?? age?.last)?.maxSeconds ?? 0) <= 120,
    ) || ofSubject.some(({ reason }) => reason === 'Provisioning'),
  causedBy: ['claim-provisioning-failed'],
  needs: needsOfFamily('Driver', 'provisioner'),
  silentWhen:
    'it began less than two minutes ago, the provisioner has begun or answered, or the claim is bound',
})
