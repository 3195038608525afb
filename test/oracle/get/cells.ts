import { humanDuration } from '../../../src/render/human-duration.js'

/** An object as the server holds it; every field may be missing. */
// biome-ignore lint/suspicious/noExplicitAny: objects of all kinds are printed here, as the server's printers do
export type Served = any

/** What the cells depend on beside the object. */
export interface Printing {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The minor version of the server. */
  readonly minor: number
}

export function ageOf(time: string | undefined | null, { now }: Printing): string {
  return time ? humanDuration(Math.floor((now - Date.parse(time)) / 1000)) : '<unknown>'
}

export function orNone(text: string | undefined, none = '<none>'): string {
  return text === undefined || text === '' ? none : text
}

/** Source: labels.FormatLabels. */
export function labelsCell(labels: Readonly<Record<string, string>> = {}): string {
  const words = Object.entries(labels).map(([key, value]) => `${key}=${value}`)
  return orNone(words.sort().join(','))
}

/** Source: LabelSelectorAsSelector and its String(). */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: Served = {}): string {
  const requirements = Object.entries(matchLabels).map(([key, value]) => ({ key, words: `${key}=${value}` }))
  for (const { key, operator, values = [] } of matchExpressions) {
    const list = `(${[...values].sort().join(',')})`
    if (operator === 'In') requirements.push({ key, words: `${key} in ${list}` })
    else if (operator === 'NotIn') requirements.push({ key, words: `${key} notin ${list}` })
    else requirements.push({ key, words: operator === 'Exists' ? key : `!${key}` })
  }
  return requirements
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ words }) => words)
    .join(',')
}

export function containerNames(template: Served): string {
  return (template?.spec?.containers ?? []).map(({ name }: Served) => name).join(',')
}

export function containerImages(template: Served): string {
  return (template?.spec?.containers ?? []).map(({ image }: Served) => image).join(',')
}

/** The first three of a list and how many more there are. Source: formatEndpoints, listWithMoreString. */
export function firstThree(list: readonly string[], none: string): string {
  if (list.length === 0) return none
  return list.length > 3 ? `${list.slice(0, 3).join(',')} + ${list.length - 3} more...` : list.join(',')
}

/** Source: formatEndpoints. */
export function endpointsCell(subsets: Served[] = []): string {
  const list: string[] = []
  for (const { addresses = [], ports = [] } of subsets) {
    if (ports.length === 0) for (const { ip } of addresses) list.push(ip)
    for (const { port } of ports)
      for (const { ip } of addresses) list.push(`${ip.includes(':') ? `[${ip}]` : ip}:${port}`)
  }
  return firstThree(list, '<none>')
}

/** Source: formatHosts; a rule without a host counts, but is not printed. */
export function hostsCell(rules: Served[] = []): string {
  const hosts: string[] = []
  let isMore = false
  for (const { host } of rules) {
    if (hosts.length === 3) isMore = true
    else if (host) hosts.push(host)
  }
  if (hosts.length === 0) return '*'
  return isMore ? `${hosts.join(',')} + ${rules.length - 3} more...` : hosts.join(',')
}

/** Source: loadBalancerStatusStringer; a server cuts nothing, since it prints wide tables only. */
export function balancerCell(status: Served): string {
  const addresses = (status?.loadBalancer?.ingress ?? []).map(({ ip, hostname }: Served) => ip || hostname)
  return [...new Set(addresses.filter(Boolean))].sort().join(',')
}

/** Source: getServiceExternalIP. */
export function externalCell({ spec, status }: Served): string {
  const own: string = (spec.externalIPs ?? []).join(',')
  if (spec.type === 'ExternalName') return spec.externalName
  if (spec.type !== 'LoadBalancer') return orNone(own)
  return orNone([balancerCell(status), own].filter(Boolean).join(','), '<pending>')
}

/** Source: makePortString. */
export function portsCell(ports: Served[] = []): string {
  const words = ports.map(
    ({ port, nodePort, protocol = 'TCP' }) => `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`,
  )
  return orNone(words.join(','))
}

const modeNames: Readonly<Record<string, string>> = {
  ReadWriteOnce: 'RWO',
  ReadOnlyMany: 'ROX',
  ReadWriteMany: 'RWX',
  ReadWriteOncePod: 'RWOP',
}

/** Source: helper.GetAccessModesAsString: in a fixed order. */
export function modesCell(modes: readonly string[] = []): string {
  return Object.keys(modeNames)
    .filter((mode) => modes.includes(mode))
    .map((mode) => modeNames[mode])
    .join(',')
}

/** Source: helper.GetPersistentVolumeClass. */
export function classCell({ metadata, spec }: Served): string {
  return metadata?.annotations?.['volume.beta.kubernetes.io/storage-class'] ?? spec?.storageClassName ?? ''
}

/** `Deployment.apps/web` or `Deployment/web`. */
export function parametersCell(parameters: Served): string {
  if (!parameters) return '<none>'
  const { kind, apiGroup, name } = parameters
  return `${kind}${apiGroup === undefined ? '' : `.${apiGroup}`}/${name}`
}

/** Source: rbac.SubjectsStrings. */
export function subjectsCell(subjects: Served[] = [], kind: string): string {
  return subjects
    .filter((subject) => subject.kind === kind)
    .map(({ namespace, name }) => (kind === 'ServiceAccount' ? `${namespace ?? ''}/${name}` : name))
    .join(', ')
}

/** Source: extractCSRStatus. */
export function requestCell({ conditions = [], certificate }: Served = {}): string {
  const has = (type: string) => conditions.some((condition: Served) => condition.type === type)
  const words = [has('Denied') ? 'Denied' : has('Approved') ? 'Approved' : 'Pending']
  if (has('Failed')) words.push('Failed')
  if (certificate) words.push('Issued')
  return words.join(',')
}

/** Source: printResourceQuota. */
export function quotaCell({ hard = {}, used = {} }: Served = {}, isOfLimits: boolean): string {
  return Object.keys(hard)
    .sort()
    .filter((name) => name.startsWith('limits.') === isOfLimits)
    .map((name) => `${name}: ${used[name] ?? '0'}/${hard[name]}`)
    .join(', ')
}

/** Source: printNode, findNodeRoles. */
export function nodeStatusCell({ spec, status }: Served): string {
  const ready = (status?.conditions ?? []).findLast(({ type }: Served) => type === 'Ready')
  const word = ready === undefined ? 'Unknown' : ready.status === 'True' ? 'Ready' : 'NotReady'
  return spec?.unschedulable ? `${word},SchedulingDisabled` : word
}

export function nodeRolesCell({ metadata }: Served): string {
  const roles = new Set<string>()
  for (const [key, value] of Object.entries<string>(metadata.labels ?? {})) {
    if (key.startsWith('node-role.kubernetes.io/') && key.length > 24) roles.add(key.slice(24))
    else if (key === 'kubernetes.io/role' && value !== '') roles.add(value)
  }
  return orNone([...roles].sort().join(','))
}

export function nodeAddressCell({ status }: Served, type: string): string {
  return orNone((status?.addresses ?? []).find((address: Served) => address.type === type)?.address)
}

/** Source: formatHPAMetrics; from 1.30 each is named. A server sets a target of 80 % of the CPU where none is set. */
export function metricsCell({ spec, status }: Served, { minor }: Printing): string {
  const metrics: Served[] = spec.metrics ?? []
  if (metrics.length === 0) return minor >= 30 ? 'cpu: <unknown>/80%' : '<unknown>/80%'
  const words = metrics.map((metric, index) => {
    const key = `${metric.type[0].toLowerCase()}${metric.type.slice(1)}`
    const target = metric[key].target
    const current = status?.currentMetrics?.[index]?.[key]?.current
    const isResource = key === 'resource' || key === 'containerResource'
    const name = minor >= 30 && isResource ? `${metric[key].name}: ` : ''
    if (target.averageValue !== undefined) {
      const words = `${current?.averageValue ?? '<unknown>'}/${target.averageValue}`
      return `${name}${words}${isResource || key === 'pods' ? '' : ' (avg)'}`
    }
    if (!isResource) return `${current?.value ?? '<unknown>'}/${target.value}`
    const percent = (value: number | undefined, none: string) => (value === undefined ? none : `${value}%`)
    return `${name}${percent(current?.averageUtilization, '<unknown>')}/${percent(target.averageUtilization, '<auto>')}`
  })
  return metrics.length > 2
    ? `${words.slice(0, 2).join(', ')} + ${metrics.length - 2} more...`
    : words.join(', ')
}

/** Source: printJob. */
export function completionsCell({ spec, status }: Served): string {
  const succeeded = status?.succeeded ?? 0
  if (spec.completions !== undefined) return `${succeeded}/${spec.completions}`
  return spec.parallelism > 1 ? `${succeeded}/1 of ${spec.parallelism}` : `${succeeded}/1`
}

export function jobDurationCell({ status }: Served, printing: Printing): string {
  if (!status?.startTime) return ''
  const end = status.completionTime ? Date.parse(status.completionTime) : printing.now
  return humanDuration(Math.floor((end - Date.parse(status.startTime)) / 1000))
}

/** From 1.31 on. */
export function jobStatusCell({ metadata, status }: Served): string {
  const has = (type: string) =>
    (status?.conditions ?? []).some((one: Served) => one.type === type && one.status === 'True')
  for (const type of ['Complete', 'Failed']) if (has(type)) return type
  if (metadata.deletionTimestamp) return 'Terminating'
  for (const type of ['Suspended', 'FailureTarget', 'SuccessCriteriaMet']) if (has(type)) return type
  return 'Running'
}
