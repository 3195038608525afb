import type { NextStep } from '../rule.js'

/** How a pod gets to pull from a registry, in the words and with the tool of the registry's maker. */
export const grantAccess: NextStep = {
  description: [
    'the role of the nodes must be allowed to pull from ECR, of the account and region {ecrRegion}',
    'let the cluster pull from the registry `{acrName}`: check it',
    'the service account of the nodes needs the role Artifact Registry Reader in project `{garProject}`',
    'packages of `{ghcrOwner}` that are not public need a token with `read:packages` in a pull secret',
    'a robot account of Quay that may read `{quayRepository}`, in a pull secret for quay.io',
    'a Docker Hub account that may read `{hubRepository}`, in a pull secret for https://index.docker.io/v1/',
    'a deploy token with `read_registry` of the GitLab project or group `{gitlabGroup}`, in a pull secret for {gitlabRegistry}',
    'a robot account of the Harbor project `{harborProject}` that may pull, in a pull secret for {harborRegistry}',
    "give the pod's ServiceAccount the right to pull from project `{istNamespace}`",
    'the pull secret must be of the very host the image names',
  ],
  command: [
    'aws ecr get-repository-policy --region {ecrRegion} --repository-name {ecrRepository}',
    'az aks check-acr --acr {acrHost} --name <cluster> --resource-group <group>',
    'gcloud artifacts repositories get-iam-policy {garRepository} --location {garLocation} --project {garProject}',
    'oc policy who-can get imagestreams/layers -n {istNamespace}',
    "kubectl get secret <secret>{-n} -o jsonpath='{.data.\\.dockerconfigjson}'",
  ],
  safety: 'read-only',
}
