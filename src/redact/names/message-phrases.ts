import type { FoundName, NameKind } from '../found.js'

/** A DNS name; the dots and hyphens at its end are cut off later. */
const NAME = '[a-z0-9][a-z0-9.-]{0,252}'
/** A name that is no English word: it has a digit, a hyphen or a dot inside. */
const DISTINCT = `(?=[a-z]{0,63}(?:\\d|[.-][a-z0-9]))${NAME}`
const QUOTE = '\\\\{0,3}["\'`]'
const OWNERS =
  'deploy(?:ments?)?|replicasets?|rs|statefulsets?|sts|daemonsets?|ds|jobs?|cronjobs?|cj|replicationcontrollers?|rc'

/** A resource with its group, `statefulsets.apps`: no name of a node. */
const RESOURCE = '[a-z]{2,40}\\.(?:apps|batch|extensions|policy|autoscaling|[a-z0-9-]{1,63}\\.k8s\\.io)\\b'

const KUBECTL = '\\b(?:kubectl|oc|k) {1,3}(?:(?:-n|--namespace)[ =]\\S{1,64} {1,3})?'

const group = (kind: NameKind, name = NAME): string => `(?<${kind}>${name})`
const phrase = (source: string, flags = ''): RegExp => new RegExp(source, `dg${flags}`)

/**
 * Phrases of messages and commands in which a name stands, once for each wording; the groups are named after the kind.
 * Sources: event recorders of kube-scheduler, kube-controller-manager and kubelet; kubectl's arguments.
 */
const PHRASES: readonly RegExp[] = [
  phrase(`Successfully assigned (?:${group('namespace')}/)?${group('pod')} to ${group('node')}`),
  phrase(
    `(?:Created|Deleted|Evicted|Killing|Deleting|Creating|Preempting) [Pp]od:? (?:${group('namespace')}/)?${group('pod', DISTINCT)}`,
  ),
  phrase(`(?:Marking for deletion|Cancelling deletion of) Pod ${group('namespace')}/${group('pod')}`),
  phrase(`(?:Created|Deleted|Saw completed|Saw a|Missing) job:? ${group('owner', DISTINCT)}`),
  phrase(`replica set ${group('owner')}(?= (?:to|from|with) )`),
  phrase(`(?:create|delete|update|recreate) Pod ${group('pod')} in StatefulSet ${group('owner')}`),
  phrase(`Claim [a-z0-9.-]{1,253} Pod ${group('pod')} in StatefulSet ${group('owner')}`),
  phrase(`\\b[Pp]ods? ${QUOTE}(?:${group('namespace')}/)?${group('pod')}${QUOTE}(?!/)`),
  phrase(`\\b[Pp]ods? ${QUOTE}${group('namespace')}${QUOTE}/${QUOTE}${group('pod')}${QUOTE}`),
  phrase(`\\bpods?=${QUOTE}?(?:${group('namespace')}/)${group('pod')}`, 'i'),
  phrase(`(?<![\\w.-])${group('pod')}_${group('namespace', '[a-z0-9-]{1,63}')}\\((?=[0-9a-f-]{8,36}\\))`),
  phrase(`\\bk8s_[\\w.-]{1,100}?_${group('pod')}_${group('namespace', '[a-z0-9-]{1,63}')}_(?=[0-9a-f-]{36})`),
  phrase(
    `[Pp]reempted by (?:a )?(?:pod )?(?:${group('namespace')}/)?${group('pod', DISTINCT)} on node ${group('node')}`,
  ),
  phrase(
    `\\b(?:deployment|replica ?set|stateful ?set|daemon ?set|job|cronjob)s?(?:\\.(?:apps|batch|extensions))? ${QUOTE}(?:${group('namespace')}/)?${group('owner')}${QUOTE}`,
    'i',
  ),
  phrase(`\\b(?:[Nn]odes?|[Hh]ost|hostname) ${QUOTE}${group('node')}${QUOTE}`),
  phrase(`\\b(?:on|to|from) node ${group('node', DISTINCT)}`),
  phrase(`\\bNode ${group('node')}(?= (?:status is now|event:|has |is ))`),
  phrase(`\\{[a-z][a-z0-9.-]{1,60} ${group('node')}\\}`),
  phrase(
    `\\b(?:kubelet|kube-proxy|kernel-monitor|docker-monitor|systemd-monitor), ${group('node')}(?=[ \\t])`,
  ),
  phrase(`\\bnamespaces? ${QUOTE}${group('namespace')}${QUOTE}`),
  phrase(`\\b(?:in|of) (?:the )?namespace:? ${QUOTE}?${group('namespace')}`),
  phrase(`\\bnamespace=${QUOTE}?${group('namespace')}`, 'i'),
  phrase(`\\b(?:kubectl|oc|helm|k)\\b[^\\n]{0,200}? (?:-n|--namespace)[ =]${group('namespace')}`),
  phrase(
    `${KUBECTL}(?:describe|get|logs|delete|edit|exec|debug) (?:-it? )?(?:pods?|po) {1,3}${group('pod')}`,
  ),
  phrase(
    `${KUBECTL}(?:describe|get|delete|edit|cordon|drain|uncordon)(?: nodes?| no)? (?!${RESOURCE})${group('node', DISTINCT)}`,
  ),
  phrase(
    `${KUBECTL}(?:describe|get|delete|edit|scale) (?:${OWNERS})(?:\\.(?:apps|batch|extensions))?(?: -n [a-z0-9-]{1,63})? {1,3}${group('owner')}`,
  ),
  phrase(`(?<![\\w/.-])(?:pods?|po)/${group('pod')}`, 'i'),
  phrase(`(?<![\\w/.-])(?:nodes?)/${group('node')}`, 'i'),
  phrase(`(?<![\\w/.-])(?:${OWNERS})(?:\\.(?:apps|batch|extensions))?/${group('owner')}`, 'i'),
  phrase(`(?<![\\w/.-])(?:namespaces?|ns)/${group('namespace')}`, 'i'),
  phrase(`\\bsync ${QUOTE}${group('namespace')}/${group('owner')}${QUOTE}`),
  phrase(`Kind:"Pod", Namespace:"${group('namespace')}", Name:"${group('pod')}"`),
  phrase(`[a-z0-9]\\.${group('namespace', '[a-z0-9-]{1,63}')}\\.(?:svc|pod)\\b`),
  phrase(`\\b[a-z][a-z0-9+-]{1,20}://(?:[^\\s@/]{1,200}@)?${group('host')}`),
  phrase(`\\blookup ${group('host')}(?=:? )`),
  phrase(`\\bdial (?:tcp|udp):? (?:lookup )?${group('host')}(?=:)`),
  // a row of `kubectl get pods` without its header
  phrase(`(?<=^[ >|│]{0,8})${group('pod', DISTINCT)}(?= {1,80}\\d{1,3}/\\d{1,3} {1,20}[A-Z])`, 'm'),
  // a shell prompt: `root@n7:~#`, `[root@n7 ~]$`
  phrase(`(?<=^\\[?[a-z_][\\w.-]{0,31}@)${group('node')}(?=[: ][~/])`, 'm'),
  // the column NODE of such a row, behind IP
  phrase(`(?<=\\d\\.\\d{1,3} {2,40})(?!\\d)${group('node', DISTINCT)}(?=[ \\t\\r\\n]|$)`),
  phrase(`\\bcertificate is valid for [^\\n]{1,400}?, not ${group('host')}`),
]

const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** `pods "web-7d4b9c6f5-" is forbidden`: a name still to be made, so the name of the owner. */
function kindOf(kind: NameKind, written: string, name: string): NameKind {
  if (ADDRESS.test(name)) return 'ip'
  return kind === 'pod' && written.endsWith('-') ? 'owner' : kind
}

/**
 * Names that stand in known phrases of messages and commands, anywhere in a text.
 *
 * Shape: not ordered, may overlap. An address where a host or node is named is of kind `ip`.
 *
 * @example findNamesInPhrases('Created pod: web-x2x8z') // [{ kind: 'pod', start: 13, end: 22 }]
 */
export function findNamesInPhrases(text: string): FoundName[] {
  const found: FoundName[] = []
  for (const pattern of PHRASES) {
    for (const match of text.matchAll(pattern)) {
      for (const [kind, place] of Object.entries(match.indices?.groups ?? {})) {
        if (place === undefined) continue
        const [start] = place
        const written = text.slice(start, place[1])
        const name = written.replace(/(?<![.-])[.-]+$/, '')
        if (name === '' || UID.test(name)) continue
        found.push({ kind: kindOf(kind as NameKind, written, name), start, end: start + name.length })
      }
    }
  }
  return found
}
