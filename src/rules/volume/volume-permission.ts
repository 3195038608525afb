import { messageRule } from '../message-rule.js'

export const volumePermission = messageRule({
  id: 'volume-permission',
  // the words of a program, of a directory that need not be a volume's
  judge: ({ facts }) => {
    const path = facts[0].decoded?.fields['path']?.text
    if (path === undefined || facts.some(({ decoded }) => decoded?.fields['volume'])) return {}
    return {
      confidence: 'possible',
      title: 'the container may not change `{ownPath}`: it belongs to another user',
      because: `where \`${path}\` is a volume, its owner does not fit the user of the container`,
      names: { ownPath: path },
    }
  },
  title: [
    'permission was denied while mounting volume `{volume}`',
    'permission was denied while mounting a volume',
  ],
  explanation: [
    'the program of the container may not change the owner of `{ownPath}`: it does not run as root, lacks the capability, or the file server squashes root',
    'the user of the driver or the kubelet may not write there: fsGroup, SELinux, squashed root of a file server, or wrong credentials',
  ],
  next: [
    {
      description: 'see the security context of the pod',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.securityContext}'",
      safety: 'read-only',
    },
  ],
  confidence: 'likely',
  silentWhen: 'the words do not come from a mount, or the pod has started since',
})
