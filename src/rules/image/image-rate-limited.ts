import { messageRule } from '../message-rule.js'

export const imageRateLimited = messageRule({
  id: 'image-rate-limited',
  title: ['the registry limits pulls of `{image}`', 'the registry limits pulls'],
  explanation:
    'too many pulls from this address or account: the registry answers 429 until the window is over',
  because: 'the registry says that there were too many requests',
  next: [
    {
      description: 'pull with an account',
      command:
        'kubectl create secret docker-registry <secret>{-n} --docker-server={registryHost} --docker-username=<user> --docker-password=<password>',
      safety: 'mutating',
    },
  ],
  silentWhen: "the kubelet's own limit is hit",
})
