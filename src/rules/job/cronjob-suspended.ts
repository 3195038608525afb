import { fieldAt, objectOf } from '../../facts/object-fields.js'
import { defineRule } from '../define-rule.js'

export const cronjobSuspended = defineRule({
  id: 'cronjob-suspended',
  severity: 'info',
  when: [
    {
      fact: 'object',
      kind: 'CronJob',
      where: (fact, capture) => fieldAt(objectOf(fact, capture), 'spec', 'suspend') === true,
    },
  ],
  title: ['CronJob `{name}` is suspended', 'a CronJob is suspended'],
  explanation: 'it starts no Jobs until `suspend` is set back',
  next: [
    {
      description: 'let it run again',
      command: 'kubectl patch cronjob {name}{-n} -p \'{"spec":{"suspend":false}}\'',
      safety: 'mutating',
    },
  ],
  silentWhen: 'never: it may be on purpose, so it is information',
})
