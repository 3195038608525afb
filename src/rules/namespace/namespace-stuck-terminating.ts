import type { Need } from '../../types.js'
import { messageRule } from '../message-rule.js'
import { needsOf } from '../needs.js'
import type { Match } from '../rule.js'

/** The APIs whose objects could not be listed. */
function needsOfApis({ facts }: Match): readonly Need[] {
  const said = facts.flatMap(({ decoded }) => decoded?.text ?? []).join('\n')
  const groups = [...said.matchAll(/(?<![\w.-])([a-z0-9.-]{3,100})\/v\d/g)].map(([, group]) => group)
  return needsOf(groups.map((group) => `Api//${group}`))
}

export const namespaceStuckTerminating = messageRule({
  id: 'namespace-stuck-terminating',
  alsoWhen: [
    { fact: 'status', kind: 'Namespace', reason: 'Terminating' },
    ...(
      [
        'NamespaceContentRemaining',
        'NamespaceFinalizersRemaining',
        'NamespaceDeletionDiscoveryFailure',
        'NamespaceDeletionContentFailure',
        'NamespaceDeletionGroupVersionParsingFailure',
      ] as const
    ).map((type) => ({ fact: 'condition', type, status: 'True' }) as const),
  ],
  unless: ({ facts }) => facts.every((fact) => fact.status === 'False'),
  judge: ({ facts }) => ({
    confidence: facts.every((fact) => fact.name === 'status') ? 'possible' : 'certain',
  }),
  causedBy: ['pod-stuck-terminating', 'claim-deletion-blocked'],
  needs: needsOfApis,
  title: [
    'namespace `{name}` does not finish terminating: the finalizer `{finalizer}` keeps {remains}',
    'namespace `{name}` does not finish terminating: {remains} remain in it',
    'namespace `{name}` does not finish terminating: the finalizer `{finalizer}` keeps something in it',
    'namespace `{name}` does not finish terminating',
    'a namespace does not finish terminating',
  ],
  explanation:
    'objects in it still carry finalizers whose controller is gone, or an API service does not answer, so its content cannot be listed',
  next: [
    {
      description: 'see what remains and who put its finalizers there',
      command: 'kubectl get {remains} -n {name} -o yaml',
      safety: 'read-only',
      onlyWith: 'remains',
    },
    {
      description: 'read the conditions: they name what remains',
      command: ['kubectl get namespace {name} -o yaml', 'kubectl get namespaces'],
      safety: 'read-only',
      onlyWithout: 'remains',
    },
    {
      description: 'look for API services that do not answer',
      command: 'kubectl get apiservices',
      safety: 'read-only',
      onlyWithout: 'remains',
    },
  ],
  silentWhen: 'the namespace was deleted seconds ago',
})
