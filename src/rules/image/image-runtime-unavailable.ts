import { messageRule } from '../message-rule.js'

export const imageRuntimeUnavailable = messageRule({
  id: 'image-runtime-unavailable',
  alsoWhen: [{ reason: 'ImageInspectError' }],
  title: ['this user may not speak to {engine}', 'the container runtime of the node does not answer'],
  explanation: [
    'the socket of {engine} belongs to root and to a group that this user is not in; no registry was asked',
    'the kubelet cannot reach containerd, CRI-O or Docker on its own node; no registry was asked',
  ],
  because: 'the socket of the runtime refused',
  next: [
    {
      description:
        'add the user to the group of the socket, and log in anew; its members are as good as root',
      command: 'sudo usermod -aG docker "$USER"',
      safety: 'mutating',
      onlyWith: 'engine',
    },
    {
      description: 'on the node: see the runtime',
      command: 'systemctl status {runtime}',
      safety: 'read-only',
      onlyWithout: 'engine',
    },
  ],
  unless: (match) => match.ofSubject.some((fact) => fact.causes.includes('image-reference-invalid')),
  silentWhen: 'the address that refuses is not a socket',
})
