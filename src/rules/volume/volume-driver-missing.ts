import { messageRule } from '../message-rule.js'
import { needsOfFamily } from '../needs.js'

export const volumeDriverMissing = messageRule({
  id: 'volume-driver-missing',
  title: ['CSI driver `{driver}` does not run on the node', 'no driver for a volume on the node'],
  explanation:
    'the part of the storage driver that runs on each node is not there, has not registered yet, or the volume names a driver that is not installed',
  next: [
    {
      description: 'see which drivers the node has',
      command: "kubectl get csinode {node} -o jsonpath='{.spec.drivers[*].name}'",
      safety: 'read-only',
      onlyWith: 'node',
    },
    {
      description: 'see which drivers each node has',
      command: 'kubectl get csidriver,csinode',
      safety: 'read-only',
      onlyWithout: 'node',
    },
    {
      description: 'look for the pod of the driver on that node',
      command: 'kubectl get pods -A -o wide --field-selector spec.nodeName={node}',
      safety: 'read-only',
      onlyWith: 'node',
    },
  ],

  needs: needsOfFamily('Driver', 'driver'),
  silentWhen: 'the node has just started, or the pod has started since',
})
