/** What a group on a git host publishes its images as: `kubernetes-sigs/…` is on registry.k8s.io. */
export const groups: Readonly<Record<string, string>> = {
  kubernetes: 'registry.k8s.io/',
  'kubernetes-sigs': 'registry.k8s.io/',
  'kubernetes-csi': 'registry.k8s.io/sig-storage/',
  k8s: 'registry.k8s.io/',
  sigs: 'registry.k8s.io/',
  microsoft: 'mcr.microsoft.com/',
  azure: 'mcr.microsoft.com/',
  elastic: 'docker.elastic.co/',
  redhat: 'registry.access.redhat.com/',
  nvidia: 'nvcr.io/nvidia/',
  'cert-manager': 'quay.io/jetstack/',
  argoproj: 'quay.io/argoproj/',
  'argoproj-labs': 'quay.io/argoprojlabs/',
  prometheus: 'docker.io/prom/',
  'prometheus-community': 'quay.io/prometheuscommunity/',
  'open-telemetry': 'docker.io/otel/',
  aquasecurity: 'docker.io/aquasec/',
  'dani-garcia': 'docker.io/vaultwarden/',
  googlecontainertools: 'gcr.io/kaniko-project/',
  distribution: 'docker.io/library/registry',
  'vmware-tanzu': 'docker.io/velero/',
  'bitnami-labs': 'docker.io/bitnami/',
  'go-gitea': 'docker.io/gitea/',
  provectus: 'docker.io/provectuslabs/',
  confluent: 'docker.io/confluentinc/',
  projectcalico: 'docker.io/calico/',
  longhorn: 'docker.io/longhornio/',
  'k3s-io': 'docker.io/rancher/',
  'thanos-io': 'quay.io/thanos/',
  'vllm-project': 'docker.io/vllm/',
  jenkinsci: 'docker.io/jenkins/',
  'home-assistant': 'ghcr.io/home-assistant/',
  actions: 'ghcr.io/actions/',
}

/** Groups with a few old images on Docker Hub that publish elsewhere since. */
export const leftHub = new Set(['kubernetes', 'microsoft'])

/** Names so general that another project's image is no answer. */
export const general = new Set(
  'server client api app web ui backend frontend controller operator agent node proxy gateway worker manager webhook service core base base-image builder runner test tests demo sample hello init sidecar cli tools tool plugin driver exporter executor helper utils main master latest static debug site docs blog backup auth login user users order orders payment payments data admin portal dashboard db database cache queue job jobs cron task tasks bot echo mock monitor monitoring metrics logs logging logger config setup migrate migration migrations website landing console'.split(
    ' ',
  ),
)

// Names of one's own that are written in place of a namespace: `my-org/app`, `dev-team/app`
export const privateOwner =
  /^(?:my|your|our|the|test|dev|demo|some|local|acme|example)[-_]|[-_](?:team|dev|test|org|repo|registry|user|project)$/

/** What people add to the name of an official image to call their own: `debian-base`, `node-app`. */
export const ownEndings =
  /[-_](?:base|app|api|demo|test|web|service|svc|worker|backend|frontend|custom|local|dev|prod|image|build)$/
