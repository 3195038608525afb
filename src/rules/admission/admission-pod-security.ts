import type { RefusedBy } from '../../grammar/refusal-phrases.js'
import { messageRule } from '../message-rule.js'

/** What PodSecurityPolicies, gone since 1.25, say of themselves. */
const ofPolicies: Readonly<Partial<Record<RefusedBy, string>>> = {
  'no-pod-policy': 'there is no policy',
  'pod-policies': 'none of the policies allows the pod',
}

export const admissionPodSecurity = messageRule({
  id: 'admission-pod-security',
  title: [
    'the pod violates Pod Security level `{level}`: {checks}',
    'the pod violates Pod Security level `{level}`: {violations}',
    'PodSecurityPolicy is enforced, and {psp}',
    'the pod violates the Pod Security of its namespace',
  ],
  explanation: [
    'before 1.25 the admission plugin PodSecurityPolicy refuses every pod that no policy allows which its ServiceAccount may use: here {psp}',
    'the namespace enforces a level of Pod Security that this pod does not keep; each violation in the message must be set right in the pod template, or the namespace needs another level',
  ],
  next: [
    {
      description: 'see which policies there are, and which the ServiceAccount may use',
      command: 'kubectl get psp,clusterrolebinding,rolebinding{-n} -o wide',
      safety: 'read-only',
      onlyWith: 'psp',
    },
    {
      description: 'see the level of the namespace',
      command: 'kubectl get namespace {namespace} --show-labels',
      safety: 'read-only',
      onlyWithout: 'psp',
    },
    {
      description: [
        'set in the pod template, as the message asks: {settings}',
        'change in the pod template what the message names',
      ],
      safety: 'mutating',
      onlyWithout: 'psp',
    },
  ],
  judge: ({ facts }) => {
    const by = facts.find(({ decoded }) => decoded?.refusal?.by !== undefined)?.decoded?.refusal?.by
    const psp = by === undefined ? undefined : ofPolicies[by]
    if (psp !== undefined) return { names: { psp } }
    const violations = facts.flatMap(({ decoded }) => decoded?.refusal?.violations ?? [])
    if (violations.length === 0) return {}
    const settings = [...new Set(violations.flatMap(({ setting }) => setting ?? []))]
    return {
      names: {
        checks: [...new Set(violations.map(({ check }) => check))].join(', '),
        ...(settings.length === 0 ? {} : { settings: settings.join(', ') }),
      },
    }
  },
  pointsAt: 'violations',
  silentWhen: 'the message says `would violate`: that is only a warning',
})
