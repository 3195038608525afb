import { allSay } from '../all-say.js'
import { messageRule } from '../message-rule.js'

export const imageCredentialsRejected = messageRule({
  id: 'image-credentials-rejected',
  alsoWhen: [{ cause: 'image-login-wanted' }],
  title: ['the registry refuses the credentials for `{image}`', 'the registry refuses the credentials'],
  explanation: 'a password or token was sent and the registry does not accept it: wrong, revoked or mistyped',
  because: 'the registry says that user or password are wrong',
  next: [
    {
      description: 'make the secret anew',
      command:
        'kubectl create secret docker-registry <secret>{-n} --docker-server={registryHost} --docker-username=<user> --docker-password=<password>',
      safety: 'mutating',
    },
  ],
  judge: ({ facts }) => (allSay(facts, 'image-login-wanted') ? { confidence: 'possible' } : {}),
  silentWhen: 'the image was pulled later: short outages of a registry say the same',
})
