import { messageRule } from '../message-rule.js'

export const sandboxImageMissing = messageRule({
  id: 'sandbox-image-missing',
  title: [
    'the sandbox image `{image}` cannot be pulled',
    'the sandbox (pause) image of the node cannot be pulled',
  ],
  explanation:
    'every pod needs the pause image of the runtime; the node cannot get it, so no pod starts there. The rest of the message says why: registry, network, proxy or platform',
  because: 'the message is about the image of the sandbox, not of a container',
  next: [
    { description: 'on the node: pull it by hand', command: '{cri} pull {image}', safety: 'mutating' },
    {
      description: 'on the node: see which sandbox image the runtime wants',
      command: '{configuration}',
      safety: 'read-only',
    },
  ],
  pointsAt: 'image',
  silentWhen: 'the image is one of the pod',
})
