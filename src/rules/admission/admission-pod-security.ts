import { messageRule } from '../message-rule.js'

export const admissionPodSecurity = messageRule({
  id: 'admission-pod-security',
  title: [
    'the pod violates Pod Security level `{level}`: {checks}',
    'the pod violates Pod Security level `{level}`: {violations}',
    'the pod violates the Pod Security of its namespace',
    'no pod security policy allows the pod',
  ],
  explanation:
    'the namespace enforces a level of Pod Security (or, before 1.25, a PodSecurityPolicy) that this pod does not keep; each violation in the message must be set right in the pod template, or the namespace needs another level',
  next: [
    {
      description: 'see the level of the namespace',
      command: 'kubectl get namespace {namespace} --show-labels',
      safety: 'read-only',
    },
    {
      description: [
        'set in the pod template, as the message asks: {settings}',
        'change in the pod template what the message names',
      ],
      safety: 'mutating',
    },
  ],
  judge: ({ facts }) => {
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
