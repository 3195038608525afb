import { publicOrSecret, pullSecret, type RegistryTable } from './registry.js'

const ofEcr =
  "the node's IAM role (AmazonEC2ContainerRegistryReadOnly or AmazonEC2ContainerRegistryPullOnly; on Fargate the pod execution role); IRSA and pod identity are not used for pulling; from another account the repository policy must allow it; outside AWS an imagePullSecret, whose token lasts 12 hours"
const lookInEcr = 'aws ecr describe-images --registry-id $1 --region $2 --repository-name {path}'

/** Registries that a cloud gives each of its customers. Sources: the registries' own documentation. */
export const ofClouds: RegistryTable = [
  [
    /^([a-z0-9-]+)-docker\.pkg\.dev$/,
    {
      name: 'Google Artifact Registry in $1',
      kind: 'private',
      credentials: `the node's Google service account with roles/artifactregistry.reader in project {owner} (workload identity is for the pod's own calls, not for pulling), or ${pullSecret} outside Google Cloud`,
      page: 'https://console.cloud.google.com/artifacts/docker/{owner}/$1/{second}?project={owner}',
      command: 'gcloud artifacts docker tags list $1-docker.pkg.dev/{path}',
    },
  ],
  [
    /^(\d{12})\.dkr\.ecr\.(cn-[a-z0-9-]+)\.amazonaws\.com\.cn$/,
    {
      name: 'Amazon ECR of account $1 in $2',
      kind: 'private',
      credentials: ofEcr,
      page: 'https://$2.console.amazonaws.cn/ecr/repositories/private/$1/{path}',
      command: lookInEcr,
    },
  ],
  [
    /^(\d{12})\.dkr(?:\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com|-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.aws)$/,
    {
      name: 'Amazon ECR of account $1 in $2$3',
      kind: 'private',
      credentials: ofEcr,
      page: 'https://$2$3.console.aws.amazon.com/ecr/repositories/private/$1/{path}',
      command: lookInEcr.replace('$2', '$2$3'),
    },
  ],
  // its account or region is blackened
  [
    /^[^.]{1,63}\.dkr\.ecr(?:-fips)?\.[^.]{1,63}\.amazonaws\.com(?:\.cn)?$/i,
    { name: 'Amazon ECR', kind: 'private', credentials: ofEcr },
  ],
  [
    /^([a-z0-9-]+)\.azurecr\.(?:io|cn|us)$/,
    {
      name: 'Azure Container Registry $1',
      kind: 'private',
      credentials: `the role AcrPull on the registry for the kubelet's managed identity (az aks update --attach-acr $1), or ${pullSecret}`,
      command: 'az acr repository show-tags --name $1 --repository {path}',
    },
  ],
  [
    /^(?:[a-z]{2,3}\.)?icr\.io$/,
    {
      name: 'IBM Cloud Container Registry',
      kind: 'private',
      credentials: `an IAM API key as user \`iamapikey\` in ${pullSecret} (clusters of the account have all-icr-io in the default namespace only)`,
      command: 'ibmcloud cr image-list --restrict {owner}',
    },
  ],
  [
    /^([a-z0-9-]+)\.ocir\.io$|^ocir\.([a-z0-9-]+)\.oci\.oraclecloud\.com$/,
    {
      name: 'Oracle Cloud Infrastructure Registry',
      kind: 'private',
      credentials: `an auth token with the user \`tenancy/user\` in ${pullSecret}`,
    },
  ],
  [
    /^registry\.digitalocean\.com$/,
    {
      name: 'DigitalOcean Container Registry',
      kind: 'private',
      credentials: `the cluster's integration with the registry, or ${pullSecret}`,
      command: 'doctl registry repository list-tags {name}',
    },
  ],
  [
    /(?:^|\.)ccr\.ccs\.tencentyun\.com$|\.tencentcloudcr\.com$/,
    { name: 'Tencent Container Registry', kind: 'private', credentials: publicOrSecret },
  ],
]
