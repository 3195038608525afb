import type { Fact } from '../../facts/fact.js'
import { allSay } from '../all-say.js'
import { messageRule } from '../message-rule.js'

/** The runtime answers, and the kubelet has not just started: then once or twice it knows no capacity yet. */
function isAboutDisk({ causes, count }: Fact): boolean {
  if (causes.includes('node-runtime-down') || causes.includes('runtime-silent')) return false
  return count > mostAtStart || !causes.includes('no-capacity-yet')
}

const mostAtStart = 3

export const nodeDiskGcFailed = messageRule({
  id: 'node-disk-gc-failed',
  severity: 'warning',
  alsoWhen: [
    { fact: 'message', reason: 'ImageGCFailed', where: isAboutDisk },
    { fact: 'message', reason: 'ContainerGCFailed', where: isAboutDisk },
    { cause: 'no-capacity-yet', where: isAboutDisk },
    { fact: 'message', reason: 'FreeDiskSpaceFailed' },
  ],
  judge: ({ facts }) =>
    allSay(facts, 'no-capacity-yet')
      ? {
          confidence: 'likely',
          title: [
            'the kubelet of node `{node}` cannot tell how full its image filesystem is',
            'the kubelet cannot tell how full the image filesystem of its node is',
          ],
          because: 'it asks again and again, and a kubelet that has just started asks once or twice',
        }
      : {},
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
