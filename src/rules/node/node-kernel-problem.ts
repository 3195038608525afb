import { defineRule } from '../define-rule.js'
import { isCondition } from './present-condition.js'

export const nodeKernelProblem = defineRule({
  id: 'node-kernel-problem',
  severity: 'error',
  when: [
    { cause: 'node-kernel-problem' },
    { fact: 'condition', kind: 'Node', type: 'KernelDeadlock', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'CperHardwareErrorFatal', status: 'True' },
    { fact: 'message', reason: 'KernelOops' },
    { fact: 'message', reason: 'TaskHung' },
    { fact: 'message', reason: 'DockerHung' },
    { fact: 'message', reason: 'UnregisterNetDevice' },
    { fact: 'message', reason: 'MemoryReadError' },
    { fact: 'message', reason: 'CperHardwareErrorFatal' },
    { fact: 'message', reason: 'CperHardwareErrorRecoverable' },
  ],
  title: [
    'the kernel or the hardware of node `{node}` is faulty',
    'the kernel or the hardware of a node is faulty',
  ],
  explanation: 'node-problem-detector found it in the kernel log; what runs on the node can hang or be wrong',
  next: [
    { description: 'on the node: read the kernel log', command: 'dmesg -T', safety: 'read-only' },
    {
      description: 'move the pods away before the machine is repaired',
      command: 'kubectl drain {node} --ignore-daemonsets',
      safety: 'destructive',
    },
  ],
  unless: (match) =>
    match.facts.every((fact) => fact.name === 'message') && isCondition(match, 'KernelDeadlock', 'False'),
  silentWhen: 'the condition is False now, or the hardware has corrected itself',
})
