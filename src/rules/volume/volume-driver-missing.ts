import { messageRule } from '../message-rule.js'

export const volumeDriverMissing = messageRule({
  id: 'volume-driver-missing',
  title: ['CSI driver `{driver}` does not run on the node', 'no driver for a volume on the node'],
  explanation:
    'the part of the storage driver that runs on each node is not there, has not registered yet, or the volume names a driver that is not installed',
  next: [
    {
      description: 'see which drivers each node has',
      command: 'kubectl get csidriver,csinode',
      safety: 'read-only',
    },
  ],

  silentWhen: 'the node has just started, or the pod has started since',
})
