import { messageRule } from '../message-rule.js'
import { sayField } from './say-field.js'

export const admissionScc = messageRule({
  id: 'admission-scc',
  title: [
    'no security context constraint of OpenShift allows the pod: {fields}',
    'no security context constraint of OpenShift allows the pod',
  ],
  explanation:
    'the ServiceAccount of the pod may use only some SCCs, and none of them allows what the pod asks for (a user id, host access, a capability, a volume type)',
  next: [
    {
      description: 'who may use the SCC the pod needs?',
      command: ['oc adm policy who-can use scc {scc}', 'oc adm policy who-can use scc <scc>'],
      safety: 'read-only',
    },
    {
      description: 'let the ServiceAccount of the pod use it',
      command: [
        'oc adm policy add-scc-to-user {scc} -z <service-account>{-n}',
        'oc adm policy add-scc-to-user <scc> -z <service-account>{-n}',
      ],
      safety: 'mutating',
    },
    { description: 'or take out of the pod what the message names', safety: 'mutating' },
  ],
  judge: ({ facts }) => {
    const refusals = facts.flatMap(({ decoded }) => decoded?.refusal ?? [])
    const fields = [...new Set(refusals.flatMap(({ fields: list = [] }) => list.map(sayField)))]
    const [scc] = refusals.flatMap(({ constraints = [] }) => constraints)
    return {
      names: {
        ...(fields.length === 0 ? {} : { fields: fields.slice(0, 2).join('; ') }),
        ...(scc === undefined ? {} : { scc }),
      },
    }
  },
  silentWhen: 'the pod was created since',
})
