import { messageRule } from '../message-rule.js'

export const imageProxy = messageRule({
  id: 'image-proxy',
  title: 'the proxy of the container runtime does not let the pull through',
  explanation:
    'HTTP_PROXY or HTTPS_PROXY of the runtime is wrong, wants a login, or NO_PROXY lacks the registry',
  because: 'the error is from the connection to the proxy',
  next: [
    {
      description: 'on the node: see the settings of the runtime',
      command: 'systemctl show {runtime} -p Environment',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the registry itself refuses',
})
