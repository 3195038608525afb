import { messageRule } from '../message-rule.js'

export const imageDiskFull = messageRule({
  id: 'image-disk-full',
  title: 'no space left on the node to unpack the image',
  explanation: 'the file system that holds the images of the node is full',
  because: 'writing a layer failed for lack of space',
  next: [
    {
      description: 'see the disk pressure of the node',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
    { description: 'on the node: see what is full', command: 'df -h; df -i', safety: 'read-only' },
  ],
  causedBy: ['node-disk-pressure'],
  silentWhen: 'the disk is full inside the container',
})
