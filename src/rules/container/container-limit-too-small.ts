import { podYaml, raiseMemoryLimit } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'

export const containerLimitTooSmall = messageRule({
  id: 'container-limit-too-small',
  yieldsTo: ['crash-oom-killed'],
  title: [
    'the memory limit of `{container}` is too small to start it',
    'the memory limit is too small to start the container',
  ],
  explanation:
    'the limit is below what the runtime itself needs: often `128m`, which is a fraction of a byte, for `128Mi`',
  next: [
    { ...podYaml, description: 'see `resources.limits`' },
    ...raiseMemoryLimit('set a limit with its unit', '<size>Mi'),
  ],
  silentWhen: 'the container had started: then crash-oom-killed',
})
