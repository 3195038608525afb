import { messageRule } from '../message-rule.js'

export const admissionServerOverloaded = messageRule({
  id: 'admission-server-overloaded',
  title: 'the control plane cannot keep up: etcd or the API server refuses work',
  explanation:
    'etcd is slow, has no leader or its database is full, or the API server limits requests; the object itself is not the trouble',
  next: [
    {
      description: 'ask the API server how it is',
      command: "kubectl get --raw '/readyz?verbose'",
      safety: 'read-only',
    },
  ],
  silentWhen: 'it happened once and the object was created since',
})
