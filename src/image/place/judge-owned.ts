import { officialElsewhere, officialWithNamespace } from './judge-officials.js'
import {
  calledAsProject,
  inOwnNamespace,
  onlyOneThere,
  ownerAlone,
  partLost,
  partLostElsewhere,
  partTooMuch,
} from './judge-path-parts.js'
import {
  ofAnotherPublisher,
  otherNameThere,
  ownerFromName,
  ownerNowhere,
  refusedTwice,
  relatedOwner,
} from './judge-publishers.js'
import type { Beside, Judge, Judgement, Verdict } from './judgement.js'
import { scoreOfSamePath } from './same-path.js'

/** In this order: the first that says something decides. */
const judges: readonly Judge[] = [
  officialElsewhere,
  onAnotherRegistry,
  officialWithNamespace,
  ownerAlone,
  calledAsProject,
  partLost,
  partTooMuch,
  otherNameThere,
  relatedOwner,
  onlyOneThere,
  inOwnNamespace,
  partLostElsewhere,
  ownerNowhere,
  ownerFromName,
  refusedTwice,
  ofAnotherPublisher,
]

/** `mysql/mysql`, `brancz/kube-rbac-proxy`, `prometheus/node_exporter`, `registry.k8s.io/metrics-server`. */
export function judgeOwned(beside: Beside): Judgement | undefined {
  for (const judge of judges) {
    const verdict = judge(beside)
    if (verdict !== undefined) return verdict === 'no' ? undefined : verdict
  }
  return undefined
}

/** The same path on another registry. */
function onAnotherRegistry(beside: Beside): Verdict {
  const { query, repository, owner, meantOwner, last } = beside
  const { domain } = query.reference
  if (repository.domain === domain || meantOwner !== owner || owner === '') return undefined
  const place = repository.domain === 'docker.io' ? 'Docker Hub' : `\`${repository.domain}\``
  const rest = query.hasHost ? `, not on \`${domain}\`` : '; without a registry Docker Hub is meant'
  return { score: scoreOfSamePath(beside), because: `\`${owner}/${last}\` is on ${place}${rest}` }
}
