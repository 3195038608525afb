import { olderEvents } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { namesOfSource, sourceOfVolume, volumeReports } from './volume-words.js'

export const volumeMountTimeout = messageRule({
  id: 'volume-mount-timeout',
  title: [
    'volumes {unmounted} were not ready in time',
    'volume `{volume}` was not ready in time',
    'a volume was not ready in time',
  ],
  judge: (match) => {
    const waiting = [
      ...new Set(volumeReports(match).flatMap(({ unmounted = [] }) => unmounted.map(({ text }) => text))),
    ]
    const claims = waiting.map((volume) => sourceOfVolume(match, volume))
    return {
      names: {
        ...(waiting[0] === undefined ? {} : { volume: waiting[0] }),
        ...(waiting.length < 2 ? {} : { unmounted: waiting.map((name) => `\`${name}\``).join(', ') }),
        ...namesOfSource(claims.find((source) => source?.kind === 'PersistentVolumeClaim')),
      },
    }
  },
  explanation:
    'this is only the summary of the kubelet; why the volume is not there stands in another event of the pod, or in its claim',
  next: [
    {
      description: 'see all events of the pod',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
    },
    {
      description: 'see what its claim says',
      command: 'kubectl describe pvc {claim}{-n}',
      safety: 'read-only',
      onlyWith: 'claim',
    },
    {
      description: 'see whether the volume is attached',
      command: 'kubectl get volumeattachment',
      safety: 'read-only',
    },
  ],
  causedBy: ['volume-*', 'claim-*'],
  missing: [olderEvents],
  silentWhen: 'another event names the cause, or the pod has started since',
})
