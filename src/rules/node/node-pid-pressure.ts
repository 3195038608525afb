import { messageRule } from '../message-rule.js'
import { isCondition } from './present-condition.js'

export const nodePidPressure = messageRule({
  id: 'node-pid-pressure',
  severity: 'warning',
  alsoWhen: [
    { fact: 'condition', kind: 'Node', type: 'PIDPressure', status: 'True' },
    { fact: 'message', reason: 'NodeHasInsufficientPID' },
  ],
  title: ['node `{node}` runs out of process ids', 'the node runs out of process ids'],
  explanation: 'some pod makes processes without end or leaves zombies behind',
  next: [{ description: 'on the node: count processes', command: 'ps -eLf', safety: 'read-only' }],
  unless: (match) => isCondition(match, 'PIDPressure', 'False'),
  silentWhen: 'the condition is False now',
})
