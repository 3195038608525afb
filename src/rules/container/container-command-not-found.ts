import { runOf } from '../../facts/container-run.js'
import { whenEnded } from '../crash/ending-of.js'
import { podYaml, previousLogs } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'
import type { Match } from '../rule.js'
import { suggestCommands } from './suggest-commands.js'

const hasCause = ({ facts }: Match) =>
  facts.some((fact) => fact.causes.includes('container-command-not-found'))

/** `kubectl exec` and `docker exec`: OCI runtime exec failed: exec failed: … */
const execFailed = /\bexec failed: |failed to exec in container/

/** exec: "": executable file not found in $PATH */
const isEmpty = ({ facts }: Match) =>
  facts.some(({ decoded }) => /\bexec: \\?"\\?": /.test(decoded?.text ?? ''))

export const containerCommandNotFound = messageRule({
  id: 'container-command-not-found',
  alsoWhen: whenEnded('not-found'),
  title: [
    'the command of the container begins with an empty string, {empty}',
    'command `{command}` is not in the image {image}',
    'command `{command}` is not in the image',
    '`{container}` ends with exit code 127: a command was not found',
    'the command of the container is not in its image',
  ],
  explanation: [
    'somebody asked for `{executed}` in the running container, and its image has no such program: many images have no shell at all. The container itself is not the trouble',
    'the runtime was told to run {empty}: `command` or `args` begins with an empty string, often a variable that was empty where the manifest was made',
    'the program the container should run is not there: a misspelt name, a path the image does not have, command and arguments in one string, or a script or binary whose interpreter or C library is missing',
  ],
  next: [
    {
      description: 'put a container with tools beside it',
      command: 'kubectl debug -it {pod}{-n} --image=busybox --target={container}',
      safety: 'mutating',
      onlyWith: 'executed',
    },
    { ...podYaml, description: 'see `command` and `args`', onlyWithout: 'executed' },
    {
      onlyWithout: 'empty',
      description: 'on a machine that has {engine}: look for it in the image',
      command: [
        '{engine} run --rm --entrypoint ls {image} -l /usr/local/bin /usr/bin',
        '{engine} run --rm --entrypoint ls <image> -l /usr/local/bin /usr/bin',
      ],
      safety: 'read-only',
    },
    // what the runtime could not start has printed nothing
    { ...previousLogs, onlyWithout: 'command' },
  ],
  judge: (match) => {
    if (!hasCause(match)) {
      const isWaitingOnly = match.facts.every((fact) => runOf(fact, match.capture)?.state === undefined)
      return { confidence: isWaitingOnly ? 'possible' : 'likely' }
    }
    const field = match.facts.find((fact) => fact.decoded?.fields['command'] !== undefined)?.decoded?.fields[
      'command'
    ]
    if (field === undefined) return isEmpty(match) ? { names: { empty: '`""`' } } : {}
    const isAsked = match.facts.every(({ decoded }) => execFailed.test(decoded?.text ?? ''))
    return {
      ...(isAsked ? { names: { executed: field.text } } : {}),
      suggestions: suggestCommands(field.text),
    }
  },
  distinguishedBy: ['command'],
  pointsAt: 'command',
  silentWhen: 'a probe or hook, and not the container itself, lacks the command',
})
