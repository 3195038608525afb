import { messageRule } from '../message-rule.js'
import { repositoryNames } from './repository-names.js'

export const imageShortName = messageRule({
  id: 'image-short-name',
  title: [
    'CRI-O does not know from which registry to pull `{image}`',
    'CRI-O does not know from which registry to pull the image',
  ],
  explanation:
    'the name has no registry host, and CRI-O does not fall back to Docker Hub when short names are enforced',
  because: 'the short name has no alias',
  next: [
    {
      description: 'write the registry',
      command: 'kubectl set image {workload} {container}=docker.io/{fullPath}{-n}',
      safety: 'mutating',
    },
  ],
  judge: (match) => ({
    names: repositoryNames(match.image, match.memory),
    suggestions: match.image === undefined ? [] : match.suggest(match.image, match.facts[0].decoded?.text),
  }),
  silentWhen: 'containerd and Docker: they fall back to docker.io',
})
