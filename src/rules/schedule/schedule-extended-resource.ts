import { familyKeys } from '../../facts/components.js'
import type { Need } from '../../types.js'
import { allNodes } from '../gaps.js'
import { needsOf } from '../needs.js'
import type { Match } from '../rule.js'
import { schedulingRule } from './scheduling-rule.js'

/** The pods that offer the devices of a resource. */
function needsOfDevice({ facts }: Match): readonly Need[] {
  const fields = facts.flatMap(({ decoded }) =>
    (decoded?.scheduler?.reasons ?? []).flatMap(({ cause, fields }) =>
      cause === 'schedule-extended-resource' ? [fields['domain']?.text, fields['resource']?.text] : [],
    ),
  )
  return needsOf(fields.flatMap((text) => (text === undefined ? [] : familyKeys('Device', text))))
}

export const scheduleExtendedResource = schedulingRule({
  id: 'schedule-extended-resource',
  title: [
    '{count} of {total} nodes have no free `{domain}/{resource}`',
    'no node has a free `{domain}/{resource}`',
    '{count} of {total} nodes have no free `hugepages-{resource}`',
    'no node has enough of an extended resource',
  ],
  explanation:
    'all of it is in use, or the device plugin of the nodes is down: then the node shows 0, or does not list the resource',
  next: [
    {
      description: 'see whether a node lists the resource, under `Allocatable`',
      command: 'kubectl describe nodes',
      safety: 'read-only',
    },
  ],

  needs: needsOfDevice,
  missing: [allNodes],
  silentWhen:
    'the pod has been scheduled since; cpu, memory and ephemeral-storage are schedule-insufficient-resources',
})
