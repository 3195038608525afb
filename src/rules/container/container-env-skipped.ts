import { messageRule } from '../message-rule.js'

export const containerEnvSkipped = messageRule({
  id: 'container-env-skipped',
  severity: 'warning',
  alsoWhen: [{ fact: 'message', reason: 'InvalidEnvironmentVariableNames' }],
  title: [
    'keys of `{object}` are no names of environment variables and were left out',
    'keys that are no names of environment variables were left out',
  ],
  explanation:
    'older kubelets pass only keys that are C identifiers: those with dots or dashes do not reach the application',
  next: [
    { description: 'see its keys', command: 'kubectl describe configmap,secret{-n}', safety: 'read-only' },
  ],
  silentWhen: 'nothing: the application may not need them',
})
