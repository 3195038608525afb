import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const sandboxRuntimeClass = messageRule({
  id: 'sandbox-runtime-class',
  title: [
    'the node has no runtime handler `{handler}`',
    'the runtime handler of the RuntimeClass is not set up on the node',
  ],
  explanation:
    'the RuntimeClass of the pod names a handler that the runtime of this node is not configured with',
  next: [
    {
      description: 'see the handlers the classes name',
      command: 'kubectl get runtimeclass',
      safety: 'read-only',
    },
    {
      description: 'on the node: see the handlers the runtime has',
      command: '{cri} info',
      safety: 'read-only',
    },
  ],
  judge: (match) => judgeMissingName(match, [['handler', 'RuntimeClass']]),
  pointsAt: 'handler',
  distinguishedBy: ['handler'],
  silentWhen: 'the class itself is missing: admission-class-missing',
})
