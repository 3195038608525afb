import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type ProbeFailure, readProbeOutput } from '../../src/messages/probe-output.js'

const cases: readonly [string, ProbeFailure, number?][] = [
  [
    'Get "http://10.1.0.9:8080/": dial tcp 10.1.0.9:8080: connect: connection refused',
    'connection-refused',
    8080,
  ],
  ['dial tcp [fd00::9]:5432: connect: connection refused', 'connection-refused', 5432],
  ['HTTP probe failed with statuscode: 503', 'http-status'],
  [
    'Get "http://10.1.0.9:80/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    'timeout',
    80,
  ],
  ['command "/bin/check" timed out', 'timeout'],
  ['timeout: health rpc did not complete within 1s', 'timeout'],
  ['Get "https://10.1.0.9:8443/": http: server gave HTTP response to HTTPS client', 'tls', 8443],
  ['Get "http://10.1.0.9:8443/": EOF', 'closed', 8443],
  ['dial tcp: lookup web on 10.0.0.10:53: no such host', 'dns'],
  ['dial tcp 10.1.0.9:80: connect: no route to host', 'unreachable', 80],
  ['service unhealthy (responded with "NOT_SERVING")', 'grpc'],
  ['OCI runtime exec failed: exec: "curl": executable file not found in $PATH', 'command-missing'],
  ['port metrics not found', 'port-name-unknown'],
  ['', 'exec-failed'],
  ['no leader yet', 'exec-failed'],
]

for (const [output, failure, port] of cases) {
  test(`${output || 'an empty output'} is ${failure}`, () => {
    const read = readProbeOutput(`Readiness probe failed: ${output}`)
    assert.is(read?.failure, failure)
    if (port !== undefined) assert.is(read?.port, port)
  })
}

test('the opening of each version is known', () => {
  for (const opening of [
    'Liveness probe failed: ',
    'Startup probe errored: ',
    'Readiness probe errored and resulted in unknown state: ',
    'Liveness probe error: ',
  ]) {
    assert.is(readProbeOutput(`${opening}statuscode: 404`)?.words, 'answered with status 404')
  }
})

test('a message that is no probe is none', () => {
  assert.is(readProbeOutput('Back-off restarting failed container'), undefined)
})

test.run()
