import { messageRule } from '../message-rule.js'

export const admissionPolicyDenied = messageRule({
  id: 'admission-policy-denied',
  title: [
    'ValidatingAdmissionPolicy `{policy}` denied the request: {policyText}',
    'a ValidatingAdmissionPolicy denied the request',
  ],
  explanation: 'a policy of this cluster does not allow the object; its text says why',
  next: [
    {
      description: 'see the policy',
      command: 'kubectl describe validatingadmissionpolicy {policy}',
      safety: 'read-only',
    },
  ],
  distinguishedBy: ['policy'],
  silentWhen: 'the action of the binding is only Warn or Audit',
})
