import { messageRule } from '../message-rule.js'

const runtimeAnswers =
  /^(?!.*(?:rpc error: code = (?:DeadlineExceeded|Unavailable)|Cannot connect to the Docker))/

export const nodeDiskGcFailed = messageRule({
  id: 'node-disk-gc-failed',
  severity: 'warning',
  alsoWhen: [
    {
      fact: 'message',
      reason: 'ImageGCFailed',
      where: ({ decoded }) => !isStart.test(decoded?.text ?? '') && runtimeAnswers.test(decoded?.text ?? ''),
    },
    {
      fact: 'message',
      reason: 'ContainerGCFailed',
      where: ({ decoded }) => runtimeAnswers.test(decoded?.text ?? ''),
    },
    { fact: 'message', reason: 'FreeDiskSpaceFailed' },
  ],
  title: [
    'node `{node}` cannot free enough disk space',
    'the kubelet cannot free enough disk space on its node',
  ],
  explanation:
    'the kubelet wanted to remove unused images or containers and found too few: the disk is filled by logs, volumes, images in use, or files of something else',
  next: [
    { description: 'on the node: space and inodes', command: 'df -h; df -i', safety: 'read-only' },
    { description: 'on the node: remove unused images', command: '{prune}', safety: 'mutating' },
  ],
  silentWhen: 'the kubelet has just started and knows no capacity yet (`InvalidDiskCapacity`)',
})

const isStart = /invalid capacity 0|unable to find data/
