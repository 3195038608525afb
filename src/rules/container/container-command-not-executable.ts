import { whenEnded } from '../crash/ending-of.js'
import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'

export const containerCommandNotExecutable = messageRule({
  id: 'container-command-not-executable',
  alsoWhen: whenEnded('not-executable'),
  judge: ({ facts }) =>
    facts.some((fact) => fact.causes.includes('container-command-not-executable'))
      ? {}
      : { confidence: 'likely' },
  distinguishedBy: ['command'],
  title: [
    'command `{command}` may not be executed',
    '`{container}` ends with exit code 126: a command cannot be executed',
    'the command of the container may not be executed',
  ],
  explanation:
    'the file is there, but lacks the execute bit, stands on a volume mounted noexec, or was mounted from a ConfigMap without a mode that allows it',
  next: [
    {
      description: 'on a machine that has {engine}: see the mode of the file in the image',
      command: [
        '{engine} run --rm --entrypoint ls {image} -l {command}',
        '{engine} run --rm --entrypoint ls <image> -l <path>',
      ],
      safety: 'read-only',
    },
    { ...podYaml, description: 'see whether the file comes from a volume, and its `defaultMode`' },
  ],
  silentWhen: 'the application itself printed "permission denied"',
})
