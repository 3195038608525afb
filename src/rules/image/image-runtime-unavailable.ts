import { messageRule } from '../message-rule.js'

export const imageRuntimeUnavailable = messageRule({
  id: 'image-runtime-unavailable',
  alsoWhen: [{ reason: 'ImageInspectError' }],
  title: 'the container runtime of the node does not answer',
  explanation: 'the kubelet cannot reach containerd, CRI-O or Docker on its own node; no registry was asked',
  because: 'the socket of the runtime refused',
  next: [
    {
      description: 'on the node: see the runtime',
      command: 'systemctl status {runtime}',
      safety: 'read-only',
    },
  ],
  unless: (match) => match.ofSubject.some((fact) => fact.causes.includes('image-reference-invalid')),
  silentWhen: 'the address that refuses is not a socket',
})
