import { messageRule } from '../message-rule.js'

export const imageAccessForbidden = messageRule({
  id: 'image-access-forbidden',
  title: ['access to `{image}` is forbidden', 'the registry forbids access'],
  explanation:
    'the registry knows who asks and says no: the account has no pull role, or a firewall, a region or an address is blocked',
  because: 'the registry answers 403, not 401',
  next: [
    {
      description: 'see who may pull',
      command: [
        'aws ecr get-repository-policy --region {ecrRegion} --repository-name {ecrRepository}',
        'az aks check-acr --acr {acrHost} --name <cluster> --resource-group <group>',
        'gcloud artifacts repositories get-iam-policy {garRepository} --location {garLocation} --project {garProject}',
        'oc policy who-can get imagestreams/layers -n {istNamespace}',
        '{inspectImage}{image}',
      ],
      safety: 'read-only',
    },
    {
      description: 'ask the registry from the node',
      command: 'curl -sI https://{registryEndpoint}/v2/',
      safety: 'read-only',
    },
  ],
  silentWhen: 'an anonymous token is refused, which also means a missing image',
})
