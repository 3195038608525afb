import { pullSecrets } from '../gaps.js'
import { messageRule } from '../message-rule.js'

export const imageCredentialsMissing = messageRule({
  id: 'image-credentials-missing',
  title: ['no credentials were sent for `{image}`', 'no credentials were sent to the registry'],
  explanation:
    'the registry wants a login and the kubelet brought none: no imagePullSecrets, a secret for another host, or a credential provider of the kubelet that does not work',
  because: 'the registry asks for a login',
  next: [
    {
      description: 'see which pull secrets the pod and its ServiceAccount have',
      command: 'kubectl get pod,serviceaccount{-n} -o yaml',
      safety: 'read-only',
    },
    {
      description: [
        'the role of the nodes must be allowed to pull from ECR, of the account and region {ecrRegion}',
        'let the cluster pull from the registry `{acrName}`: check it',
        'the service account of the nodes needs the role Artifact Registry Reader in project `{garProject}`',
        'packages of `{ghcrOwner}` that are not public need a token with `read:packages` in a pull secret',
        'a robot account of Quay that may read `{quayRepository}`, in a pull secret for quay.io',
        'a Docker Hub account that may read `{hubRepository}`, in a pull secret for https://index.docker.io/v1/',
        "give the pod's ServiceAccount the right to pull from project `{istNamespace}`",
        'the pull secret must be of the very host the image names',
      ],
      command: [
        'aws ecr get-repository-policy --region {ecrRegion} --repository-name {ecrRepository}',
        'az aks check-acr --acr {acrName} --name <cluster> --resource-group <group>',
        'gcloud artifacts repositories get-iam-policy {garRepository} --location {garLocation} --project {garProject}',
        'oc policy who-can get imagestreams/layers -n {istNamespace}',
        "kubectl get secret <secret>{-n} -o jsonpath='{.data.\\.dockerconfigjson}'",
      ],
      safety: 'read-only',
    },
  ],
  causedBy: ['image-pull-secret-missing', 'image-pull-secret-invalid'],
  missing: [pullSecrets],
  silentWhen: 'credentials were sent and refused',
})
