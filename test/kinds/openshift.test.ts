import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/parse.js'
import { valueAt } from './value-at.js'

/** File, the objects read, events, and some of what the first object holds. */
const cases: readonly [file: string, objects: string, events: number, paths: Record<string, unknown>][] = [
  [
    'route_web',
    'Route/web Endpoints/web EndpointSlice/undefined',
    0,
    {
      'spec.host': 'web.apps.example.com',
      'spec.tls.termination': 'edge',
      'spec.to.weight': 100,
      'spec.alternateBackends[0].name': 'web-b',
      'status.ingress[0].routerCanonicalHostname': 'apps.example.com',
    },
  ],
  [
    'deploymentconfig_front',
    'DeploymentConfig/front ReplicationController/front-2 ReplicationController/front-1',
    1,
    {
      'spec.replicas': 2,
      'spec.template.spec.containers[0].image': 'quay.io/shop/front:1',
      'spec.triggers[1].imageChangeParams.from.name': 'front:latest',
    },
  ],
  [
    'build_front-7',
    'Build/front-7',
    1,
    {
      'status.phase': 'Failed',
      'status.message': 'Failed to push the image to the registry.',
      'spec.revision.git.commit': 'abc1234',
      'spec.strategy.sourceStrategy.from.namespace': 'openshift',
      'metadata.annotations["openshift.io/build.number"]': '7',
    },
  ],
  [
    'buildconfig_front',
    'BuildConfig/front Build/front-7 Build/front-6',
    0,
    { 'status.lastVersion': 7, 'spec.runPolicy': 'Serial', 'spec.successfulBuildsHistoryLimit': 5 },
  ],
  [
    'imagestream_front',
    'ImageStream/front',
    0,
    { 'status.tags[0].tag': 'latest', 'spec.tags[0].from.name': 'quay.io/shop/base:1' },
  ],
]

for (const [file, objects, events, paths] of cases) {
  test(`oc ${file}: no line is lost, its sections are one object`, () => {
    const text = readFileSync(`fixtures/describe/oc/${file}.txt`, 'utf8')
    const capture = parse(text, {})
    assert.is(capture.objects.map(({ kind, metadata }) => `${kind}/${metadata?.name}`).join(' '), objects)
    assert.is(capture.events.length, events)
    assert.equal(
      capture.unread.map(({ span }) => text.slice(span.start, span.end)),
      [],
    )
    for (const [path, value] of Object.entries(paths))
      assert.equal(valueAt(capture.objects[0] as object, path), value, path)
  })
}

test.run()
