import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { explainImage } from '../../src/image/explain.js'

const cases: readonly [text: string, registryName: string, page: string | undefined, credentials: string][] =
  [
    ['nginx', 'Docker Hub', 'https://hub.docker.com/_/nginx', 'imagePullSecret'],
    ['grafana/loki:2.9.0', 'Docker Hub', 'https://hub.docker.com/r/grafana/loki', 'imagePullSecret'],
    ['ghcr.io/org/app', 'GitHub Container Registry', 'https://github.com/org?tab=packages', 'read:packages'],
    ['quay.io/a/b', 'Quay.io', 'https://quay.io/repository/a/b?tab=tags', 'robot account'],
    ['acme.azurecr.io/x', 'Azure Container Registry acme', undefined, 'AcrPull'],
    [
      'europe-west1-docker.pkg.dev/proj/repo/img',
      'Google Artifact Registry in europe-west1',
      'https://console.cloud.google.com/artifacts/docker/proj/europe-west1/repo?project=proj',
      'artifactregistry.reader in project proj',
    ],
    [
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/app:1',
      'Amazon ECR of account 123456789012 in eu-west-1',
      'https://eu-west-1.console.aws.amazon.com/ecr/repositories/private/123456789012/shop/app',
      'IRSA and pod identity are not used',
    ],
    ['registry.k8s.io/pause:3.9', 'Kubernetes community registry', undefined, 'everybody'],
    [
      'image-registry.openshift-image-registry.svc:5000/shop/cart',
      "OpenShift's internal registry",
      undefined,
      'system:image-puller',
    ],
    [
      'gcr.io/acme-prod/api:1',
      'Google Container Registry (served by Artifact Registry)',
      'https://console.cloud.google.com/gcr/images/acme-prod',
      'service account',
    ],
    ['public.ecr.aws/nginx/nginx', 'Amazon ECR Public', 'https://gallery.ecr.aws/nginx/nginx', 'none'],
    [
      'mcr.microsoft.com/dotnet/sdk:8.0',
      'Microsoft Artifact Registry',
      'https://mcr.microsoft.com/artifact/mar/dotnet/sdk',
      'none',
    ],
    [
      'nvcr.io/nvidia/cuda:12',
      'NVIDIA NGC',
      'https://catalog.ngc.nvidia.com/orgs/nvidia/containers/cuda',
      '$oauthtoken',
    ],
    [
      'registry.gitlab.com/acme/shop/web:1',
      'GitLab.com container registry',
      'https://gitlab.com/acme/shop/web/container_registry',
      'read_registry',
    ],
    ['registry.gitlab.acme.com/shop/web:1', 'a GitLab container registry', undefined, 'read_registry'],
    ['harbor.acme.io/shop/web:1', 'Harbor', 'https://harbor.acme.io/harbor/projects', 'robot account'],
    ['acme.jfrog.io/docker-local/x:1', 'JFrog Artifactory', undefined, 'identity token'],
    ['mirror.gcr.io/library/nginx', "Google's cache of Docker Hub", undefined, 'everybody'],
    ['m.daocloud.io/docker.io/library/nginx', 'a mirror of other registries', undefined, 'everybody'],
    [
      'registry.cn-hangzhou.aliyuncs.com/acme/web:1',
      'Alibaba Cloud Container Registry',
      undefined,
      'imagePullSecret',
    ],
    ['k8s.gcr.io/pause:3.1', 'the former Kubernetes community registry', undefined, 'everybody'],
    [
      'registry.redhat.io/ubi9/ubi',
      'Red Hat registry with login',
      'https://catalog.redhat.com/search?searchType=containers&q=ubi',
      'always a Red Hat login',
    ],
    ['docker.elastic.co/beats/filebeat:8', 'Elastic', 'https://www.docker.elastic.co/r/beats', 'everybody'],
    ['localhost:5000/x', 'the node itself', undefined, 'usually none'],
    ['10.0.0.5:5000/x', 'a registry by address', undefined, 'imagePullSecret'],
    ['registry.kube-system.svc:5000/x', 'a registry inside the cluster', undefined, 'imagePullSecret'],
    ['registry.acme.corp/x', 'a registry of its own', undefined, 'imagePullSecret'],
  ]

test('says of the id of an image that it is no name', () => {
  const noted = explainImage(`sha256:${'a'.repeat(64)}`)
  assert.match(noted.valid ? noted.notes.join() : '', /id of an image is no name/)
  const plain = explainImage('sha256:aaaa')
  assert.not.match(plain.valid ? plain.notes.join() : '', /id of an image/)
})

test('says what the host means, where to look and whose credentials it wants', () => {
  for (const [text, registryName, page, credentials] of cases) {
    const explained = explainImage(text)
    assert.ok(explained.valid, text)
    if (!explained.valid) continue
    assert.is(explained.registryName, registryName, text)
    assert.is(explained.page, page, text)
    assert.ok(explained.credentials.includes(credentials), `${text}: ${explained.credentials}`)
  }
})

/** Each family of hosts by three references: the name people know it by, and what the credentials say. */
const families: readonly [registryName: RegExp, credentials: RegExp, references: readonly string[]][] = [
  [/^Docker Hub$/, /index\.docker\.io\/v1/, ['redis:7', 'acme/web', 'index.docker.io/acme/web:1']],
  [/^GitHub Container/, /read:packages/, ['ghcr.io/a/b:1', 'ghcr.io/a/b/c', 'GHCR.io/a/b']],
  [
    /^Quay\.io$/,
    /robot account/,
    ['quay.io/argoproj/argocd:v2.9.0', 'quay.io/a/b', 'quay.io/x/y@sha256:HEX'],
  ],
  [
    /served by Artifact Registry/,
    /artifactregistry\.reader/,
    ['gcr.io/p/i', 'eu.gcr.io/p/i:1', 'asia.gcr.io/p/i/j'],
  ],
  [
    /^Google Artifact Registry in /,
    /in project shop-prod/,
    [
      'us-docker.pkg.dev/shop-prod/r/i',
      'europe-west4-docker.pkg.dev/shop-prod/r/i:1',
      'asia-docker.pkg.dev/shop-prod/r/t/i',
    ],
  ],
  [
    /^Amazon ECR of account 111122223333 in /,
    /IAM role.*IRSA and pod identity are not used/,
    [
      '111122223333.dkr.ecr.us-east-1.amazonaws.com/a/b:1',
      '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/a',
      '111122223333.dkr-ecr.eu-west-1.on.aws/a:2',
    ],
  ],
  [
    /^Amazon ECR Public$/,
    /^none/,
    ['public.ecr.aws/nginx/nginx', 'public.ecr.aws/docker/library/redis:7', 'public.ecr.aws/x/y/z'],
  ],
  [
    /^Azure Container Registry /,
    /AcrPull/,
    ['shop.azurecr.io/a', 'shop.azurecr.cn/a/b:1', 'shop2.azurecr.us/a/b/c'],
  ],
  [
    /^Microsoft Artifact Registry$/,
    /^none/,
    [
      'mcr.microsoft.com/dotnet/sdk:8.0',
      'mcr.microsoft.com/azure-cli',
      'mcr.microsoft.com/windows/nanoserver:ltsc2022',
    ],
  ],
  [
    /^Kubernetes community registry$/,
    /^none/,
    [
      'registry.k8s.io/pause:3.9',
      'registry.k8s.io/ingress-nginx/controller:v1.9.4',
      'registry.k8s.io/e2e-test-images/agnhost:2.43',
    ],
  ],
  [
    /^the former Kubernetes/,
    /^none/,
    ['k8s.gcr.io/pause:3.1', 'eu.k8s.gcr.io/pause', 'k8s.gcr.io/sig-storage/csi-attacher:v3.0.0'],
  ],
  [
    /^NVIDIA NGC$/,
    /\$oauthtoken/,
    [
      'nvcr.io/nvidia/cuda:12',
      'nvcr.io/nvidia/k8s/dcgm-exporter',
      'nvcr.io/nim/meta/llama3-8b-instruct:1.0.0',
    ],
  ],
  [
    /^OpenShift's internal registry/,
    /system:image-puller/,
    [
      'image-registry.openshift-image-registry.svc:5000/shop/cart',
      'docker-registry.default.svc:5000/shop/cart:1',
      'default-route-openshift-image-registry.apps.ocp.acme.io/shop/cart',
    ],
  ],
  [
    /GitLab/,
    /read_registry/,
    ['registry.gitlab.com/g/p/i:1', 'registry.gitlab.acme.com/g/p', 'gitlab.acme.io:5050/g/p:1'],
  ],
  [
    /^Harbor$/,
    /robot account/,
    ['harbor.acme.io/p/i', 'core.harbor.acme.io/p/i:1', 'eu.harbor.acme.io/p/sub/i'],
  ],
  [
    /mirror|cache/,
    /^none/,
    ['mirror.gcr.io/library/nginx', 'm.daocloud.io/quay.io/a/b', 'docker.m.daocloud.io/library/redis:7'],
  ],
  [/^the node itself$/, /usually none/, ['localhost/web:1', 'localhost:5000/web', '127.0.0.1:5000/web']],
]

test('knows every family of hosts by three of its references', () => {
  for (const [registryName, credentials, references] of families) {
    for (const reference of references) {
      const explained = explainImage(reference.replace('HEX', 'a'.repeat(64)))
      assert.ok(explained.valid, reference)
      if (!explained.valid) continue
      assert.match(explained.registryName, registryName, reference)
      assert.match(explained.credentials, credentials, reference)
      assert.not.match(explained.command + (explained.page ?? ''), /\$\d|\{[a-z]+\}/, reference)
    }
  }
})

test('names a command that looks at the very image', () => {
  const looks: readonly [text: string, command: string][] = [
    ['nginx:1.25', 'docker manifest inspect nginx:1.25'],
    ['registry.k8s.io/pause:3.9', 'crane ls registry.k8s.io/pause'],
    ['acme.azurecr.io/shop/web:1', 'az acr repository show-tags --name acme --repository shop/web'],
    ['gcr.io/acme/api:1', 'gcloud container images list-tags gcr.io/acme/api'],
    [
      'europe-west1-docker.pkg.dev/p/r/i:1',
      'gcloud artifacts docker tags list europe-west1-docker.pkg.dev/p/r/i',
    ],
    [
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/app:1',
      'aws ecr describe-images --registry-id 123456789012 --region eu-west-1 --repository-name shop/app',
    ],
    ['image-registry.openshift-image-registry.svc:5000/shop/cart', 'oc get imagestream cart -n shop'],
  ]
  for (const [text, command] of looks) {
    const explained = explainImage(text)
    assert.is(explained.valid ? explained.command : undefined, command, text)
  }
})

test('says when latest is only meant, and that a digest leaves no tag', () => {
  const bare = explainImage('nginx')
  assert.ok(bare.valid && bare.tag === 'latest' && bare.tagIsImplied)
  const pinned = explainImage(`nginx@sha256:${'a'.repeat(64)}`)
  assert.ok(pinned.valid && pinned.tag === undefined && !pinned.tagIsImplied)
})

const moved: readonly [string, string | undefined][] = [
  ['k8s.gcr.io/pause:3.1', 'registry.k8s.io/pause:3.1'],
  ['gcr.io/google_containers/pause:3.1', 'registry.k8s.io/pause:3.1'],
  ['gcr.io/google-containers/kube-proxy:v1.9.0', 'registry.k8s.io/kube-proxy:v1.9.0'],
  ['eu.gcr.io/acme/api:1', undefined],
  ['bitnami/redis:7.2', 'bitnamilegacy/redis:7.2'],
  ['bitnami/kafka:3.4.0-debian-11-r1', 'bitnamilegacy/kafka:3.4.0-debian-11-r1'],
  [`bitnami/kafka@sha256:${'a'.repeat(64)}`, undefined],
  ['bitnami/redis:latest', undefined],
  ['nginx', undefined],
]

test('tells where a repository went, with its source', () => {
  for (const [text, to] of moved) {
    const explained = explainImage(text)
    assert.ok(explained.valid)
    if (!explained.valid) continue
    assert.is(explained.moved?.to, to, text)
    assert.is(explained.moved === undefined, to === undefined, text)
    if (explained.moved !== undefined) assert.ok(explained.moved.source.length > 0)
  }
})

test('hands an invalid text back with its error', () => {
  assert.not(explainImage('a//b').valid)
})

test.run()
