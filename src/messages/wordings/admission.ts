import type { Wording } from '../wording.js'

/** What the API server says when it refuses an object. Sources: plugin/pkg/admission, pod-security-admission, apiserver, OpenShift. The most exact first. */
export const admissionWordings = [
  {
    cause: 'admission-quota-exceeded',
    says: 'exceeded quota: {quota}, requested: {requested+}, used: {used+}, limited: {limited+}',
  },
  { cause: 'admission-quota-exceeded', says: 'exceeded quota: {quota},', unless: ['resources:'] },
  { cause: 'admission-limits-required', says: 'failed quota: {quota}: must specify {resources}' },
  { cause: 'admission-limit-range', says: 'usage per Container is' },
  { cause: 'admission-limit-range', says: 'usage per Pod is' },
  { cause: 'admission-limit-range', says: 'max limit to request ratio' },
  { cause: 'admission-limit-range', says: 'No limit is specified' },
  {
    cause: 'admission-pod-security',
    says: 'violates PodSecurity {level+}: {violations+}',
    unless: ['would violate'],
  },
  { cause: 'admission-pod-security', says: 'unable to validate against any pod security policy' },
  { cause: 'admission-scc', says: 'unable to validate against any security context constraint' },
  {
    cause: 'admission-policy-denied',
    says: 'ValidatingAdmissionPolicy {policy} with binding {binding} denied request',
  },
  { cause: 'admission-webhook-denied', says: 'admission webhook {webhook} denied the request' },
  { cause: 'admission-webhook-unreachable', says: 'failed calling webhook {webhook}' },
  {
    cause: 'admission-service-account-missing',
    says: 'error looking up service account {object}: serviceaccount',
  },
  { cause: 'admission-class-missing', says: 'no PriorityClass with name {class} was found' },
  { cause: 'admission-class-missing', says: 'RuntimeClass {class} not found' },
  { cause: 'admission-namespace-terminating', says: 'because it is being terminated' },
  { cause: 'admission-namespace-terminating', says: 'namespaces {namespace} not found' },
  { cause: 'admission-forbidden', says: 'is forbidden: User {user} cannot' },
  { cause: 'admission-server-overloaded', says: 'etcdserver: request timed out' },
  { cause: 'admission-server-overloaded', says: 'mvcc: database space exceeded' },
  { cause: 'admission-server-overloaded', says: 'etcdserver: no leader' },
  { cause: 'admission-server-overloaded', says: 'Too many requests', areaOnly: true },
  { cause: 'admission-invalid-object', says: 'no matches for kind {kind} in version {version}' },
  { cause: 'admission-invalid-object', says: 'Invalid value', areaOnly: true },
  { cause: 'admission-invalid-object', says: 'must be no more than 63 characters' },
  { cause: 'admission-invalid-object', says: 'field is immutable' },
  { cause: 'admission-invalid-object', says: 'Required value', areaOnly: true },
] as const satisfies readonly Wording[]
