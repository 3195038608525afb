import { messageRule } from '../message-rule.js'

export const nodeRebooted = messageRule({
  id: 'node-rebooted',
  severity: 'info',
  alsoWhen: [{ fact: 'message', reason: 'Rebooted' }],
  title: ['node `{node}` was rebooted', 'the node was rebooted'],
  explanation: 'this explains restarts and new sandboxes of its pods at that time',
  next: [{ description: 'on the node: see when', command: 'last -x reboot', safety: 'read-only' }],
  silentWhen: 'the event has expired; alone it is no failure',
})
