import { runOf } from '../../facts/container-run.js'
import { whenEnded } from '../crash/ending-of.js'
import { podYaml, previousLogs } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'
import type { Match } from '../rule.js'
import { suggestCommands } from './suggest-commands.js'

const hasCause = ({ facts }: Match) =>
  facts.some((fact) => fact.causes.includes('container-command-not-found'))

export const containerCommandNotFound = messageRule({
  id: 'container-command-not-found',
  alsoWhen: whenEnded('not-found'),
  title: [
    'command `{command}` is not in the image {image}',
    'command `{command}` is not in the image',
    '`{container}` ends with exit code 127: a command was not found',
    'the command of the container is not in its image',
  ],
  explanation:
    'the program the container should run is not there: a misspelt name, a path the image does not have, command and arguments in one string, or a script or binary whose interpreter or C library is missing',
  next: [
    { ...podYaml, description: 'see `command` and `args`' },
    {
      description: 'look for it in the image',
      command: [
        '{engine} run --rm --entrypoint ls {image} -l /usr/local/bin /usr/bin',
        '{engine} run --rm --entrypoint ls <image> -l /usr/local/bin /usr/bin',
      ],
      safety: 'read-only',
    },
    previousLogs,
  ],
  judge: (match) => {
    if (!hasCause(match)) {
      const isWaitingOnly = match.facts.every((fact) => runOf(fact, match.capture)?.state === undefined)
      return { confidence: isWaitingOnly ? 'possible' : 'likely' }
    }
    const field = match.facts.find((fact) => fact.decoded?.fields['command'] !== undefined)?.decoded?.fields[
      'command'
    ]
    if (field === undefined) return {}
    return { suggestions: suggestCommands(field.text) }
  },
  distinguishedBy: ['command'],
  pointsAt: 'command',
  silentWhen: 'a probe or hook, and not the container itself, lacks the command',
})
