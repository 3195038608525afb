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
    title: 'the image of a build is corrected where it is named',
    text: 'ERROR: failed to solve: ngnix:1.25: failed to resolve source metadata for docker.io/library/ngnix:1.25: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    has: 'write `nginx:1.25` where the image is named',
    hasNot: 'kubectl',
  },
  {
    title: 'a build beside a pod is not told from it',
    text: 'ERROR: failed to solve: ngnix:1.25: docker.io/library/ngnix:1.25: not found\n\nNAME   READY   STATUS             RESTARTS   AGE\ntill   0/1     ImagePullBackOff   0          5m\n',
    has: 'kubectl',
    hasNot: 'where the image is named',
  },
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

/** What tells the advice for each registry, and how the registry refuses a pull. */
const registries: { maker: string; image: string; refuses: string; marks: RegExp }[] = [
  {
    maker: 'Quay',
    image: 'quay.io/acme/shop:1',
    refuses: 'unauthorized: access to the requested resource is not authorized',
    marks: /robot account of Quay that may read `acme\/shop`/,
  },
  {
    maker: 'Docker Hub',
    image: 'acme/shop:1',
    refuses:
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    marks: /Docker Hub account that may read `acme\/shop`/,
  },
  {
    maker: 'GHCR',
    image: 'ghcr.io/acme/shop:1',
    refuses:
      'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fshop%3Apull&service=ghcr.io: 401 Unauthorized',
    marks: /packages of `acme` .* `read:packages`/,
  },
  {
    maker: 'ECR',
    image: '012345678901.dkr.ecr.eu-west-1.amazonaws.com/shop:1',
    refuses:
      'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    marks: /aws ecr .*--region eu-west-1 --repository-name shop/,
  },
  {
    maker: 'ACR',
    image: 'contoso.azurecr.io/shop:1',
    refuses:
      'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://contoso.azurecr.io/oauth2/token?scope=repository%3Ashop%3Apull&service=contoso.azurecr.io: 401 Unauthorized',
    marks: /az aks check-acr --acr contoso\.azurecr\.io /,
  },
  {
    maker: 'Artifact Registry',
    image: 'europe-docker.pkg.dev/acme/apps/shop:1',
    refuses:
      'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-docker.pkg.dev/v2/token?scope=repository%3Aacme%2Fapps%2Fshop%3Apull&service=europe-docker.pkg.dev: 403 Forbidden',
    marks: /gcloud artifacts repositories get-iam-policy apps --location europe --project acme/,
  },
  {
    maker: 'GitLab',
    image: 'registry.gitlab.com/acme/shop:1',
    refuses:
      'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://gitlab.com/jwt/auth?scope=repository%3Aacme%2Fshop%3Apull&service=container_registry: 403 Forbidden',
    marks: /deploy token with `read_registry` .*registry\.gitlab\.com/,
  },
  {
    maker: 'Harbor',
    image: 'harbor.example.com/team/shop:1',
    refuses:
      'unexpected status from HEAD request to https://harbor.example.com/v2/team/shop/manifests/1: 401 Unauthorized',
    marks: /robot account of the Harbor project `team`/,
  },
  {
    maker: 'OpenShift',
    image: 'image-registry.openshift-image-registry.svc:5000/team/shop:1',
    refuses:
      'unexpected status from HEAD request to https://image-registry.openshift-image-registry.svc:5000/v2/team/shop/manifests/1: 401 Unauthorized',
    marks: /oc policy who-can get imagestreams\/layers -n team/,
  },
]
/** Words and tools that only one maker has. */
const ofOthers = /\b(?:aws|az|gcloud|oc) |read:packages|read_registry|Quay|Docker Hub|Harbor|GitLab/g

for (const { maker, image, refuses, marks } of registries) {
  test(`a refused pull from ${maker} is advised for ${maker} alone`, () => {
    const said = commandsOf(
      `Failed to pull image "${image}": rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${refuses}`,
    )
    assert.match(said, marks)
    const own = new Set(marks.source.match(ofOthers) ?? [])
    const words = (said.match(ofOthers) ?? []).filter((word) => !own.has(word))
    // `registry.gitlab.com`, GHCR's own name of its tokens
    const allowed = maker === 'GitLab' ? ['GitLab', 'read_registry'] : []
    assert.equal(
      words.filter((word) => !allowed.includes(word)),
      [],
    )
  })
}

test("an official image is nobody's to grant", () => {
  const said = commandsOf(
    pull('ngnix:1', 'pull access denied for ngnix, repository does not exist or may require authorization'),
  )
  assert.not.match(said, ofOthers)
})

/** One wording of each runtime, and the tools that no host of it has. */
const runtimes: { runtime: string; text: string; foreign: RegExp }[] = [
  {
    runtime: 'containerd',
    text: 'Failed to pull image "r.acme.example/shop:1": rpc error: code = Unknown desc = failed to pull and unpack image "r.acme.example/shop:1": failed to extract layer sha256:5c1a: write /var/lib/containerd/x: no space left on device: unknown',
    foreign: /docker (?:images|rmi|image prune|info|ps)|podman|skopeo|journalctl -u (?:docker|crio)/,
  },
  {
    runtime: 'docker',
    text: 'Failed to pull image "r.acme.example/shop:1": rpc error: code = Unknown desc = Error response from daemon: failed to register layer: Error processing tar file(exit status 1): write /opt/x: no space left on device',
    foreign: /crictl|podman|skopeo|journalctl -u (?:containerd|crio)/,
  },
  {
    runtime: 'cri-o',
    text: 'Failed to pull image "r.acme.example/shop:1": rpc error: code = Unknown desc = reading manifest 1 in r.acme.example/shop: manifest unknown',
    foreign: /docker (?:manifest|images|rmi|run)|journalctl -u (?:docker|containerd)/,
  },
]

for (const { runtime, text, foreign } of runtimes) {
  test(`no tool is named that a host of ${runtime} lacks`, () => {
    const said = commandsOf(text)
    assert.ok(said !== '')
    assert.not.match(said, foreign)
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
