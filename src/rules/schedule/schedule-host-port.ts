import { schedulingRule } from './scheduling-rule.js'

export const scheduleHostPort = schedulingRule({
  id: 'schedule-host-port',
  title: [
    '{count} of {total} nodes have no free host port for the pod',
    'no node has the host port of the pod free',
  ],
  explanation:
    'the pod asks for a `hostPort`, and a pod that uses it runs there already: more replicas than nodes, or a rolling update that starts the new pod first',
  next: [
    {
      description: 'see which host ports the pod asks for',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.containers[*].ports}'",
      safety: 'read-only',
    },
    {
      description: 'see which pods use a host port',
      command:
        "kubectl get pods -A -o custom-columns='NS:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,PORTS:.spec.containers[*].ports[*].hostPort'",
      safety: 'read-only',
    },
  ],

  silentWhen: 'an update is in progress and the old pod ends',
})
