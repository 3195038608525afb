import { messageRule } from '../message-rule.js'

export const imageRepositoryMissing = messageRule({
  id: 'image-repository-missing',
  title: ['the registry has no repository for `{image}`', 'the registry has no such repository'],
  explanation:
    'the registry was reached and does not know the repository: path, account or region is wrong, or it was never created',
  because: 'the registry says the repository does not exist',
  tellApart: '{inspectImage}{image}',
  next: [
    {
      description: 'look whether the repository exists',
      command: [
        'aws ecr describe-repositories --region {ecrRegion} --repository-names {ecrRepository}',
        'az acr repository show --name {acrName} --repository {acrRepository}',
        'gcloud artifacts docker images list {garImage} --include-tags',
        'oc get imagestream {istName} -n {istNamespace}',
        '{inspectImage}{image}',
      ],
      safety: 'read-only',
    },
  ],
  silentWhen: 'only the tag is missing',
})
