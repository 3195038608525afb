import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, diagnose } from '../../src/index.js'
import type { KubernetesEvent } from '../../src/types.js'

const missingOf = (text: string, rule: string): string =>
  (analyze(text).findings.find((finding) => finding.rule === rule)?.missing ?? [])
    .map(({ what, command }) => `${what}: ${command}`)
    .join('\n')

const denied =
  'Failed to pull image "acme/shop:1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'
const event = (message: string, reason = 'Failed'): KubernetesEvent => ({
  apiVersion: 'v1',
  kind: 'Event',
  type: 'Warning',
  involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web-0' },
  reason,
  message,
})
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web-0', namespace: 'shop' },
  spec: { containers: [{ name: 'web', image: 'acme/shop:1' }], imagePullSecrets: [{ name: 'regcred' }] },
}

test('describe prints no pull secrets: they are missing from a paste', () => {
  assert.match(missingOf(denied, 'image-not-found-or-private'), 'pull secrets of the pod')
})

test('live objects show their pull secrets', () => {
  const [finding] = diagnose({ objects: [pod], events: [event(denied)] })
  assert.is(finding?.rule, 'image-not-found-or-private')
  assert.equal(finding?.missing, [])
})

const crashing = (message: string) => `Name:         web-0
Namespace:    shop
Containers:
  web:
    Image:          acme/shop:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
${message}      Exit Code:    1
    Ready:          False
    Restart Count:  4
`

test('what a container printed is missing, with the command for this very container', () => {
  assert.is(
    missingOf(crashing(''), 'crash-application-error'),
    'what the container printed before it ended: kubectl logs web-0 -c web -n shop --previous',
  )
})

test('a message of the terminated state is what it printed', () => {
  assert.is(missingOf(crashing('      Message:      no database\n'), 'crash-application-error'), '')
})

const waiting = `Name:         web-0
Namespace:    shop
Status:       Pending
Events:
  Type     Reason            Age   From               Message
  ----     ------            ----  ----               -------
  Warning  FailedScheduling  10s   default-scheduler  0/1 nodes are available: 1 Insufficient cpu.
`

test('nodes are missing where the capture shows none, and not where it does', () => {
  assert.match(missingOf(waiting, 'schedule-insufficient-resources'), 'kubectl describe nodes')
  const node = '\n\nName:               worker-1\nRoles:              <none>\nUnschedulable:      false\n'
  assert.is(missingOf(`${waiting}${node}`, 'schedule-insufficient-resources'), '')
})

const service = `Name:              web
Namespace:         shop
Selector:          app=web
Type:              ClusterIP
IP:                10.0.0.7
Port:              a  80/TCP
TargetPort:        80/TCP
Endpoints:         <none>
`

test('the pods of a Service are asked for by its selector', () => {
  assert.match(missingOf(service, 'service-no-endpoints'), 'kubectl describe pods -n shop -l app=web')
})

test('the terminal says a command once', () => {
  const report = analyze(crashing(''))
  const [finding] = report.findings
  assert.ok(finding?.fixes.some(({ command }) => command === finding.missing[0]?.command))
})

test.run()
