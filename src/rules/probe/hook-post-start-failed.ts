import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'
import { sameWords, tellsHook } from './tells-hook.js'

export const hookPostStartFailed = messageRule({
  id: 'hook-post-start-failed',
  alsoWhen: [
    { fact: 'state', reason: 'PostStartHookError' },
    { fact: 'status', reason: 'PostStartHookError' },
    { fact: 'message', reason: 'FailedPostStartHook' },
  ],
  // Until 1.25 both hooks fail with the same words: only the reason of the event tells them apart.
  unless: ({ facts }) => facts.every((fact) => fact.reason === 'FailedPreStopHook'),
  judge: ({ facts }) => (facts.some(tellsHook) ? {} : sameWords),
  title: [
    'the postStart hook of `{container}` fails: {hook}',
    'the postStart hook of `{container}` fails, and the container is killed',
    'a postStart hook fails, and its container is killed',
  ],
  explanation:
    'the kubelet kills a container whose postStart hook fails: its command is not in the image, or ends with an error',
  next: [
    { ...podYaml, description: 'see `lifecycle.postStart`' },
    {
      description: 'try the command of the hook',
      command: ['kubectl exec {pod} -c {container}{-n} -- <command>', 'kubectl exec {pod}{-n} -- <command>'],
      safety: 'mutating',
    },
  ],
  silentWhen: 'the container crashed first, or the hook is a preStop hook',
})
