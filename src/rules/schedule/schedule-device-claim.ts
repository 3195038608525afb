import { schedulingRule } from './scheduling-rule.js'

export const scheduleDeviceClaim = schedulingRule({
  id: 'schedule-device-claim',
  title: [
    'device class `{class}` does not exist',
    'resource claim `{claim}` cannot be allocated',
    'a resource claim of the pod cannot be allocated',
  ],
  explanation:
    'the pod asks for devices by a ResourceClaim: its class or template is missing, the devices are taken, or the driver is down',
  next: [
    {
      description: 'see the state of the claims',
      command: 'kubectl describe resourceclaim{-n}',
      safety: 'read-only',
    },
    {
      description: 'see which devices there are',
      command: 'kubectl get deviceclass,resourceslice',
      safety: 'read-only',
    },
  ],
  alsoWhen: [
    { fact: 'message', reason: 'FailedResourceClaimCreation' },
    { fact: 'message', reason: 'FailedPrepareDynamicResources' },
  ],
  silentWhen: 'the claim has been allocated since',
})
