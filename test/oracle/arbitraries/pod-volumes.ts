import fc from 'fast-check'
import { name } from './values.js'

/** A volume with any of the sources kubectl prints, and one that it does not know. */
export const volume = fc
  .record({
    name,
    source: fc.oneof(
      fc
        .record({ path: fc.constantFrom('/a', '/b'), type: fc.constantFrom(undefined, '', 'Directory') })
        .map((hostPath) => ({ hostPath })),
      fc
        .record({
          medium: fc.constantFrom(undefined, 'Memory'),
          sizeLimit: fc.constantFrom(undefined, '1Gi'),
        })
        .map((emptyDir) => ({ emptyDir })),
      fc
        .record({ secretName: name, optional: fc.constantFrom(undefined, true) })
        .map((secret) => ({ secret })),
      fc.record({ name, optional: fc.constantFrom(undefined, true) }).map((configMap) => ({ configMap })),
      fc
        .record({ claimName: name, readOnly: fc.constantFrom(undefined, true) })
        .map((persistentVolumeClaim) => ({ persistentVolumeClaim })),
      fc
        .record({
          server: fc.constant('10.0.0.1'),
          path: fc.constant('/x'),
          readOnly: fc.constantFrom(undefined, true),
        })
        .map((nfs) => ({ nfs })),
      fc
        .record({
          driver: fc.constant('inline.csi'),
          volumeAttributes: fc.constantFrom(undefined, { 'a b': 'c=d', foo: 'bar' }),
        })
        .map((csi) => ({ csi })),
      fc.constant({
        projected: {
          sources: [
            { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
            { configMap: { name: 'kube-root-ca.crt' } },
            { downwardAPI: {} },
          ],
        },
      }),
      fc.constant({
        downwardAPI: {
          items: [
            { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } },
            { path: 'cpu', resourceFieldRef: { resource: 'limits.cpu' } },
          ],
        },
      }),
      fc.constantFrom<object>(
        { flexVolume: { driver: 'd', options: { a: 'b' } } },
        { flexVolume: { driver: 'd', fsType: 'ext4', secretRef: { name: 's' }, readOnly: true } },
        { gcePersistentDisk: { pdName: 'd', fsType: 'ext4', partition: 2, readOnly: true } },
        { awsElasticBlockStore: { volumeID: 'vol-1' } },
        { gitRepo: { repository: 'https://github.com/x/y.git', revision: 'main' } },
        { iscsi: { targetPortal: '10.0.2.15:3260', iqn: 'iqn.a', lun: 0, secretRef: { name: 's' } } },
        { glusterfs: { endpoints: 'e', path: 'p' } },
        { rbd: { monitors: ['a:1', 'b:2'], image: 'i', secretRef: { name: 's' } } },
        { quobyte: { registry: 'r:1', volume: 'v' } },
        {
          azureDisk: {
            diskName: 'd',
            diskURI: 'u',
            cachingMode: 'None',
            fsType: '',
            readOnly: false,
            kind: 'Managed',
          },
        },
        { azureFile: { secretName: 's', shareName: 'share', readOnly: true } },
        { vsphereVolume: { volumePath: '[ds] a/b.vmdk', fsType: 'ext4' } },
        { cinder: { volumeID: 'c', secretRef: { name: 's' } } },
        { photonPersistentDisk: { pdID: 'p', fsType: 'ext4' } },
        { portworxVolume: { volumeID: 'p' } },
        { scaleIO: { gateway: 'g', system: 's', secretRef: { name: 'x' }, volumeName: 'v' } },
        { cephfs: { monitors: ['a:1'], path: '/', user: 'u', secretRef: { name: 's' } } },
        { storageos: { volumeName: 'v', volumeNamespace: 'n' } },
        { fc: { targetWWNs: ['50060e801049cfd1'], lun: 0, fsType: 'ext4' } },
        { flocker: { datasetName: 'd' } },
        { image: { reference: 'quay.io/x/y:1', pullPolicy: 'Always' } },
        {
          ephemeral: {
            volumeClaimTemplate: {
              metadata: { labels: { a: 'b' }, annotations: { c: 'd' } },
              spec: {
                accessModes: ['ReadWriteOnce'],
                storageClassName: 'fast',
                resources: { requests: { storage: '1Gi' } },
              },
            },
          },
        },
        {
          ephemeral: {
            volumeClaimTemplate: { spec: { accessModes: ['ReadWriteMany'], volumeMode: 'Block' } },
          },
        },
        {
          projected: {
            sources: [
              { secret: { name: 's', optional: true } },
              { configMap: { name: 'c', optional: true } },
              { serviceAccountToken: { path: 'vault', expirationSeconds: 7200, audience: 'vault' } },
            ],
          },
        },
      ),
      fc.constant({}),
    ),
  })
  .map(({ name, source }) => ({ name, ...source }))
