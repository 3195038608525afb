import { ago, type Case, conditions, type EventRow, makeGlobal, withEvents } from './builders.js'

const kubeletConditions = [
  ['MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'],
  ['DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'],
  ['PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'],
  ['Ready', 'True', 'KubeletReady', 'kubelet is posting ready status. AppArmor enabled'],
] as const
const detector = [
  ['KernelDeadlock', 'False', 'KernelHasNoDeadlock', 'kernel has no deadlock'],
  ['ReadonlyFilesystem', 'False', 'FilesystemIsNotReadOnly', 'Filesystem is not read-only'],
  ['CorruptDockerOverlay2', 'False', 'NoCorruptDockerOverlay2', 'docker overlay2 is functioning properly'],
  ['FrequentKubeletRestart', 'False', 'NoFrequentKubeletRestart', 'kubelet is functioning properly'],
  ['FrequentContainerdRestart', 'False', 'NoFrequentContainerdRestart', 'containerd is functioning properly'],
  ['FrequentUnregisterNetDevice', 'False', 'NoFrequentUnregisterNetDevice', 'node is functioning properly'],
] as const
const azure = [
  ['VMEventScheduled', 'False', 'NoVMEventScheduled', 'VM has no scheduled event'],
  ['FilesystemCorruptionProblem', 'False', 'FilesystemIsOK', 'Filesystem is healthy'],
  ['ContainerRuntimeProblem', 'False', 'ContainerRuntimeIsUp', 'container runtime service is up'],
  ['KubeletProblem', 'False', 'KubeletIsUp', 'kubelet service is up'],
] as const
const elastic = [
  ['KernelReady', 'True', 'KernelIsReady', 'Monitoring for the Kernel system is active'],
  ['NetworkingReady', 'True', 'NetworkingIsReady', 'Monitoring for the Networking system is active'],
  ['StorageReady', 'True', 'DiskIsReady', 'Monitoring for the Disk system is active'],
  [
    'ContainerRuntimeReady',
    'True',
    'ContainerRuntimeIsReady',
    'Monitoring for the ContainerRuntime system is active',
  ],
  ['AcceleratedHardwareReady', 'True', 'NvidiaGPUIsReady', 'Monitoring for the Nvidia system is active'],
] as const
const started: readonly EventRow[] = [
  ['Normal', 'Starting', 'Starting kubelet.', 9],
  ['Warning', 'InvalidDiskCapacity', 'invalid capacity 0 on image filesystem', 9],
  ['Normal', 'NodeHasSufficientMemory', 'Node status is now: NodeHasSufficientMemory', 9, 2, 9],
  ['Normal', 'NodeHasNoDiskPressure', 'Node status is now: NodeHasNoDiskPressure', 9, 2, 9],
  ['Normal', 'NodeHasSufficientPID', 'Node status is now: NodeHasSufficientPID', 9, 2, 9],
  ['Normal', 'NodeAllocatableEnforced', 'Updated Node Allocatable limit across pods', 9],
  ['Normal', 'NodeReady', 'Node status is now: NodeReady', 8],
]
type Condition = readonly [string, string, string?, string?]
const kinds: readonly [
  string,
  string,
  readonly Condition[],
  Record<string, string>,
  readonly EventRow[],
  object?,
][] = [
  [
    'cp-1',
    'containerd://1.7.13',
    [],
    { 'node-role.kubernetes.io/control-plane': '' },
    [],
    { taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }] },
  ],
  [
    'worker-1',
    'containerd://1.7.13',
    [['NetworkUnavailable', 'False', 'CalicoIsUp', 'Calico is running on this node']],
    {},
    started,
  ],
  [
    'worker-2',
    'containerd://2.0.0',
    [['NetworkUnavailable', 'False', 'CiliumIsUp', 'Cilium is running on this node']],
    {},
    [
      ['Warning', 'Rebooted', 'Node worker-2 has been rebooted, boot id: 8f1e', 30],
      ['Normal', 'NodeReady', 'Node worker-2 status is now: NodeReady', 29],
    ],
  ],
  [
    'gke-shop-pool-1-0a1b',
    'containerd://1.7.24',
    detector,
    { 'cloud.google.com/gke-nodepool': 'pool-1' },
    [['Normal', 'RegisteredNode', 'Node gke-shop-pool-1-0a1b event: Registered Node in Controller', 50]],
  ],
  [
    'gke-shop-spot-1-0a2b',
    'containerd://1.7.24',
    detector,
    { 'cloud.google.com/gke-spot': 'true' },
    started,
    { taints: [{ key: 'cloud.google.com/gke-spot', value: 'true', effect: 'NoSchedule' }] },
  ],
  [
    'aks-nodepool1-1234-vmss000000',
    'containerd://1.7.15-1',
    [...azure, ['NetworkUnavailable', 'False', 'RouteCreated', 'RouteController created a route']],
    { 'kubernetes.azure.com/agentpool': 'nodepool1' },
    [
      [
        'Normal',
        'NoVMEventScheduled',
        'Node condition VMEventScheduled is now: False, reason: NoVMEventScheduled',
        600,
      ],
    ],
  ],
  [
    'ip-10-0-1-7.eu-west-1.compute.internal',
    'containerd://1.7.11',
    [],
    { 'eks.amazonaws.com/nodegroup': 'main' },
    started,
  ],
  [
    'i-0a1b2c3d4e5f',
    'containerd://1.7.22+bottlerocket',
    elastic,
    { 'karpenter.sh/nodepool': 'general' },
    [['Normal', 'DisruptionBlocked', 'Node isn’t disruptable, pod has the do-not-disrupt annotation', 12]],
  ],
  [
    'fargate-ip-10-0-2-9',
    'containerd://1.6.6',
    [],
    { 'eks.amazonaws.com/compute-type': 'fargate' },
    [],
    { taints: [{ key: 'eks.amazonaws.com/compute-type', value: 'fargate', effect: 'NoSchedule' }] },
  ],
  [
    'k3s-server',
    'containerd://1.7.11-k3s2',
    [['EtcdIsVoter', 'True', 'MemberNotLearner', 'Node is a voting member of the etcd cluster']],
    { 'node.kubernetes.io/instance-type': 'k3s' },
    [],
  ],
  ['kind-control-plane', 'containerd://1.7.1', [], {}, started],
  ['minikube', 'docker://20.10.23', [], { 'minikube.k8s.io/primary': 'true' }, started],
  [
    'master-0.ocp.example.com',
    'cri-o://1.27.4-3.rhaos4.14',
    [],
    { 'node.openshift.io/os_id': 'rhcos' },
    [
      [
        'Normal',
        'ConfigDriftMonitorStarted',
        'Config Drift Monitor started, watching against rendered-master-0a',
        40,
      ],
    ],
  ],
  [
    'win-1',
    'containerd://1.6.21',
    [['NetworkUnavailable', 'False', 'FlannelIsUp', 'Flannel is running on this node']],
    { 'kubernetes.io/os': 'windows' },
    [],
  ],
  [
    'gpu-1',
    'containerd://1.7.13',
    detector,
    { 'nvidia.com/gpu.product': 'A100' },
    [],
    { taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }] },
  ],
]

/** Nodes of many makers, with conditions of detectors that say all is well, in both polarities. */
export const nodes: readonly Case[] = kinds.map(([name, runtime, more, labels, events, spec]) => {
  const node = makeGlobal('v1', 'Node', name, {
    metadata: { labels: { 'kubernetes.io/hostname': name, ...labels } },
    spec: { podCIDR: '10.244.1.0/24', ...spec },
    status: {
      capacity: { cpu: '4', memory: '16384256Ki', pods: '110', 'ephemeral-storage': '101430960Ki' },
      allocatable: { cpu: '3920m', memory: '13591040Ki', pods: '110', 'ephemeral-storage': '47093746742' },
      addresses: [
        { type: 'InternalIP', address: '10.0.0.7' },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: {
        machineID: '0a',
        systemUUID: '0b',
        bootID: '0c',
        kernelVersion: '5.15.0',
        osImage: 'Linux',
        operatingSystem: 'linux',
        architecture: 'amd64',
        containerRuntimeVersion: runtime,
        kubeletVersion: 'v1.30.2',
        kubeProxyVersion: 'v1.30.2',
      },
      conditions: conditions([...more, ...kubeletConditions]).map((one) => ({
        ...one,
        lastHeartbeatTime: ago(1),
      })),
    },
  })
  return withEvents(node, events)
})
