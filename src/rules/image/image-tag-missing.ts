import { messageRule } from '../message-rule.js'

export const imageTagMissing = messageRule({
  id: 'image-tag-missing',
  title: ['tag of `{image}` is not in the registry', 'the tag is not in the registry'],
  explanation:
    'the registry was reached and has no such tag: never pushed, deleted or expired. containerd says the same of a missing repository',
  because: 'the registry says that nothing has this tag',
  tellApart: [
    'aws ecr list-images --region {ecrRegion} --repository-name {ecrRepository}',
    'az acr repository show-tags --name {acrName} --repository {acrRepository}',
    'skopeo list-tags docker://{repositoryName}',
  ],
  next: [
    {
      description: 'list the tags that exist',
      command: [
        'aws ecr list-images --region {ecrRegion} --repository-name {ecrRepository}',
        'az acr repository show-tags --name {acrName} --repository {acrRepository}',
        'gcloud artifacts docker tags list {garImage}',
        'oc get imagestream {istName} -n {istNamespace}',
        'skopeo list-tags docker://{repositoryName}',
      ],
      safety: 'read-only',
    },
  ],
  unless: ({ image }) => image?.includes('@') === true,
  judge: (match) => ({
    // A bare `manifest unknown` is also said of a digest or a repository.
    ...(match.image === undefined ? { confidence: 'possible' as const } : {}),
    suggestions: match.image === undefined ? [] : match.suggest(match.image, match.facts[0].decoded?.text),
  }),
  silentWhen: 'a digest or a layer is missing instead',
})
