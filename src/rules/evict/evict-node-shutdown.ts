import { messageRule } from '../message-rule.js'
import { isReplaced } from './is-replaced.js'

export const evictNodeShutdown = messageRule({
  id: 'evict-node-shutdown',
  severity: 'warning',
  alsoWhen: [
    { fact: 'status', reason: 'NodeShutdown' },
    { fact: 'status', kind: 'Pod', reason: 'Shutdown' },
  ],
  title: [
    'pod `{pod}` ended with its node, which was shut down',
    'a pod ended with its node, which was shut down',
  ],
  explanation:
    'the node was shut down in order, by an upgrade, an administrator or a cloud that took back a spot machine; the failed pod stays in the list until it is deleted',
  next: [
    { description: 'is there a new pod?', command: 'kubectl get pods{-n} -o wide', safety: 'read-only' },
    {
      description: 'remove the failed pods',
      command: 'kubectl delete pods{-n} --field-selector status.phase=Failed',
      safety: 'destructive',
    },
  ],
  judge: (match) => (isReplaced(match) ? { severity: 'info' } : {}),
  silentWhen: 'its owner has a good pod elsewhere: then it is only a note',
})
