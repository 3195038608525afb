import { messageRule } from '../message-rule.js'

export const containerExecFormat = messageRule({
  id: 'container-exec-format',
  title: [
    '`{container}` runs a file that this node cannot execute',
    'the node cannot execute the program of the container',
  ],
  explanation:
    'the program was built for another processor (arm64 image on an amd64 node or the reverse), or it is a script without a `#!` line',
  next: [
    {
      description: 'see the architecture of the node',
      command: 'kubectl get nodes -L kubernetes.io/arch',
      safety: 'read-only',
    },
    {
      description: 'see the architectures of the image',
      command: ['{inspectImage}{image}', '{inspectImage}<image>'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the pull was refused already: then image-platform-mismatch',
})
