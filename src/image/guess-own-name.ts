import { editCost, tellSlip } from './edit-cost.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'

/**
 * Projects publish below their own name: in `voucher/vouch-proxy` the namespace is nearly the first word of the name, and
 * probably should be; so only where the registry refused the repository. The other way round, in
 * `external-secrets/external-secret`, the name is nearly that of its namespace.
 */
export const guessOwnName: Mechanism = (query) => {
  const { reference, known, hint, registry } = query
  const { domain, path } = reference
  if (registry.kind !== 'public' || known.find(domain, path) !== undefined) return []
  const [owner = '', name = '', ...more] = path.split('/')
  if (more.length > 0 || known.isNamespace(domain, owner)) return []
  const isCompound = owner.includes('-') && name.includes('-') && owner !== name
  if (isCompound && Number.isFinite(editCost(name, owner, 0.8))) {
    const because = `the image is nearly called as its publisher (${tellSlip(name, owner)}): \`${owner}/${name}\` → \`${owner}/${owner}\``
    return [
      propose(
        query,
        { path: `${owner}/${owner}` },
        'name',
        hint === 'repository' ? level.rival : level.nearest,
        because,
      ),
    ]
  }
  if (hint !== 'repository') return []
  const first = name.split(/[-_.]/)[0] as string
  if (first.length < 5 || owner === first || owner.slice(0, 3) !== first.slice(0, 3)) return []
  const cost = editCost(owner, first, 2.05)
  if (!Number.isFinite(cost)) return []
  const because = `the namespace is nearly the project's own name (${tellSlip(owner, first)}): \`${owner}/${name}\` → \`${first}/${name}\``
  return [
    propose(
      query,
      { path: `${first}/${name}` },
      'namespace',
      cost <= 1.1 ? level.partly : level.faint,
      because,
    ),
  ]
}
