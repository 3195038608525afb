import { messageRule } from '../message-rule.js'

export const imageNeverPulled = messageRule({
  id: 'image-never-pulled',
  alsoWhen: [{ reason: 'ErrImageNeverPull' }],
  title: [
    '`{image}` is not on the node and must not be pulled',
    'the image is not on the node and must not be pulled',
  ],
  explanation:
    'imagePullPolicy is Never and the image was not loaded on this node; newer kubelets say so too when the credentials of the pod may not use an image that is there',
  because: 'the pull policy is Never',
  next: [{ description: 'on the node: list its images', command: '{cri} images', safety: 'read-only' }],
  silentWhen: 'the image is there in a newer event',
})
