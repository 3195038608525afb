import { messageRule } from '../message-rule.js'

export const rolloutPaused = messageRule({
  id: 'rollout-paused',
  severity: 'info',
  alsoWhen: [{ fact: 'condition', type: 'Progressing', reason: 'DeploymentPaused' }],
  title: ['rollout of `{name}` is paused', 'a rollout is paused'],
  explanation: 'changes of the pod template do not roll out until somebody resumes the Deployment',
  next: [
    {
      description: 'let it roll out',
      command: 'kubectl rollout resume deployment/{name}{-n}',
      safety: 'mutating',
    },
  ],
  silentWhen: 'never: a canary that is paused on purpose is reported too, as information',
})
