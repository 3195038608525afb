import type { Demanded } from '../../grammar/refusal.js'
import { messageRule } from '../message-rule.js'

/** `limits.cpu of web and side`. */
function sayDemand({ resource, containers }: Demanded): string {
  return containers.length === 0
    ? `${resource} of every container`
    : `${resource} of ${containers.map((name) => `\`${name}\``).join(' and ')}`
}

/** What `kubectl set resources` is told: `cpu=<n>,memory=<n>` of `limits.cpu` and `limits.memory`. */
function listOf(demanded: readonly Demanded[], kind: 'requests' | 'limits'): string | undefined {
  const all = demanded.flatMap(({ resource }) => {
    if (resource.startsWith(`${kind}.`)) return [`${resource.slice(kind.length + 1)}=<n>`]
    // `cpu` alone stands for `requests.cpu`
    return kind === 'requests' && !resource.includes('.') ? [`${resource}=<n>`] : []
  })
  return all.length === 0 ? undefined : [...new Set(all)].join(',')
}

/** The first whose names are known: in the template of which controller, for which container, requests or limits. */
const commands = ['{controller} -c {needy}', '{controller}', 'deployment/<name>'].flatMap((target) =>
  ['--requests={requests} --limits={limits}', '--limits={limits}', '--requests={requests}'].map(
    (lists) => `kubectl set resources ${target}{-n} ${lists}`,
  ),
)

export const admissionLimitsRequired = messageRule({
  id: 'admission-limits-required',
  title: [
    'quota `{quota}` demands {demands}',
    'quota `{quota}` demands {resources} of every container',
    'a quota demands requests or limits',
  ],
  explanation:
    'a ResourceQuota that counts a resource refuses pods that do not say how much of it they take; the quota is not full',
  next: [
    {
      description: 'set them in the pod template',
      command: [...commands, 'kubectl set resources deployment/<name>{-n} --requests=<list> --limits=<list>'],
      safety: 'mutating',
    },
    {
      description: 'or let a LimitRange fill them in',
      command: 'kubectl describe limitrange{-n}',
      safety: 'read-only',
    },
  ],
  judge: ({ facts }) => {
    const demanded =
      facts.map(({ decoded }) => decoded?.refusal?.demanded ?? []).find((list) => list.length > 0) ?? []
    if (demanded.length === 0) return {}
    const limits = listOf(demanded, 'limits')
    const requests = listOf(demanded, 'requests')
    const containers = [...new Set(demanded.flatMap((one) => one.containers))]
    return {
      names: {
        demands: demanded.map(sayDemand).join('; '),
        ...(limits === undefined ? {} : { limits }),
        ...(requests === undefined ? {} : { requests }),
        ...(containers.length === 1 ? { needy: containers[0] as string } : {}),
      },
    }
  },
  distinguishedBy: ['quota'],
  pointsAt: 'resources',
  silentWhen: 'the quota is exceeded: admission-quota-exceeded',
})
