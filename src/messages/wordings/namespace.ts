import type { Wording } from '../wording.js'

/** Namespaces. Source: pkg/controller/namespace. The most exact first. */
export const namespaceWordings = [
  { cause: 'namespace-stuck-terminating', says: 'Some content in the namespace has finalizers remaining' },
  { cause: 'namespace-stuck-terminating', says: 'Some resources are remaining' },
] as const satisfies readonly Wording[]
