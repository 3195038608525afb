import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'
import type { Match } from '../rule.js'

const gone: ReadonlySet<string> = new Set(['Pulled', 'Created', 'Started'])

/** The containers got their images all the same, and no pull of the pod fails. */
function wasPulled({ ofSubject }: Match): boolean {
  return (
    ofSubject.some((fact) => gone.has(fact.reason ?? '')) &&
    !ofSubject.some((fact) =>
      fact.causes.some(
        (cause) =>
          cause.startsWith('image-') &&
          cause !== 'image-pull-secret-missing' &&
          fact.progress !== 'recovered',
      ),
    )
  )
}

export const imagePullSecretMissing = messageRule({
  id: 'image-pull-secret-missing',
  title: [
    'pull secret `{secret}` does not exist{inNamespace}',
    'pull secret `{secret}` does not exist',
    'a pull secret does not exist',
  ],
  explanation:
    'the pod or its ServiceAccount names a pull secret that is not in this namespace, so the kubelet asks the registry without it',
  because: 'the kubelet could not read the secret',
  next: [
    { description: 'look for the secret', command: 'kubectl get secret {secret}{-n}', safety: 'read-only' },
  ],
  judge: (match) => ({
    ...judgeMissingName(match, [['secret', 'Secret']]),
    // It may not matter: an image that anybody may pull, or that the node has.
    ...(wasPulled(match) ? { severity: 'info' as const } : {}),
    ...(match.subject.namespace === undefined
      ? {}
      : { names: { inNamespace: ` in namespace ${match.subject.namespace}` } }),
  }),
  distinguishedBy: ['secret'],
  pointsAt: 'secret',
  evenRecovered: true,
  silentWhen: 'never: where the image was pulled anyway it is only a note',
})
