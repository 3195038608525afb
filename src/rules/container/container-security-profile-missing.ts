import { messageRule } from '../message-rule.js'

export const containerSecurityProfileMissing = messageRule({
  id: 'container-security-profile-missing',
  alsoWhen: [{ fact: 'status', reason: 'AppArmor' }],
  title: ['the AppArmor or seccomp profile is not on the node'],
  explanation: 'the pod asks for a profile that was not loaded on this node, or the node does not support it',
  next: [
    {
      description: 'on the node: see the loaded AppArmor profiles',
      command: 'aa-status',
      safety: 'read-only',
    },
    {
      description: 'on the node: see the seccomp profiles',
      command: 'ls /var/lib/kubelet/seccomp',
      safety: 'read-only',
    },
  ],
  silentWhen: 'Pod Security admission refused the profile',
})
