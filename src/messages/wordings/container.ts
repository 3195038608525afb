import type { Wording } from '../wording.js'

/** What kubelet and runtime say when a container cannot be made or started. Sources: kubelet/kuberuntime, kubelet/container, runc, containerd. The most exact first. */
export const containerWordings = [
  { cause: 'container-config-key-missing', says: "couldn't find key {key} in ConfigMap {object}" },
  { cause: 'container-config-key-missing', says: "couldn't find key {key} in Secret {object}" },
  { cause: 'container-config-missing', says: 'Error: secret {secret} not found' },
  { cause: 'container-config-missing', says: 'Error: configmap {configmap} not found' },
  { cause: 'container-config-missing', says: 'Error: secrets {secret} not found', until: '1.9' },
  { cause: 'container-config-missing', says: 'Error: configmaps {configmap} not found', until: '1.9' },
  { cause: 'container-config-missing', says: 'with CreateContainerConfigError: "secret {secret} not found' },
  {
    cause: 'container-config-missing',
    says: 'with CreateContainerConfigError: "configmap {configmap} not found',
  },
  { cause: 'container-config-missing', says: 'secret {secret} not found', areaOnly: true },
  { cause: 'container-config-missing', says: 'configmap {configmap} not found', areaOnly: true },
  { cause: 'container-run-as-non-root', says: 'has runAsNonRoot and image will run as root' },
  { cause: 'container-run-as-non-root', says: 'has runAsNonRoot and image has non-numeric user' },
  { cause: 'container-run-as-non-root', says: 'cannot verify user is non-root' },
  { cause: 'container-run-as-non-root', says: 'runAsUser breaks non-root policy' },
  { cause: 'container-run-as-non-root', says: 'invalid user id', areaOnly: true },
  { cause: 'container-device-error', says: 'nvidia-container-cli:' },
  { cause: 'container-device-error', says: 'error running hook #0' },
  { cause: 'container-device-error', says: 'CDI device injection failed' },
  { cause: 'container-device-error', says: 'failed to inject CDI devices' },
  { cause: 'container-device-error', says: 'could not select device driver', runtime: 'docker' },
  // hcsshim: an image of another release of Windows.
  {
    cause: 'image-platform-mismatch',
    says: 'container operating system does not match the host operating system',
  },
  { cause: 'container-mount-type-mismatch', says: 'trying to mount a directory onto a file (or vice-versa)' },
  {
    cause: 'container-mount-type-mismatch',
    says: 'error mounting {source} to rootfs at {target}: {*}not a directory',
  },
  {
    cause: 'container-mount-type-mismatch',
    says: 'error mounting {source} to rootfs at {target}',
    unless: ['volume-subpaths'],
  },
  {
    cause: 'container-subpath-failed',
    says: 'failed to prepare subPath for volumeMount {volume} of container {container}',
  },
  { cause: 'container-subpath-failed', says: 'failed to create subPath directory' },
  { cause: 'container-subpath-failed', says: 'unable to provision SubPath' },
  { cause: 'container-subpath-failed', says: 'volume-subpaths/{*}no such file or directory' },
  { cause: 'container-security-profile-missing', says: 'Cannot enforce AppArmor' },
  { cause: 'container-security-profile-missing', says: 'AppArmor is not enabled on the host' },
  { cause: 'container-security-profile-missing', says: 'localhost/{profile}: no such file' },
  { cause: 'container-security-profile-missing', says: 'cannot load seccomp profile' },
  { cause: 'container-limit-too-small', says: 'Minimum memory limit allowed is' },
  { cause: 'container-limit-too-small', says: 'set memory limit {limit} too low' },
  { cause: 'container-limit-too-small', says: 'memory limit too low?' },
  // runc before 1.0: the process that starts the container needs more than that.
  { cause: 'container-limit-too-small', says: 'to memory.limit_in_bytes: device or resource busy' },
  { cause: 'container-name-conflict', says: 'failed to reserve container name {name}:' },
  { cause: 'container-name-conflict', says: 'failed to reserve sandbox name {name}:' },
  { cause: 'container-name-conflict', says: 'The container name {name} is already in use' },
  { cause: 'container-name-conflict', says: 'error reserving ctr name', runtime: 'cri-o' },
  { cause: 'container-name-conflict', says: 'error reserving pod name', runtime: 'cri-o' },
  {
    cause: 'container-name-conflict',
    says: 'Kubelet may be retrying requests that are timing out in CRI-O',
    runtime: 'cri-o',
  },
  {
    cause: 'container-volume-undeclared',
    says: 'cannot find volume {volume} to mount into container {container}',
  },
  // The program that is missing is one of the node's, not one of the image's.
  { cause: 'container-runtime-error', says: 'get apparmor_parser version' },
  { cause: 'container-runtime-error', says: 'unable to retrieve OCI runtime error' },
  {
    cause: 'container-command-not-executable',
    says: 'exec: {command}: stat {path}: permission denied',
  },
  {
    cause: 'container-command-not-executable',
    says: 'exec user process caused: permission denied',
  },
  {
    cause: 'container-command-not-executable',
    says: 'exec user process caused "permission denied"',
  },
  {
    cause: 'container-command-not-found',
    says: 'exec user process caused: no such file or directory',
  },
  {
    cause: 'container-command-not-found',
    says: 'exec user process caused "no such file or directory"',
  },
  { cause: 'container-exec-format', says: 'exec format error' },
  {
    cause: 'container-command-not-found',
    says: 'exec: {command}: executable file not found in $PATH',
  },
  // crun says it with the name in between, and of the interpreter or libc of a file that is there.
  {
    cause: 'container-command-not-found',
    says: 'executable file {command} not found',

    runtime: 'cri-o',
  },
  {
    cause: 'container-command-not-found',
    says: 'exec container process {command}: no such file or directory',

    runtime: 'cri-o',
  },
  {
    cause: 'container-command-not-executable',
    says: 'exec container process {command}: permission denied',

    runtime: 'cri-o',
  },
  {
    cause: 'container-command-not-executable',
    says: 'open executable: permission denied',

    runtime: 'cri-o',
  },
  {
    cause: 'container-command-not-found',
    says: 'executable file not found in $PATH',
  },
  {
    cause: 'container-command-not-found',
    says: 'executable file not found in %PATH%',
  },
  {
    cause: 'container-command-not-found',
    says: 'CreateProcess {*}: The system cannot find the file specified',
  },
  {
    cause: 'container-command-not-found',
    says: 'exec: {command}: stat {path}: no such file or directory',
  },
  {
    cause: 'container-command-not-executable',
    says: 'exec: {command}: permission denied',
  },
  {
    cause: 'container-command-not-executable',
    says: 'exec {command}: permission denied',
  },
  {
    cause: 'container-command-not-found',
    says: 'exec {command}: no such file or directory',
  },
  {
    cause: 'container-command-not-found',
    says: 'exec: {command}: is a directory',
  },
  { cause: 'container-kill-failed', says: 'error killing pod', vague: true },
  { cause: 'container-kill-failed', says: 'did not kill the pod within specified grace period' },
  { cause: 'container-env-skipped', says: 'from the EnvFrom {kind} {object} were skipped' },
  {
    cause: 'container-runtime-error',
    says: 'unable to apply cgroup configuration',
  },
  { cause: 'container-runtime-error', says: 'cgroup mountpoint does not exist' },
  { cause: 'container-runtime-error', says: 'set in config.json failed' },
  { cause: 'container-runtime-error', says: 'container process is already dead' },
  { cause: 'container-runtime-error', says: 'is not a shared or slave mount' },
  { cause: 'container-runtime-error', says: 'is mounted on {mount} but it is not a shared' },
  { cause: 'container-runtime-error', says: 'no command specified', areaOnly: true },
  { cause: 'container-runtime-error', says: 'Error response from daemon: No command specified' },
  { cause: 'container-runtime-error', says: 'failed to get sandbox container task' },
  { cause: 'container-runtime-error', says: 'error while creating mount source path', runtime: 'docker' },
  { cause: 'container-runtime-error', says: 'bind source path does not exist', runtime: 'docker' },
  { cause: 'container-runtime-error', says: 'unknown or invalid runtime name', runtime: 'docker' },
  // a port of the host is taken, or not for everybody
  {
    cause: 'host-refuses',
    says: 'driver failed programming external connectivity',
    runtime: 'docker',
  },
  { cause: 'host-refuses', says: 'Ports are not available: exposing port', runtime: 'docker' },
  { cause: 'host-refuses', says: 'rootlessport cannot expose privileged port' },
  // a directory of the host is missing, or not shared
  { cause: 'host-refuses', says: 'Error: statfs {path}: no such file or directory' },
  { cause: 'host-refuses', says: 'Mounts denied: ', runtime: 'docker' },
  { cause: 'container-runtime-error', says: 'failed to initialize logging driver', runtime: 'docker' },
  { cause: 'container-resize-blocked', says: 'Pod resize Deferred' },
  { cause: 'container-resize-blocked', says: 'Pod resize Infeasible' },
  { cause: 'container-resize-blocked', says: "Node didn't have enough capacity: " },
  { cause: 'container-init-blocked', says: 'containers with incomplete status: [{initContainer}' },
  {
    cause: 'container-runtime-error',
    says: 'OCI runtime create failed',
    unless: ['sandbox'],
    vague: true,
  },
  {
    cause: 'container-runtime-error',
    says: 'failed to create shim task',
    unless: ['sandbox'],
    vague: true,
    runtime: 'containerd',
  },
  {
    cause: 'container-runtime-error',
    says: 'failed to start containerd task',
    vague: true,
    runtime: 'containerd',
  },
  {
    cause: 'container-runtime-error',
    says: 'failed to create containerd task',
    unless: ['sandbox'],
    vague: true,
    runtime: 'containerd',
  },
  {
    cause: 'container-runtime-error',
    says: 'failed to create containerd container',
    vague: true,
    runtime: 'containerd',
  },
  { cause: 'container-runtime-error', says: 'container create failed', vague: true, runtime: 'cri-o' },
  { cause: 'container-runtime-error', says: 'failed to generate spec:', vague: true },
  { cause: 'container-runtime-error', says: 'failed to generate container {id} spec:', vague: true },
  // Making a container timed out: the next try often finds its name reserved.
  { cause: 'container-runtime-error', says: 'context deadline exceeded', areaOnly: true, vague: true },
] as const satisfies readonly Wording[]
