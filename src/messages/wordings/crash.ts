import type { Wording } from '../wording.js'

/** What the kubelet and the kernel say of containers that end. Source: kubelet/kuberuntime, Linux mm/oom_kill.c. The most exact first. */
export const crashWordings = [
  { cause: 'crash-oom-killed', says: 'Memory cgroup out of memory: Kill' },
  { cause: 'crash-oom-killed', says: 'oom-kill:constraint=CONSTRAINT_MEMCG' },
  // Kernels before 4.19: Task in /kubepods/burstable/pod…/… killed as a result of limit of /kubepods/…
  { cause: 'crash-oom-killed', says: 'killed as a result of limit of /kubepods' },
  { cause: 'crash-loop', says: 'Back-off restarting failed container' },
  { cause: 'crash-loop', says: 'Back-off restarting failed docker container', until: '1.5' },
  { cause: 'crash-loop', says: 'restarting failed container={container} pod' },
  { cause: 'crash-loop', says: 'Error: CrashLoopBackOff' },
  // Dashboards and chats: the state of a container in one line.
  { cause: 'crash-loop', says: 'Reason: CrashLoopBackOff' },
  { cause: 'crash-loop', says: 'Waiting: CrashLoopBackOff' },
  { cause: 'crash-oom-killed', says: 'OOMKilled' },
  // Amazon ECS, Bitbucket
  { cause: 'crash-oom-killed', says: 'Container killed due to memory usage' },
  { cause: 'crash-oom-killed', says: 'Container {container} exceeded memory limit' },
  { cause: 'crash-cause-unknown', says: 'Essential container in task exited' },
  // Skaffold, Tilt
  { cause: 'crash-loop', says: 'is backing off waiting to restart' },
  { cause: 'crash-loop', says: 'with CrashLoopBackOff:' },
  // The end of a container as Argo, Tekton, Skaffold, Lens and docker tell it: the code decides which rule it is.
  ...[
    'Error (exit code {code}',
    'Error, exit code: {code}',
    'Error) - exit code: {code}',
    'Reason: Error Exit Code: {code}',
    'was terminated (Exit Code: {code}, Reason: Error',
    'container {container} terminated with exit code {code}',
    'Container terminated with exit code {code}',
    'task: non-zero exit ({code}',
    'Exited ({code}) {*} ago',
    'Restarting ({code}) {*} ago',
  ].map((says) => ({ cause: 'crash-application-error', says }) as const),
  { cause: 'crash-application-error', says: ' exited with code {code}', vague: true },
  { cause: 'crash-cause-unknown', says: 'could not be located when the pod was' },
  {
    cause: 'pod-deadline-exceeded',
    says: 'Pod was active on the node longer than the specified deadline',
  },
] as const satisfies readonly Wording[]
