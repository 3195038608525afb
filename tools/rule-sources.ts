// Where the words and states of an area are made, for the pages of the rules. Paths are those of kubernetes/kubernetes
// unless another project is named.
const sources: Readonly<Record<string, readonly string[]>> = {
  image: [
    'pkg/kubelet/images/image_manager.go, puller.go',
    'moby distribution/errors.go; containerd core/remotes/docker; containers/image docker',
    'the answers of Docker Hub, ECR, ACR, Artifact Registry, GHCR and Quay',
  ],
  container: [
    'pkg/kubelet/kuberuntime/kuberuntime_container.go',
    'opencontainers/runc; containers/crun; containerd core/runtime',
  ],
  pod: ['pkg/kubelet/kubelet_pods.go', 'pkg/kubelet/active_deadline.go'],
  crash: [
    'pkg/kubelet/kuberuntime/kuberuntime_manager.go',
    'exit codes: 128 and the number of the signal, signal(7)',
  ],
  probe: ['pkg/kubelet/prober/prober.go, worker.go', 'pkg/probe/http, tcp, grpc, exec'],
  hook: ['pkg/kubelet/lifecycle/handlers.go', 'pkg/kubelet/kuberuntime/kuberuntime_container.go'],
  schedule: [
    'pkg/scheduler/framework/types.go (FitError)',
    'pkg/scheduler/framework/plugins',
    'kubernetes/autoscaler cluster-autoscaler; kubernetes-sigs/karpenter',
  ],
  volume: ['pkg/kubelet/volumemanager', 'pkg/volume, pkg/volume/csi', 'pkg/controller/volume/attachdetach'],
  claim: [
    'pkg/controller/volume/persistentvolume/pv_controller.go',
    'kubernetes-csi/external-provisioner, external-resizer',
  ],
  sandbox: [
    'pkg/kubelet/kuberuntime/kuberuntime_sandbox.go',
    'containerd internal/cri; cri-o server; containernetworking/plugins',
  ],
  dns: ['pkg/kubelet/network/dns/dns.go'],
  node: [
    'pkg/kubelet/nodestatus/setters.go',
    'pkg/controller/nodelifecycle',
    'kubernetes/node-problem-detector config',
  ],
  evict: [
    'pkg/kubelet/eviction',
    'pkg/kubelet/lifecycle/predicate.go',
    'pkg/controller/tainteviction, podgc',
  ],
  admission: [
    'plugin/pkg/admission',
    'kubernetes/pod-security-admission',
    'apiserver pkg/admission/plugin/webhook; openshift/apiserver-library-go',
  ],
  rollout: ['pkg/controller/deployment/util/deployment_util.go'],
  replicaset: ['pkg/controller/replicaset/replica_set.go'],
  statefulset: ['pkg/controller/statefulset/stateful_pod_control.go'],
  daemonset: ['pkg/controller/daemon/daemon_controller.go'],
  job: ['pkg/controller/job/job_controller.go'],
  cronjob: ['pkg/controller/cronjob/cronjob_controllerv2.go'],
  autoscale: ['pkg/controller/podautoscaler/horizontal.go, metrics/client.go'],
  budget: ['pkg/controller/disruption/disruption.go', 'pkg/registry/core/pod/storage/eviction.go'],
  service: [
    'kubernetes/cloud-provider controllers/service',
    'pkg/registry/core/service/ipallocator, portallocator',
    'kubectl pkg/describe/describe.go (describeService)',
  ],
  ingress: [
    'kubectl pkg/describe/describe.go (describeBackendV1)',
    'kubernetes/ingress-nginx; kubernetes-sigs/aws-load-balancer-controller; kubernetes/ingress-gce',
  ],
  namespace: ['pkg/controller/namespace/deletion/status_condition_utils.go'],
  quota: ['kubectl pkg/describe/describe.go (describeQuota)', 'pkg/controller/resourcequota'],
  resource: ['kubernetes-sigs/cli-utils pkg/kstatus', 'API conventions: typical status properties'],
  event: ['API conventions: events'],
}

/**
 * The sources of a rule by its area, the first word of its id.
 *
 * @example sourcesOf('dns-limits-exceeded') // ['pkg/kubelet/network/dns/dns.go']
 */
export function sourcesOf(id: string): readonly string[] {
  const found = sources[id.slice(0, id.indexOf('-'))]
  if (found === undefined) throw new Error(`no sources for the area of ${id}`)
  return found
}
