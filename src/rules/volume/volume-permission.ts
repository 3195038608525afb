import { messageRule } from '../message-rule.js'

export const volumePermission = messageRule({
  id: 'volume-permission',
  // the words of a program, of a directory that need not be a volume's
  judge: ({ facts }) =>
    facts.every(({ decoded: { fields } = {} }) => fields?.['path'] !== undefined && !fields['volume'])
      ? {
          confidence: 'possible',
          title: 'the container may not change `{path}`: it belongs to another user',
          because: 'where `{path}` is a volume, its owner does not fit the user of the container',
        }
      : {},
  title: [
    'permission was denied while mounting volume `{volume}`',
    'permission was denied while mounting a volume',
  ],
  explanation:
    'the user of the driver or the kubelet may not write there: fsGroup, SELinux, squashed root of a file server, or wrong credentials',
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
