import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type ProbeFailure, parseProbeReport, probePhrases } from '../../src/grammar/probe-report.js'
import { unusedPhrases } from './phrase-use.js'

const outputs: readonly [output: string, failure: ProbeFailure, port?: number][] = [
  [
    'Get "http://10.1.0.9:8080/": dial tcp 10.1.0.9:8080: connect: connection refused',
    'connection-refused',
    8080,
  ],
  ['dial tcp [fd00::9]:5432: connect: connection refused', 'connection-refused', 5432],
  [
    'dial tcp 10.1.0.9:5432: connectex: No connection could be made because the target machine actively refused it.',
    'connection-refused',
    5432,
  ],
  ['HTTP probe failed with statuscode: 503', 'http-status'],
  [
    'Get "http://10.1.0.9:80/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    'timeout',
    80,
  ],
  ['Get http://10.1.0.9:80/: net/http: request canceled while waiting for connection', 'timeout', 80],
  ['Get "http://10.1.0.9:80/": Client.Timeout exceeded', 'timeout', 80],
  ['dial tcp 10.1.0.9:80: i/o timeout', 'timeout', 80],
  ['command "/bin/check -v" timed out', 'command-timeout'],
  ['rpc error: code = DeadlineExceeded desc = command timed out', 'command-timeout'],
  ['timeout: health rpc did not complete within 1s', 'timeout'],
  ['timeout: failed to connect service "10.1.0.9:9000" within 1s', 'timeout', 9000],
  ['rpc error: code = Unknown desc = failed to exec: timeout 2s exceeded', 'timeout'],
  ['rpc error: code = DeadlineExceeded desc = timed out after 1s', 'timeout'],
  ['Get "https://10.1.0.9:8443/": http: server gave HTTP response to HTTPS client', 'plain-to-tls', 8443],
  [
    'Get "http://10.1.0.9:8443/": net/http: HTTP/1.x transport connection broken: malformed HTTP response "\\x15"',
    'tls-to-plain',
    8443,
  ],
  ['Get "https://10.1.0.9:80/": tls: first record does not look like a TLS handshake', 'not-tls', 80],
  ['Get "https://10.1.0.9:80/": x509: certificate has expired', 'certificate', 80],
  ['Get "http://10.1.0.9:8443/": EOF', 'closed', 8443],
  ['Get "http://10.1.0.9:8443/": read tcp: connection reset by peer', 'closed', 8443],
  ['dial tcp: lookup web on 10.0.0.10:53: no such host', 'dns'],
  ['dial tcp 10.1.0.9:80: connect: no route to host', 'unreachable', 80],
  ['dial tcp 10.1.0.9:80: connect: network is unreachable', 'unreachable', 80],
  ['service unhealthy (responded with "NOT_SERVING")', 'grpc-not-serving'],
  ['error: this server does not implement the grpc health protocol', 'grpc-missing'],
  ['OCI runtime exec failed: exec: "curl": executable file not found in $PATH', 'command-missing'],
  ['cat: /tmp/healthy: no such file or directory', 'file-missing'],
  ['cannot exec in a stopped state', 'container-stopped'],
  ['container not running (d866)', 'container-stopped'],
  ['API error (500): Container d866 is not running', 'container-stopped'],
  ['rpc error: code = Unknown desc = container process is already dead', 'container-stopped'],
  ['port metrics not found', 'port-name-unknown'],
  ['', 'exec-failed'],
  ['no leader yet', 'exec-failed'],
  ['the queue is not running', 'exec-failed'],
]

for (const [output, failure, port] of outputs) {
  test(`${output || 'an empty output'} is ${failure}`, () => {
    const report = parseProbeReport(`Readiness probe failed: ${output}`)
    assert.is(report?.failure, failure)
    assert.is(report?.asked?.port, port)
  })
}

const heads: readonly [message: string, expected: Record<string, unknown>][] = [
  ['Liveness probe failed: a', { probe: 'liveness', verdict: 'failed' }],
  ['spec.containers{web}: Startup probe errored: a', { probe: 'startup', verdict: 'errored' }],
  [
    'Readiness probe errored and resulted in unknown state: a',
    { probe: 'readiness', verdict: 'errored', state: 'unknown' },
  ],
  [
    'Readiness probe error: Get "http://10.1.0.9:80/": EOF\nbody: nothing',
    { verdict: 'errored', failure: 'closed' },
  ],
  ['Killing 2a1e8a77c3d2', { verdict: 'kills', probe: undefined, failure: undefined }],
  ['Liveness probe warning: Probe terminated redirects', { verdict: 'warned', failure: undefined }],
  [
    'prober.go:111] Liveness probe for "web-0_shop(1f0e):web" failed (failure): timed out',
    { probe: 'liveness', state: 'failure', container: 'web', failure: 'timeout' },
  ],
  [
    '"Probe failed" probeType="Liveness" pod="shop/web-0" podUID=1f0e containerName="web" probeResult=failure output="HTTP probe failed with statuscode: 503"',
    { probe: 'liveness', verdict: 'failed', container: 'web', state: 'failure', status: 503 },
  ],
  [
    '"Probe errored" err="rpc error" probeType="Startup" pod="shop/web-0" containerName="web"',
    { probe: 'startup', verdict: 'errored', container: 'web' },
  ],
  [
    'Container web failed liveness probe, will be restarted',
    { probe: 'liveness', verdict: 'restarts', container: 'web', failure: undefined },
  ],
  [
    'Container failed liveness probe.. Container will be killed and recreated.',
    { probe: 'liveness', verdict: 'restarts' },
  ],
  ['Container web failed startup probe, will be restarted', { probe: 'startup', verdict: 'restarts' }],
  [
    'Container web is unhealthy, it will be killed and re-created.',
    { probe: 'liveness', verdict: 'restarts', container: 'web' },
  ],
]

for (const [message, expected] of heads) {
  test(`reads the head of ${message}`, () => {
    const report = parseProbeReport(message)
    for (const [key, value] of Object.entries(expected)) {
      const found = report?.[key as keyof typeof report] as unknown
      assert.equal((found as { text?: string } | undefined)?.text ?? found, value, key)
    }
  })
}

test('keeps whom it asks, how long it waits, what it ran, and how that ended', () => {
  const report = parseProbeReport('Liveness probe failed: Get "https://[fd00::9]:8443/ok?a=1": EOF')
  assert.equal(report?.asked, { scheme: 'https', host: '[fd00::9]', port: 8443, path: '/ok?a=1' })
  assert.is(parseProbeReport('Liveness probe failed: no answer within 2.5s')?.withinSeconds, 2.5)
  assert.is(parseProbeReport('Liveness probe failed: command "a b" timed out')?.command?.text, 'a b')
  assert.is(parseProbeReport('Liveness probe failed: exit status 3')?.exitCode, 3)
})

test('a message that is no probe is none', () => {
  assert.is(parseProbeReport('Back-off restarting failed container'), undefined)
})

test('every phrase is met by a case', () => {
  const texts = [
    ...outputs.map(([output]) => `Readiness probe failed: ${output}`),
    ...heads.map(([text]) => text),
  ]
  texts.push('Liveness probe failed: within 2s: exit status 3')
  assert.equal(unusedPhrases(texts, probePhrases), [])
})

test('reads any text without an exception and with one parse', () => {
  const pieces = probePhrases.map(({ hint }) => hint)
  const piece = fc.oneof(fc.string(), fc.constantFrom('Liveness probe failed: ', ' ', '"', ...pieces))
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      parseProbeReport(parts.join(''))
    }),
  )
})

test.run()
