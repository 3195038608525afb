import { messageRule } from '../message-rule.js'

export const imageSignatureRejected = messageRule({
  id: 'image-signature-rejected',
  alsoWhen: [{ reason: 'SignatureValidationFailed' }],
  title: ['the node refuses the signature of `{image}`', 'the node refuses the signature of the image'],
  explanation: 'a policy of the node asks for a signature or a key that the image does not have',
  because: 'the policy is not met',
  next: [
    {
      description: 'on the node: see the policy',
      command: 'cat /etc/containers/policy.json',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the object was denied at admission',
})
