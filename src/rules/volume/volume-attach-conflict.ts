import type { Need } from '../../types.js'
import { attachments } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import type { Judgement, Match } from '../rule.js'
import { volumeReports } from './volume-words.js'

/** Who has the volume: a node, pods, or a machine of the cloud. */
function judgeHolder(match: Match): Judgement {
  const reports = volumeReports(match)
  const pods = [...new Set(reports.flatMap(({ heldBy }) => heldBy?.pods ?? []).map(({ text }) => text))]
  const node = reports.map(({ heldBy }) => heldBy?.node?.text).find((found) => found !== undefined)
  const [holder] = pods
  return {
    names: {
      ...(node === undefined ? {} : { holderNode: node }),
      ...(holder === undefined ? {} : { holder, holders: pods.join(', ') }),
    },
  }
}

/** The node that does not let go of the volume: by its name, or by that of a pod on it. */
function needsOfHolder(match: Match): readonly Need[] {
  const { namespace = '' } = match.subject
  const rules = ['node-*']
  return volumeReports(match).flatMap(({ heldBy }) => [
    ...(heldBy?.node === undefined ? [] : [{ key: `Node//${heldBy.node.text}`, rules }]),
    ...(heldBy?.pods ?? []).map(({ text }) => ({ key: `Pod/${namespace}/${text}`, rules })),
  ])
}

export const volumeAttachConflict = messageRule({
  id: 'volume-attach-conflict',
  title: [
    'volume `{volume}` is still attached to node `{holderNode}`',
    'volume `{volume}` is still attached to another node, for `{holders}`',
    'volume `{volume}` is still attached to `{machine}`',
    'volume `{volume}` is still attached to another node',
    'a volume is still attached to another node',
  ],
  explanation:
    'a volume with access mode ReadWriteOnce can be on one node at a time: the old pod still runs elsewhere (rolling update), or its node is dead and has not let go',
  next: [
    {
      description: 'see where the pod that has it runs, and whether it is going',
      command: 'kubectl get pod {holder}{-n} -o wide',
      safety: 'read-only',
      onlyWith: 'holder',
    },
    {
      description: 'see where the volume is attached',
      command: 'kubectl get volumeattachment',
      safety: 'read-only',
    },
    {
      description: 'see which pods run where',
      command: 'kubectl get pods{-n} -o wide',
      safety: 'read-only',
      onlyWithout: 'holder',
    },
    {
      description:
        'when a rolling update waits for itself: let the Deployment end the old pod first (`strategy: Recreate`)',
      safety: 'mutating',
    },
  ],
  judge: judgeHolder,
  needs: needsOfHolder,
  distinguishedBy: ['volume'],
  missing: [attachments],
  silentWhen: 'the volume has been attached since',
})
