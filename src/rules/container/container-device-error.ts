import { messageRule } from '../message-rule.js'

export const containerDeviceError = messageRule({
  id: 'container-device-error',
  title: ['the GPU of the node cannot be given to the container'],
  explanation: 'driver, container toolkit or device plugin of the node are broken or do not fit each other',
  next: [
    { description: 'on the node: ask the driver', command: 'nvidia-smi', safety: 'read-only' },
    { description: 'see the device plugin', command: 'kubectl get pods -A -o wide', safety: 'read-only' },
  ],
  silentWhen: 'the scheduler found no node with the device: then schedule-extended-resource',
})
