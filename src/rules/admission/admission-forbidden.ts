import { messageRule } from '../message-rule.js'

export const admissionForbidden = messageRule({
  id: 'admission-forbidden',
  title: ['`{user}` may not {verb} `{resource}`', '`{user}` may not {verb} this', 'a user may not do this'],
  explanation: 'no Role or ClusterRole that is bound to this user or ServiceAccount allows the verb (RBAC)',
  next: [
    {
      description: 'ask the API server',
      command: [
        'kubectl auth can-i {verb} {resource} -n {targetNamespace} --as={user}',
        'kubectl auth can-i {verb} {resource}{-n} --as={user}',
        'kubectl auth can-i <verb> <resource>{-n} --as={user}',
      ],
      safety: 'read-only',
    },
    { description: 'bind a role that allows it', safety: 'read-only' },
  ],
  distinguishedBy: ['user', 'verb', 'resource'],
  pointsAt: 'user',
  silentWhen: 'the message names another reason behind `is forbidden:`',
})
