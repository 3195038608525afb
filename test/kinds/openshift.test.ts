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

/** What oc prints of fields that the fixtures do not have; each with what is read of it. */
const further: readonly [claim: string, lines: readonly string[], paths: Record<string, unknown>][] = [
  [
    'a router that refused a route says why below, another one took it under its own host',
    [
      'Requested Host:\t\ta.example.com',
      '\t\t\t   rejected by router internal:  (host r.example.com)HostAlreadyClaimed (3 hours ago)',
      '\t\t\t     route other already exposes a.example.com',
      '\t\t\t b.example.com exposed on router default 3 hours ago',
      'TLS Termination:\tedge',
    ],
    {
      'status.ingress[0].routerName': 'internal',
      'status.ingress[0].conditions[0].message': 'route other already exposes a.example.com',
      'status.ingress[1].host': 'b.example.com',
      'status.ingress[1].conditions[0].status': 'True',
    },
  ],
  [
    'a strategy keeps its hooks, a config its autoscaler',
    [
      'Latest Version:\t3',
      'Selector:\tapp=a',
      'Replicas:\t2',
      'Autoscaling:\tbetween 2 and 5 replicas targeting 80% CPU over all the pods',
      'Triggers:\tConfig',
      'Strategy:\tRolling',
      '  Pre-deployment hook (pod type, failure policy: Abort):',
      '    Container:\tweb',
      '    Command:\t/bin/sh -c ./migrate.sh',
      '    Env:\tMODE=once,LIST=a,b',
      '  Post-deployment hook (tag images, failure policy: Ignore):',
      '    Tag:\tcontainer web to ImageStreamTag web:live shop',
      'MinReadySeconds:\t10',
    ],
    {
      'spec.minReadySeconds': 10,
      'spec.strategy.rollingParams.pre.failurePolicy': 'Abort',
      'spec.strategy.rollingParams.pre.execNewPod.command': ['/bin/sh', '-c', './migrate.sh'],
      'spec.strategy.rollingParams.pre.execNewPod.env[1].value': 'a,b',
      'spec.strategy.rollingParams.post.tagImages[0].to.name': 'web:live',
    },
  ],
  [
    'a build tells what triggered it and how its image is made',
    [
      'Status:\t\tComplete',
      'Build Config:\tweb',
      'Build Pod:\tweb-7-build',
      '',
      'Strategy:\t\tDocker',
      'No Cache:\t\ttrue',
      'Build Args:\t\tHTTP_PROXY=http://proxy:3128',
      'Output to:\t\tImageStreamTag web:latest',
      '',
      'Build trigger cause:\tImage change',
      'Image ID:\t\tquay.io/shop/base@sha256:11',
      'Image Name/Kind:\tbase:16 / ImageStreamTag',
    ],
    {
      'spec.strategy.dockerStrategy.noCache': true,
      'spec.strategy.dockerStrategy.buildArgs[0].value': 'http://proxy:3128',
      'spec.triggeredBy[0].message': 'Image change',
      'spec.triggeredBy[0].imageChangeBuild.imageID': 'quay.io/shop/base@sha256:11',
      'spec.triggeredBy[0].imageChangeBuild.fromRef.kind': 'ImageStreamTag',
    },
  ],
]

for (const [claim, lines, paths] of further) {
  test(claim, () => {
    const head = ['Name:\t\ta', 'Namespace:\tshop', 'Created:\t2 days ago', 'Labels:\t\t<none>']
    const text = [...head, 'Annotations:\t<none>', ...lines, ''].join('\n')
    const { objects, unread } = parse(text)
    assert.equal(
      unread.map(({ span }) => text.slice(span.start, span.end)),
      [],
    )
    for (const [path, value] of Object.entries(paths))
      assert.equal(valueAt(objects[0] as object, path), value, path)
  })
}

test.run()
