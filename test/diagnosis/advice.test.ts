import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const commandsOf = (text: string): string =>
  analyze(text)
    .findings.flatMap(({ fixes, hypotheses }) => [
      ...fixes.flatMap(({ description, command }) => [description, command ?? '']),
      ...hypotheses.map(({ tellApart }) => tellApart ?? ''),
    ])
    .join('\n')

const pull = (image: string, error: string) =>
  `Failed to pull image "${image}": rpc error: code = Unknown desc = ${error}`

const cases = [
  {
    title: 'a node with Docker is asked with docker',
    text: 'Container image "acme/shop:1" is not present with pull policy of Never\nFailed to pull image "b/c:1": rpc error: code = Unknown desc = Error response from daemon: Get "https://registry-1.docker.io/v2/": EOF',
    has: 'docker images',
    hasNot: 'crictl',
  },
  {
    title: 'a node with containerd is asked with crictl',
    text: 'Container image "acme/shop:1" is not present with pull policy of Never',
    has: 'crictl images',
    hasNot: 'docker images',
  },
  {
    title: 'CRI-O comes without docker',
    text: pull(
      'quay.io/acme/x:1',
      'reading manifest 1 in quay.io/acme/x: unauthorized: access to the requested resource is not authorized',
    ),
    has: 'skopeo inspect --raw docker://quay.io/acme/x:1',
    hasNot: 'docker manifest',
  },
  {
    title: 'ECR is asked with the tool of AWS, in its region',
    text: pull('012345678901.dkr.ecr.eu-west-1.amazonaws.com/shop:1', 'no basic auth credentials'),
    has: 'aws ecr get-repository-policy --region eu-west-1 --repository-name shop',
    hasNot: 'az ',
  },
  {
    title: 'ACR is asked with the tool of Azure',
    text: pull(
      'contoso.azurecr.io/shop:1',
      'failed to fetch anonymous token: unexpected status: 401 Unauthorized',
    ),
    has: 'az aks check-acr --acr contoso',
    hasNot: 'aws ',
  },
  {
    title: 'Artifact Registry is asked with the tool of Google',
    text: pull(
      'europe-docker.pkg.dev/acme/apps/shop:1',
      'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied',
    ),
    has: 'gcloud artifacts repositories get-iam-policy apps --location europe --project acme',
    hasNot: 'aws ',
  },
  {
    title: 'GHCR wants a token with read:packages',
    text: pull('ghcr.io/acme/shop:1', 'failed to fetch anonymous token: unexpected status: 401 Unauthorized'),
    has: 'read:packages',
    hasNot: 'aws ',
  },
  {
    title: "the registry of OpenShift is asked with OpenShift's tool",
    text: pull('image-registry.openshift-image-registry.svc:5000/team/shop:1', 'manifest unknown'),
    has: 'oc get imagestream shop -n team',
    hasNot: 'aws ',
  },
]

for (const { title, text, has, hasNot } of cases) {
  test(title, () => {
    const commands = commandsOf(text)
    assert.ok(commands.includes(has), commands)
    assert.not.ok(commands.includes(hasNot), commands)
  })
}

test('the container is named by a manifest of the same text that uses the image', () => {
  const text = `spec:
  containers:
  - name: reader
    image: acme/feed-reader:v1
---
Failed to pull image "acme/feed-raeder:v1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for acme/feed-raeder, repository does not exist or may require 'docker login'`
  assert.match(commandsOf(text), 'reader=acme/feed-reader:v1')
})

test('the container is named by the only other name in the line of the image that was meant', () => {
  const text = `I run two: \`reader\` uses \`acme/feed-reader:v1\`.

Failed to pull image "acme/feed-raeder:v1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for acme/feed-raeder, repository does not exist or may require 'docker login'`
  assert.match(commandsOf(text), 'reader=acme/feed-reader:v1')
})

test('of two names beside the image neither is taken', () => {
  const text = `\`web\` and \`reader\` use \`acme/feed-reader:v1\`.

Failed to pull image "acme/feed-raeder:v1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for acme/feed-raeder, repository does not exist or may require 'docker login'`
  assert.match(commandsOf(text), '<container>=acme/feed-reader:v1')
})

test.run()
