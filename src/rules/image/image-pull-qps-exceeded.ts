import { messageRule } from '../message-rule.js'

export const imagePullQpsExceeded = messageRule({
  id: 'image-pull-qps-exceeded',
  severity: 'warning',
  title: 'the kubelet limits its own pulls',
  explanation:
    'more images are pulled at a time than `registryPullQPS` of the kubelet allows; it clears by itself',
  because: "the limit is the kubelet's, the registry was not asked",
  next: [
    {
      description: 'on the node: see the limit',
      command: 'grep registry /var/lib/kubelet/config.yaml',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the registry answers 429',
})
