import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseAmounts } from '../../src/grammar/amounts.js'
import { parseEnvSource } from '../../src/grammar/env-source.js'
import { parseEnvValue } from '../../src/grammar/env-value.js'
import { parseLabelSelector, toLabelSelector } from '../../src/grammar/label-selector.js'
import { parseMount } from '../../src/grammar/mount.js'
import { parsePorts } from '../../src/grammar/ports.js'
import { parseProbe } from '../../src/grammar/probe.js'
import { parseToleration } from '../../src/grammar/toleration.js'
import { parseTopologySpread } from '../../src/grammar/topology-spread.js'

const settings = ' delay=3s timeout=1s period=10s #success=1 #failure=3'
const handler = (text: string): unknown => parseProbe(text)?.handler
const selector = (text: string): unknown => toLabelSelector(parseLabelSelector(text) ?? [])

const cases: readonly [claim: string, read: unknown, expected: unknown][] = [
  [
    'a port may have a name',
    parsePorts('80/TCP (http), 443/UDP'),
    [
      { port: 80, protocol: 'TCP', name: 'http' },
      { port: 443, protocol: 'UDP' },
    ],
  ],
  [
    'amounts name their resource, counts of kinds among them',
    parseAmounts('limits.cpu=2,count/jobs.batch=1,requests.storage=1Gi'),
    [
      { resource: 'limits.cpu', amount: '2' },
      { resource: 'count/jobs.batch', amount: '1' },
      { resource: 'requests.storage', amount: '1Gi' },
    ],
  ],
  ['a resource alone is no amount', parseAmounts('limits.cpu'), undefined],
  ['a word is no port', parsePorts('http'), undefined],
  [
    'a mount path may hold " from "',
    parseMount('/x from y from data (rw)'),
    { path: '/x from y', name: 'data', mode: 'rw' },
  ],
  [
    'a sub-path is unquoted',
    parseMount('/d from v (ro,path="a/\\"b\\"")'),
    { path: '/d', name: 'v', mode: 'ro', subPath: 'a/"b"' },
  ],
  ['a device has no mode', parseMount('/dev/xvda from raw'), { path: '/dev/xvda', name: 'raw' }],
  ['a mount needs a volume', parseMount('/data'), undefined],
  [
    'an HTTP probe may have an IPv6 host and a named port',
    handler(`http-get https://[fd00::1]:http/a%3Fb=1${settings}`),
    { httpGet: { path: '/a?b=1', port: 'http', host: 'fd00::1', scheme: 'HTTPS' } },
  ],
  [
    'an HTTP probe may have no scheme',
    handler(`http-get //:80/${settings}`),
    { httpGet: { path: '/', port: 80 } },
  ],
  [
    'a TCP probe does not bracket IPv6',
    handler(`tcp-socket fd00::1:80${settings}`),
    { tcpSocket: { port: 80, host: 'fd00::1' } },
  ],
  [
    'a gRPC probe may have no service',
    handler('grpc <pod>:9000  delay=0s timeout=1s period=10s #success=1 #failure=3'),
    { grpc: { port: 9000 } },
  ],
  [
    'an exec probe may look like its settings',
    handler(`exec [sh -c delay=1s]${settings}`),
    { exec: { command: ['sh', '-c', 'delay=1s'] } },
  ],
  [
    'settings are spelled out since 1.37',
    parseProbe('unknown delay=0s timeout=1s period=2s successThreshold=1 failureThreshold=4')?.settings[
      'failureThreshold'
    ],
    4,
  ],
  ['a probe needs settings', handler('exec [a]'), undefined],
  [
    'a toleration may have all parts',
    parseToleration('a.b/c=v:NoExecute for 300s'),
    { key: 'a.b/c', value: 'v', effect: 'NoExecute', tolerationSeconds: 300 },
  ],
  [
    'a toleration may have no key',
    parseToleration(':NoExecute op=Exists'),
    { operator: 'Exists', effect: 'NoExecute' },
  ],
  [
    'kubectl 1.19 forgot a blank',
    parseToleration(':NoExecuteop=Exists'),
    { operator: 'Exists', effect: 'NoExecute' },
  ],
  [
    'kubectl 1.4 printed the operator between',
    parseToleration('k=v:Equal:NoSchedule'),
    { key: 'k', value: 'v', operator: 'Equal', effect: 'NoSchedule' },
  ],
  ['an empty line tolerates everything', parseToleration(''), {}],
  ['a sentence is no toleration', parseToleration('some words here'), undefined],
  [
    'a selector has sets and absences',
    selector('a=b,c in (x,y),!d,e'),
    {
      matchLabels: { a: 'b' },
      matchExpressions: [
        { key: 'c', operator: 'In', values: ['x', 'y'] },
        { key: 'd', operator: 'DoesNotExist' },
        { key: 'e', operator: 'Exists' },
      ],
    },
  ],
  ['an unclosed set is no selector', parseLabelSelector('a in (b'), undefined],
  [
    'a constraint has a selector',
    parseTopologySpread('zone:DoNotSchedule when max skew 2 is exceeded for selector app=web'),
    {
      maxSkew: 2,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      selector: 'app=web',
    },
  ],
  [
    'a field reference has an empty value',
    parseEnvValue(' (v1:status.podIP)', false),
    { valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
  ],
  [
    'a resource reference shows what it stands for',
    parseEnvValue('1 (limits.cpu)', false),
    { valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } }, printed: '1' },
  ],
  [
    'a key reference says whether it is optional',
    parseEnvValue("<set to the key 'k' in secret 's'>  Optional: true", false),
    { valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: true } } },
  ],
  [
    'without that it is a literal of a newer kubectl',
    parseEnvValue("<set to the key 'k' in secret 's'>", false),
    { value: "<set to the key 'k' in secret 's'>" },
  ],
  [
    'and a reference of an old one',
    parseEnvValue("<set to the key 'k' of config map 'c'>", true),
    { valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } },
  ],
  ['a literal may end in parentheses', parseEnvValue('f(x) (ok)', false), { value: 'f(x) (ok)' }],
  [
    'a source may have a prefix',
    parseEnvSource("cm  ConfigMap with prefix 'P_'  Optional: false"),
    { name: 'cm', kind: 'ConfigMap', prefix: 'P_', isOptional: false },
  ],
  ['a source has a kind', parseEnvSource('cm'), undefined],
]

for (const [claim, read, expected] of cases) {
  test(claim, () => {
    assert.equal(read, expected)
  })
}

test.run()
