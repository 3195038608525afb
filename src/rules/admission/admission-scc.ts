import { messageRule } from '../message-rule.js'

export const admissionScc = messageRule({
  id: 'admission-scc',
  title: 'no security context constraint of OpenShift allows the pod',
  explanation:
    'the ServiceAccount of the pod may use only some SCCs, and none of them allows what the pod asks for (a user id, host access, a capability, a volume type)',
  next: [
    {
      description: 'who may use the SCC the pod needs?',
      command: 'oc adm policy who-can use scc <scc>',
      safety: 'read-only',
    },
    { description: 'or take out of the pod what the message names', safety: 'read-only' },
  ],
  silentWhen: 'the pod was created since',
})
