import { messageRule } from '../message-rule.js'
import { repositoryNames } from './repository-names.js'

export const imageShortName = messageRule({
  id: 'image-short-name',
  title: [
    'the runtime does not know from which registry to pull `{image}`',
    'the runtime does not know from which registry to pull the image',
  ],
  explanation:
    'the name has no registry host, and CRI-O and podman do not fall back to Docker Hub when short names are enforced',
  because: 'the short name has no alias',
  next: [
    {
      description: 'write the registry',
      command: 'kubectl set image {workload} {container}={fullName}{-n}',
      safety: 'mutating',
    },
  ],
  judge: (match) => {
    const suggestions =
      match.image === undefined ? [] : match.suggest(match.image, match.facts[0].decoded?.text)
    const { fullPath = '<image>' } = repositoryNames(match.image, match.memory)
    return { names: { fullName: suggestions[0]?.to ?? `docker.io/${fullPath}` }, suggestions }
  },
  silentWhen: 'containerd and Docker: they fall back to docker.io',
})
