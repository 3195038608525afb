import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'
import { platformTeller } from '../../src/report/platform-of.js'

const cases = [
  { path: 'spec.providerID', text: 'aws:///eu-west-1a/i-0abc', platform: 'AWS' },
  { path: 'status.nodeInfo.kubeletVersion', text: 'v1.29.1-eks-508b6b3', platform: 'EKS' },
  { path: 'status.nodeInfo.kubeletVersion', text: 'v1.30.4+k3s1', platform: 'k3s' },
  { path: 'status.nodeInfo.kubeletVersion', text: 'v1.30.4', platform: undefined },
  { path: 'status.nodeInfo.osImage', text: 'Red Hat Enterprise Linux CoreOS 415.92', platform: 'OpenShift' },
  { path: 'source.host', text: 'gke-prod-pool-1-0a1b2c3d-x9z8', platform: 'GKE' },
  { path: 'source.host', text: 'gke-is-what-i-like', platform: undefined },
  { path: 'spec.nodeName', text: 'aks-agentpool-12345678-vmss000001', platform: 'AKS' },
  { path: 'source.host', text: 'ip-10-0-1-2.eu-west-1.compute.internal', platform: 'AWS' },
  { path: 'source.host', text: 'minikube', platform: 'minikube' },
  { path: 'metadata.labels["cloud.google.com/gke-nodepool"]', text: 'a', platform: 'GKE' },
  { path: 'metadata.annotations["openshift.io/scc"]', text: 'restricted', platform: 'OpenShift' },
  { path: 'metadata.labels["app"]', text: 'eks.amazonaws.com/', platform: undefined },
]

for (const { path, text, platform } of cases) {
  test(`${path} \`${text}\` tells ${platform ?? 'nothing'}`, () =>
    assert.is(platformTeller(path)?.(text), platform))
}

test('the words of a message tell the runtime, with evidence', () => {
  const { runtime } = analyze(
    'Failed to pull image "a/b:1": rpc error: code = Unknown desc = Error response from daemon: no',
  ).context
  assert.is(runtime?.value, 'docker')
  assert.is(runtime?.evidence[0]?.line, 1)
  assert.is(
    analyze('initializing source docker://a/b:1: reading manifest 1 in docker.io/a/b: manifest unknown')
      .context.runtime?.value,
    'cri-o',
  )
  assert.is(analyze('Back-off pulling image "a/b:1"').context.runtime, undefined)
})

test.run()
