/** Areas and rules whose findings about pods, or about making them, are the roots of what a workload shows. */
export const podTrouble: readonly string[] = [
  'admission-*',
  'quota-exhausted',
  'image-*',
  'container-*',
  'pod-*',
  'crash-*',
  'probe-*',
  'hook-*',
  'schedule-*',
  'volume-*',
  'claim-*',
  'sandbox-*',
  'node-*',
  'evict-*',
]
