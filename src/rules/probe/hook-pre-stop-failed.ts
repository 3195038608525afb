import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'
import { sameWords, tellsHook } from './tells-hook.js'

export const hookPreStopFailed = messageRule({
  id: 'hook-pre-stop-failed',
  severity: 'warning',
  alsoWhen: [
    { fact: 'message', reason: 'FailedPreStopHook' },
    // Until 1.25 both hooks fail with the same words: only the reason of the event tells them apart.
    { cause: 'hook-post-start-failed', where: (fact) => !tellsHook(fact) },
  ],
  judge: ({ facts }) => (facts.some(tellsHook) ? {} : sameWords),
  title: [
    'the preStop hook of `{container}` fails: {hook}',
    'the preStop hook of `{container}` fails',
    'a preStop hook fails',
  ],
  explanation:
    'the container is stopped all the same, without what the hook should do: its command is not in the image, ends with an error, or takes longer than the grace period',
  next: [{ ...podYaml, description: 'see `lifecycle.preStop` and `terminationGracePeriodSeconds`' }],
  silentWhen: 'the pod is gone already',
})
