import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { compact, name } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const flag = fc.constantFrom(undefined, true)
const names = (...values: string[]) => some(fc.subarray(values, { minLength: 1 }))
const ranges = some(
  fc.array(fc.record({ min: fc.integer({ min: 0, max: 99 }), max: fc.integer({ min: 99, max: 65535 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
)
const strategy = fc.record({ rule: fc.constantFrom('RunAsAny', 'MustRunAs', 'MayRunAs'), ranges })

/** A PodSecurityPolicy; kubectl 1.20 has its own describer for it under the group `extensions`. */
export const podSecurityPolicy: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name }),
    spec: fc.record({
      privileged: flag,
      allowPrivilegeEscalation: some(fc.boolean()),
      defaultAddCapabilities: names('CHOWN', 'KILL'),
      requiredDropCapabilities: names('ALL', 'NET_RAW'),
      allowedCapabilities: names('*', 'NET_ADMIN'),
      volumes: names('configMap', 'emptyDir', '*'),
      allowedFlexVolumes: some(
        fc.constantFrom([{ driver: 'example/lvm' }], [{ driver: 'a' }, { driver: 'b/c' }]),
      ),
      allowedCSIDrivers: some(fc.constant([{ name: 'd.csi' }])),
      allowedUnsafeSysctls: names('kernel.msg*', 'net.core.somaxconn'),
      forbiddenSysctls: names('kernel.shm*'),
      hostNetwork: flag,
      hostPorts: ranges,
      hostPID: flag,
      hostIPC: flag,
      readOnlyRootFilesystem: flag,
      seLinux: fc.record({
        rule: fc.constantFrom('RunAsAny', 'MustRunAs'),
        seLinuxOptions: some(fc.constantFrom({ user: 'u', level: 's0:c1,c2' }, { role: 'r', type: 't' })),
      }),
      runAsUser: strategy,
      fsGroup: strategy,
      supplementalGroups: strategy,
    }),
  })
  .map((made) =>
    compact({ apiVersion: 'policy/v1beta1', kind: 'PodSecurityPolicy', ...made } as KubernetesObject),
  )
