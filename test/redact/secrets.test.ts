import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { redact } from '../../src/redact/redact.js'

/** A made-up token, put together here so that no scanner of repositories takes it for a lost one. */
const join = (...parts: string[]) => parts.join('')
const JWT = join('eyJhbGciOiJSUzI1NiJ9', '.eyJzdWIiOiJib2IifQ', '.c2lnbmF0dXJlLW9mLWJvYg')
const AWS_ID = join('AKIA', 'ABCDEFGHIJKLMNOP')
const AWS_KEY = join('wJalrXUtnFEMI', '/K7MDENG/', 'bPxRfiCYzzTESTKEYQ')
const GITHUB = join('ghp', '_0123456789abcdefghijABCDEFGHIJ456789')
const PEM = (kind: string) => `-----${kind} RSA PRIVATE KEY-----`

const hidden: [why: string, input: string, output: string][] = [
  [
    'a row of the environment',
    '    Environment:\n      DB_PASSWORD:  hunter2\n      MODE:  fast\n',
    '    Environment:\n      DB_PASSWORD:  REDACTED\n      MODE:  fast\n',
  ],
  [
    'a value with blanks',
    'Environment:\n  PASSPHRASE:  correct horse staple',
    'Environment:\n  PASSPHRASE:  REDACTED',
  ],
  [
    'a value on several lines',
    '    Environment:\n      TLS_SECRET:  first\n                   second\n      A:  b',
    '    Environment:\n      TLS_SECRET:  REDACTED\n                   REDACTED\n      A:  b',
  ],
  [
    'quoted describe text',
    '> Environment:\n>   API_TOKEN:  abc\n> Mounts:  x',
    '> Environment:\n>   API_TOKEN:  REDACTED\n> Mounts:  x',
  ],
  [
    'rows without their indentation',
    'Environment:\nAPI_TOKEN: abc\nMounts:\n',
    'Environment:\nAPI_TOKEN: REDACTED\nMounts:\n',
  ],
  ['a flag with =', '      --admin-password=p,w', '      --admin-password=REDACTED'],
  ['a list of settings', 'a=b,password=x1,c=d', 'a=b,password=REDACTED,c=d'],
  ['a flag with a blank', 'app --api-token abc --port 80', 'app --api-token REDACTED --port 80'],
  [
    'a flag and its value on two lines',
    '    Args:\n      --password\n      hunter2\n      --port\n      80',
    '    Args:\n      --password\n      REDACTED\n      --port\n      80',
  ],
  ['curl -u', 'curl -u bob:hunter2 https://x', 'curl -u bob:REDACTED https://x'],
  ['mysql -p', 'mysqladmin ping -phunter2', 'mysqladmin ping -pREDACTED'],
  ['a YAML field', '  apiKey: abc123\n', '  apiKey: REDACTED\n'],
  [
    'a YAML block',
    'private_key: |\n  one\n  two\nnext: 1',
    'private_key: |\n  REDACTED\n  REDACTED\nnext: 1',
  ],
  ['a JSON field', '{"user":"bob","password":"a \\" b","x":1}', '{"user":"bob","password":"REDACTED","x":1}'],
  ['escaped JSON', '{\\"token\\":\\"abc\\",\\"x\\":1}', '{\\"token\\":\\"REDACTED\\",\\"x\\":1}'],
  ['an ini file', 'db.password = a b', 'db.password = REDACTED'],
  [
    'name and value fields on two lines',
    '- name: DB_PASSWORD\n  value: "hunter2"',
    '- name: DB_PASSWORD\n  value: "REDACTED"',
  ],
  [
    'name and value fields of JSON',
    '{"name":"API_TOKEN","value":"abc"}',
    '{"name":"API_TOKEN","value":"REDACTED"}',
  ],
  [
    'a Go struct',
    'EnvVar{Name:DB_PASSWORD,Value:hunter2,ValueFrom:nil,}',
    'EnvVar{Name:DB_PASSWORD,Value:REDACTED,ValueFrom:nil,}',
  ],
  ['a JSON web token anywhere', `token:      ${JWT}`, 'token:      REDACTED'],
  ['an AWS key pair', `${AWS_ID} ${AWS_KEY}`, 'REDACTED REDACTED'],
  ['a GitHub token', `clone with ${GITHUB} failed`, 'clone with REDACTED failed'],
  ['a token broken over lines', `x ${JWT}\nABCDEFGHIJ0123456789abc next`, 'x REDACTED\nREDACTED next'],
  ['a bearer header', 'Authorization: Bearer abc.def', 'Authorization: Bearer REDACTED'],
  [
    'a basic header in a command',
    `curl -H 'Authorization: Basic Ym9iOmh1bnRlcjI='`,
    `curl -H 'Authorization: Basic REDACTED'`,
  ],
  [
    'credentials in an address',
    'dial postgres://app:hunter2@db:5432/x failed',
    'dial postgres://app:REDACTED@db:5432/x failed',
  ],
  ['a data source name', 'app:hunter2@tcp(db:3306)/x', 'app:REDACTED@tcp(db:3306)/x'],
  [
    'a connection string',
    'AccountName=a;AccountKey=Zm9vYmFy==;EndpointSuffix=b',
    'AccountName=a;AccountKey=REDACTED;EndpointSuffix=b',
  ],
  ['a signed address', 'GET https://x/y?se=1&sig=ab%2Fcdef12&sv=2', 'GET https://x/y?se=1&sig=REDACTED&sv=2'],
  [
    'registry credentials',
    '"auths":{"r.io":{"auth":"Ym9iOmh1bnRlcjI="}}',
    '"auths":{"r.io":{"auth":"REDACTED"}}',
  ],
  ['registry credentials in base64', 'x eyJhdXRocyI6e30sImEiOjF9 y', 'x REDACTED y'],
  [
    'a private key',
    `${PEM('BEGIN')}\nMIIEow\nIBAAKC\n${PEM('END')}\nrest`,
    `${PEM('BEGIN')}\nREDACTED\nREDACTED\n${PEM('END')}\nrest`,
  ],
  [
    'a private key on one line',
    `"${PEM('BEGIN')}\\nMIIEow\\n${PEM('END')}\\n"`,
    `"${PEM('BEGIN')}\\nREDACTED\\n${PEM('END')}\\n"`,
  ],
  ['a private key cut off', `${PEM('BEGIN')}\nMIIEow\nName:  x`, `${PEM('BEGIN')}\nREDACTED\nName:  x`],
  ['a kubeconfig', '    client-key-data: TUlJRXBBSUI=', '    client-key-data: REDACTED'],
  [
    'data of a Secret',
    'apiVersion: v1\ndata:\n  a: YWJj\n  b.c: ZGVm\nkind: Secret\nmetadata:\n  name: x',
    'apiVersion: v1\ndata:\n  a: REDACTED\n  b.c: REDACTED\nkind: Secret\nmetadata:\n  name: x',
  ],
  [
    'an applied Secret',
    '{"apiVersion":"v1","data":{"a":"YWJj","b":"ZGVm"},"kind":"Secret"}',
    '{"apiVersion":"v1","data":{"a":"REDACTED","b":"REDACTED"},"kind":"Secret"}',
  ],
  [
    'an annotation',
    'Annotations:  example.com/api-token: abc',
    'Annotations:  example.com/api-token: REDACTED',
  ],
  [
    'a random text beside a telling word',
    'rejected token q8ZkP2vT7nWc4xYd by server',
    'rejected token REDACTED by server',
  ],
]

const kept: [why: string, input: string][] = [
  [
    'digests',
    'Image ID:  docker-pullable://redis:6@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ],
  [
    'references to secrets',
    "Environment:\n  DB_PASSWORD:  <set to the key 'pw' in secret 'db'>  Optional: false",
  ],
  ['references to variables', join('PASSWORD=$(DB_PASSWORD) TOKEN=$', '{TOKEN}')],
  ['fields of the pod', 'Environment:\n  POD_TOKEN:   (v1:metadata.name)'],
  [
    'switches and measures',
    '--use-service-account-credentials=true TOKEN_TTL=3600 MAX_TOKENS=4096 token=30s',
  ],
  [
    'places of secrets',
    '--tls-private-key-file=/etc/tls/key.pem PASSWORD_FILE=/run/pw SECRET_KEY=/certs/tls.key',
  ],
  [
    'names of secrets',
    '    SecretName:  db-password\n    secretName: db-password\nMountable secrets:  default-token-x7k2p\nTokens:  default-token-x7k2p',
  ],
  [
    'sizes of a described Secret',
    'password:  4 bytes\n.dockerconfigjson:  156 bytes\ntoken:      1043 bytes',
  ],
  [
    'messages',
    'failed to fetch anonymous token: unexpected status: 401 Unauthorized\nWarning  Failed  secret "db-password" not found',
  ],
  ['messages wrapped at a telling word', 'token: unexpected status from GET request'],
  ['challenges of a registry', 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"'],
  ['checksums', '  checksum/secret: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  [
    'tolerations and labels',
    'Tolerations:  key=value:NoSchedule\n  - key: node-role.kubernetes.io/master\n    effect: NoSchedule',
  ],
  [
    'images whose tag follows a telling word',
    'Image:  registry.example.com/team/secret:v1\nImage:  app/token:latest',
  ],
  ['uids', 'UID:  6a3f2c1e-1111-4222-8333-944455556666'],
  ['values hidden before', 'PASSWORD=xxxx TOKEN=*** SECRET=<redacted> KEY=REDACTED'],
  ['public certificates', '-----BEGIN CERTIFICATE-----\nMIIEow\n-----END CERTIFICATE-----'],
]

for (const [why, input, output] of hidden) {
  test(`hides ${why}`, () => assert.is(redact(input).text, output))
}

for (const [why, input] of kept) {
  test(`keeps ${why}`, () => assert.is(redact(input).text, input))
}

test('tells kind and places, and never the secret', () => {
  const input = 'PASSWORD=hunter2 x'
  const result = redact(input)
  assert.equal(result.replaced, [
    {
      kind: 'named-value',
      input: { start: 9, end: 16 },
      output: { start: 9, end: 17 },
      replacement: 'REDACTED',
    },
  ])
  assert.not.ok(JSON.stringify(result).includes('hunter2'))
})

test.run()
