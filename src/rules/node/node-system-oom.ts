import { messageRule } from '../message-rule.js'

export const nodeSystemOom = messageRule({
  id: 'node-system-oom',
  severity: 'warning',
  alsoWhen: [
    { fact: 'message', reason: 'SystemOOM' },
    // the kernel names the limit that was hit: this cause is the one of a container
    { fact: 'message', reason: 'OOMKilling', where: ({ causes }) => !causes.includes('crash-oom-killed') },
  ],
  title: [
    'node `{node}` ran out of memory: the kernel killed `{process}`',
    'the node ran out of memory: the kernel killed `{process}`',
    'the node ran out of memory: the kernel killed a process',
  ],
  explanation:
    'the memory of the whole node was used up, so the kernel chose a victim, maybe of another pod: pods without limits, or too little reserved for the system',
  next: [
    {
      description: 'see the requests and limits of its pods',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
    { description: 'on the node: read the kernel log', command: 'dmesg -T', safety: 'read-only' },
  ],
  distinguishedBy: ['process'],
  silentWhen: 'a container went over its own limit: the kernel calls that a memory cgroup',
})
