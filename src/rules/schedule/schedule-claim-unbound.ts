import { claimItself } from '../gaps.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleClaimUnbound = schedulingRule({
  id: 'schedule-claim-unbound',
  title: [
    'the pod waits for claim `{claim}`, which is not bound',
    'the pod waits for a PersistentVolumeClaim that is not bound',
  ],
  explanation: 'a claim of the pod has no volume yet; the describe output of the claim says why',
  next: [
    {
      description: 'see why the claim is pending',
      command: ['kubectl describe pvc {claim}{-n}', 'kubectl describe pvc{-n}'],
      safety: 'read-only',
    },
    {
      description: 'see whether there is a default StorageClass',
      command: 'kubectl get storageclass',
      safety: 'read-only',
    },
  ],
  causedBy: [
    'claim-class-missing',
    'claim-no-volume',
    'claim-no-static-match',
    'claim-provisioning-failed',
    'claim-waiting-for-provisioner',
    'claim-lost',
  ],
  missing: [claimItself],
  silentWhen: 'the claim is bound or the pod scheduled since',
})
