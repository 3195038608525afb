import type { Phrase } from './phrases.js'

/** Who does not take the object. */
export type RefusedBy =
  | 'quota'
  | 'quota-demand'
  | 'limit-range'
  | 'pod-security'
  | 'pod-policies'
  | 'no-pod-policy'
  | 'security-context-constraint'
  | 'webhook'
  | 'webhook-call'
  | 'policy'
  | 'service-account'
  | 'authorization'
  | 'class'
  | 'namespace'
  | 'validation'

/** Why a webhook could not be asked. */
export type CallTrouble =
  | 'no-endpoints'
  | 'service-missing'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'plain-http'
  | 'dns'
  | 'path-missing'
  | 'server-error'
  | 'closed'

/** What begins a reason. The parts of `named` are its whole. */
export const reasonPhrases: readonly Phrase<RefusedBy>[] = [
  {
    type: 'object',
    hint: 'is forbidden',
    says: /\b(?<refusedResource>[a-z]{2,63}(?:\.[a-z0-9.-]{1,190})?) \\?"(?<refused>[^"\\\n]{1,253})\\?" is forbidden:?/dgi,
  },
  {
    type: 'object',
    hint: 'is invalid',
    says: /\b(?<refusedResource>[A-Z]\w{1,63}(?:\.[a-z0-9.-]{1,190})?) \\?"(?<refused>[^"\\\n]{0,253})\\?" is invalid:?/dgi,
  },
  {
    type: 'exceeded',
    means: 'quota',
    hint: 'exceeded quota:',
    says: /\bexceeded quota: (?<quota>[^\s,;"]{1,253})/dgi,
  },
  {
    type: 'amounts',
    hint: ': ',
    says: /\b(?<amountsOf>requested|used|limited): (?<amounts>[\w./-]{1,253}=[\w.+-]{1,40}(?:,[\w./-]{1,253}=[\w.+-]{1,40}){0,60})/dgi,
  },
  {
    type: 'demand',
    means: 'quota-demand',
    hint: 'failed quota:',
    says: /\bfailed quota: (?<quota>[^\s,;":]{1,253}): must specify (?<demanded>[\w./-]{1,253}(?: for: [\w,.-]{1,600})?(?:[,;] ?[\w./-]{1,253}(?: for: [\w,.-]{1,600})?){0,30})/dgi,
  },
  {
    type: 'bound',
    means: 'limit-range',
    hint: ' usage per ',
    says: /\b(?<bound>minimum|maximum) (?<resource>[\w./-]{1,253}) usage per (?<per>\w{1,40}) is (?<allowed>[\w.+-]{1,40})[,.]? +but (?:(?<given>request|limit) is (?<amount>[\w.+-]{1,40})|no (?<absent>request|limit) is specified)/dgi,
  },
  {
    type: 'bound',
    means: 'limit-range',
    hint: 'limit to request ratio',
    says: /\b(?<resource>[\w./-]{1,253}) (?<bound>max limit to request ratio) per (?<per>\w{1,40}) is (?<allowed>[\w.+-]{1,40}), but (?:provided ratio is (?<amount>[\w.+-]{1,40})|no (?<absent>request|limit) is specified)/dgi,
  },
  {
    type: 'security',
    means: 'pod-security',
    hint: 'violates podsecurity',
    says: /\bviolates PodSecurity \\?["“](?<level>[\w-]{1,40}:[\w.-]{1,40})\\?["”]/dgi,
  },
  {
    type: 'named',
    means: 'pod-policies',
    hint: 'pod security policy',
    says: /\bunable to validate against any pod security policy:?/dgi,
  },
  {
    type: 'named',
    means: 'pod-policies',
    hint: 'podsecuritypolicy: unable',
    says: /\bPodSecurityPolicy: unable to admit pod:?/dgi,
  },
  {
    type: 'named',
    means: 'no-pod-policy',
    hint: 'no providers available',
    says: /\bno providers available to validate pod request/dgi,
  },
  {
    type: 'constraints',
    means: 'security-context-constraint',
    hint: 'security context constraint',
    says: /\bunable to validate against any security context constraint:?/dgi,
  },
  {
    type: 'denied',
    means: 'webhook',
    hint: 'denied the request',
    says: /\badmission webhook \\?"(?<webhook>[^"\\\n]{1,253})\\?" denied the request(?:: |:$)?/dgi,
  },
  {
    type: 'denied',
    means: 'policy',
    hint: 'validatingadmissionpolicy',
    says: /\bValidatingAdmissionPolicy '(?<policy>[^'\n]{1,253})' with binding '(?<binding>[^'\n]{1,253})' denied request(?:: |:$)?/dgi,
  },
  {
    type: 'call',
    means: 'webhook-call',
    hint: 'failed calling ',
    says: /\bfailed calling (?:admission )?webhook \\?"(?<webhook>[^"\\\n]{1,253})\\?"/dgi,
  },
  {
    type: 'named',
    means: 'service-account',
    hint: 'looking up service account',
    says: /\berror looking up service account (?<accountNamespace>[^\s/]{1,253})\/(?<serviceAccount>[^\s:]{1,253})(?:: serviceaccount \\?"[^"\\\n]{1,253}\\?" not found)?/dgi,
  },
  {
    type: 'named',
    means: 'authorization',
    hint: ' cannot ',
    says: /\bUser \\?"(?<user>[^"\\\n]{1,253})\\?" cannot (?<verb>\w{1,40}) resource \\?"(?<resource>[^"\\\n]{1,253})\\?" in API group \\?"(?<apiGroup>[^"\\\n]{0,253})\\?"(?: in the namespace \\?"(?<targetNamespace>[^"\\\n]{1,253})\\?")?/dgi,
  },
  {
    type: 'named',
    means: 'class',
    hint: 'no priorityclass',
    says: /\bno PriorityClass with name (?<class>[^\s]{1,253}) was found/dgi,
  },
  {
    type: 'named',
    means: 'class',
    hint: 'runtimeclass',
    says: /\bRuntimeClass \\?"(?<class>[^"\\\n]{1,253})\\?" not found/dgi,
  },
  {
    type: 'named',
    means: 'namespace',
    hint: 'unable to create new content',
    says: /\bunable to create new content in namespace (?<targetNamespace>[^\s]{1,253}) because it is being terminated/dgi,
  },
  {
    type: 'field',
    means: 'validation',
    hint: ' value',
    says: /\b(?<field>(?:spec|metadata|data|webhooks|rules|subsets|roleRef|subjects)(?:\.[\w/-]{1,63}|\[[^\]\n]{0,100}\]){0,12}): (?<problem>Invalid value|Required value|Unsupported value|Duplicate value|Too long|Too many)(?:: (?<value>"[^"\n]{0,253}"|[\w.-]{1,100}(?=:)))?(?:: (?<why>[^\n]{1,400}?)(?=, (?:spec|metadata)[.[]|\]?$|\n))?/dgi,
  },
]

/** What stands behind `violates PodSecurity "…":` — a check, and in brackets who violates it. */
export const violationPhrases: readonly Phrase[] = [
  {
    type: 'violation',
    hint: '(',
    says: /(?<check>[\w!=. /-]{2,80}?) \((?<details>[^()\n]{0,800}(?:\([^()\n]{0,100}\)[^()\n]{0,400}){0,3})\)/dg,
  },
]

/** What OpenShift lists: `provider "restricted": Forbidden: not usable by user or serviceaccount`, and fields. */
export const providerPhrases: readonly Phrase[] = [
  {
    type: 'provider',
    hint: 'provider ',
    says: /\bprovider \\?"?(?<scc>[\w.-]{1,100})\\?"?: Forbidden: not usable by user or serviceaccount/dgi,
  },
  {
    type: 'provider',
    hint: 'invalid value',
    says: /(?<field>\.?\b(?:spec|containers)(?:\.[\w/-]{1,63}|\[[^\]\n]{0,100}\]){0,12}): Invalid value: (?<value>\\?"[^"\\\n]{0,100}\\?"|[\w.-]{1,100}): (?<why>(?:\[[^\]\n]{0,200}\]|[^,[\]\n]){1,300})/dgi,
  },
]

/** What policy engines put around their own words: Kyverno's policy and rule, Gatekeeper's constraint. */
export const policyPhrases: readonly Phrase[] = [
  {
    type: 'policy',
    hint: 'policies',
    says: /\bresource \S{1,520} was blocked due to the following policies/dgi,
  },
  {
    type: 'policy',
    hint: 'for resource ',
    says: /\bpolicy \S{1,520} for resource (?:violation|error):?/dgi,
  },
  { type: 'policy', hint: '[', says: /(?:^|(?<=\s))\[(?<policy>[a-z0-9][a-z0-9.-]{2,252})\] /dg },
  {
    type: 'policy',
    hint: ':\n',
    says: /(?<=\n)(?<policy>[a-z0-9][a-z0-9.-]{2,252}):\n\s{1,8}(?<rule>[a-z0-9][\w.-]{1,100}): /dg,
  },
]

/** Why the webhook gave no answer. */
export const callPhrases: readonly Phrase<CallTrouble>[] = [
  { type: 'url', hint: 'failed to call webhook', says: /\bfailed to call webhook/dgi },
  {
    type: 'url',
    hint: '.svc',
    says: /\bPost \\?"?https:\/\/(?<webhookService>[a-z0-9-]{1,63})\.(?<webhookNamespace>[a-z0-9-]{1,63})\.svc(?:\.[\w.-]{1,100})?(?::(?<port>\d{1,5}))?(?<path>\/[^\s"?\\]{0,300})?(?:\?timeout=(?<within>\d{1,5})s)?\\?"?/dgi,
  },
  {
    type: 'url',
    hint: '://',
    says: /\bPost \\?"?https:\/\/(?<host>[^\s/":?\\]{1,253})(?::(?<port>\d{1,5}))?(?<path>\/[^\s"?\\]{0,300})?(?:\?timeout=(?<within>\d{1,5})s)?\\?"?/dgi,
  },
  {
    type: 'trouble',
    means: 'no-endpoints',
    hint: 'no endpoints available',
    says: /\bno endpoints available for service \\?"(?<webhookService>[^"\\\n]{1,63})\\?"/dgi,
  },
  {
    type: 'trouble',
    means: 'service-missing',
    hint: 'not found',
    says: /\bservice \\?"(?<webhookService>[^"\\\n]{1,63})\\?" not found/dgi,
  },
  { type: 'trouble', means: 'certificate', hint: 'x509:', says: /\bx509: (?<why>[^\n]{1,300})/dgi },
  { type: 'trouble', means: 'refused', hint: 'connection refused', says: /\bconnection refused/dgi },
  {
    type: 'trouble',
    means: 'unreachable',
    hint: 'unreachable',
    says: /\bnetwork is unreachable/dgi,
  },
  { type: 'trouble', means: 'unreachable', hint: 'no route to host', says: /\bno route to host/dgi },
  { type: 'trouble', means: 'dns', hint: 'no such host', says: /\bno such host/dgi },
  {
    type: 'trouble',
    means: 'plain-http',
    hint: 'http response to https',
    says: /\bHTTP response to HTTPS client/dgi,
  },
  {
    type: 'trouble',
    means: 'path-missing',
    hint: 'could not find the requested',
    says: /\bthe server could not find the requested resource/dgi,
  },
  {
    type: 'trouble',
    means: 'server-error',
    hint: 'an error on the server',
    says: /\ban error on the server\b(?: \((?<why>[^\n]{1,400}))?/dgi,
  },
  {
    type: 'trouble',
    means: 'timeout',
    hint: 'deadline exceeded',
    says: /\bcontext deadline exceeded/dgi,
  },
  {
    type: 'trouble',
    means: 'timeout',
    hint: 'timeout',
    says: /\bi\/o timeout|\bClient\.Timeout exceeded|\bnet\/http: TLS handshake timeout/dgi,
  },
  { type: 'trouble', means: 'closed', hint: 'eof', says: /\bEOF\b/dg },
]
