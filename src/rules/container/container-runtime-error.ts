import { allSay } from '../all-say.js'
import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'
import { firstLine } from '../own-words.js'
import { whenRuntimeRefuses } from './config-states.js'
import { judgeBareState } from './is-explained.js'

export const containerRuntimeError = messageRule({
  id: 'container-runtime-error',
  // of a port or directory of the machine: a thing of its own, not of the container
  alsoWhen: [...whenRuntimeRefuses, { cause: 'host-refuses' }],
  title: [
    'the runtime cannot start `{container}`: {said}',
    'the runtime cannot start the container: {said}',
    'the runtime cannot start `{container}`; why does not stand here',
    'the runtime cannot start a container; why does not stand here',
  ],
  explanation:
    'the container runtime refused to make or start the container. The cause stands at the end of its message: a command, a mount, a limit, the working directory, or the node',
  next: [
    { ...podYaml, description: 'read the whole message under `status.containerStatuses`' },
    {
      description: 'on the node: read what the runtime says',
      command: 'journalctl -u {runtime} --since -1h',
      safety: 'read-only',
    },
  ],
  judge: (match) => {
    const state = judgeBareState(match)
    if (state === 'explained') return undefined
    if (state === 'bare') return { confidence: 'possible' }
    const said = match.facts.flatMap((fact) => fact.decoded?.innermost.at(-1)?.text ?? []).map(firstLine)[0]
    return {
      ...(said === undefined || said === '' ? {} : { names: { said } }),
      ...(allSay(match.facts, 'host-refuses') ? { confidence: 'possible' as const } : {}),
    }
  },
  yieldsTo: [
    'container-command-not-found',
    'container-command-not-executable',
    'container-exec-format',
    'container-name-conflict',
    'container-subpath-failed',
    'container-limit-too-small',
    'container-device-error',
    'container-mount-type-mismatch',
    'container-volume-undeclared',
    'container-security-profile-missing',
    'sandbox-*',
  ],
  silentWhen: 'a more exact cause of the same container is known',
})
