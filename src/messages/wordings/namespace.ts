import type { Wording } from '../wording.js'

/** Namespaces. Source: pkg/controller/namespace. The most exact first. */
export const namespaceWordings = [
  {
    cause: 'namespace-stuck-terminating',
    says: 'finalizers remaining: {finalizer} in {*} resource instances',
  },
  {
    cause: 'namespace-stuck-terminating',
    says: 'resources are remaining: {remains} has {*} resource instances',
  },
  { cause: 'namespace-stuck-terminating', says: 'Some content in the namespace has finalizers remaining' },
  { cause: 'namespace-stuck-terminating', says: 'Some resources are remaining' },
  { cause: 'namespace-stuck-terminating', says: 'Discovery failed for some groups' },
  { cause: 'namespace-stuck-terminating', says: 'Failed to delete all resource types' },
] as const satisfies readonly Wording[]
