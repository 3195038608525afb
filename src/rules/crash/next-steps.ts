import type { NextStep } from '../rule.js'

/** What the container printed before it ended: where the cause of most crashes stands. */
export const previousLogs: NextStep = {
  description: 'read what it printed before it ended',
  command: [
    'kubectl logs {pod} -c {container}{-n} --previous',
    'kubectl logs {pod}{-n} --all-containers --previous',
  ],
  safety: 'read-only',
  onlyWithout: 'printed',
}

/** State, exit code, limits, probes and events of the pod. */
export const describePod: NextStep = {
  description: 'see state, exit code, limits and events',
  command: 'kubectl describe pod {pod}{-n}',
  safety: 'read-only',
}

/** What describe does not print: waiting messages, finalizers, subPaths. */
export const podYaml: NextStep = {
  description: 'see the whole specification and status',
  command: 'kubectl get pod {pod}{-n} -o yaml',
  safety: 'read-only',
}

/** A running pod keeps its limits: what made it is changed, or it is made anew. */
export function raiseMemoryLimit(description: string, size: string): NextStep[] {
  return [
    {
      description,
      command: [
        `kubectl set resources {controller} -c {container} --limits=memory=${size}{-n}`,
        `kubectl set resources {controller} --limits=memory=${size}{-n}`,
      ],
      safety: 'mutating',
      onlyWith: 'controller',
    },
    {
      description: `${description}: where the pod is made, in its controller or its manifest`,
      safety: 'mutating',
      onlyWithout: 'controller',
    },
  ]
}
