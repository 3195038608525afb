// Generated secrets in every place where a secret can stand: with --redact none of them is told, whatever the command, the format or
// the stream, in the parts of a long run as little as in what `merge` makes of them, and where something cannot be read.
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { commands } from '../../src/cli/commands.js'
import { analyze, analyzeStream, render } from '../../src/index.js'
import { renderFormats } from '../../src/render/formats.js'
import { type Ran, runIn } from '../cli/fake-world.js'

const test = suite('secrets')

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const ofLetters = (from: string, least: number, most = least) =>
  fc.array(fc.constantFrom(...from), { minLength: least, maxLength: most }).map((some) => some.join(''))
/** A password: nothing but its place gives it away. It looks like no word of ours. */
const password = ofLetters(letters, 9, 24).map((text) => `Zq${text}7x`)
const base64 = password.map((text) => Buffer.from(`${text}${text}`).toString('base64'))
/** Tokens that their letters give away, wherever they stand. */
const token = fc.oneof(
  ofLetters(letters, 36).map((text) => `ghp_${text}`),
  ofLetters(letters, 20).map((text) => `glpat-${text}`),
  ofLetters('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16).map((text) => `AKIA${text}`),
  ofLetters(letters, 30).map((text) => `dckr_pat_${text}`),
  fc
    .tuple(ofLetters(letters, 20), ofLetters(letters, 40))
    .map(([head, tail]) => `eyJ${head}.eyJ${head}.${tail}`),
)

/** A place where a secret stands: the lines of a describe, an event, a manifest or a log that hold it. */
interface Place {
  readonly why: string
  readonly secret: fc.Arbitrary<string>
  readonly part: 'environment' | 'arguments' | 'annotations' | 'message' | 'state' | 'below'
  readonly write: (secret: string) => string
}
const failed = (words: string) => `  Warning  Failed   4s   kubelet  ${words}`
const places: readonly Place[] = [
  { why: 'a variable', secret: password, part: 'environment', write: (it) => `      DB_PASSWORD:  ${it}` },
  {
    why: 'a token in a variable that tells nothing',
    secret: token,
    part: 'environment',
    write: (it) => `      SETTING:  ${it}`,
  },
  {
    why: 'an address in a variable',
    secret: password,
    part: 'environment',
    write: (it) => `      DATABASE_URL:  postgres://app:${it}@db:5432/shop`,
  },
  {
    why: 'a flag and its value',
    secret: password,
    part: 'arguments',
    write: (it) => `      --admin-password=${it}`,
  },
  {
    why: 'a flag on its own line',
    secret: password,
    part: 'arguments',
    write: (it) => `      --api-token\n      ${it}`,
  },
  {
    why: 'an annotation with a manifest',
    secret: password,
    part: 'annotations',
    write: (it) => `Annotations:  last: {"env":[{"name":"API_TOKEN","value":"${it}"}]}`,
  },
  {
    why: 'an annotation',
    secret: token,
    part: 'annotations',
    write: (it) => `Annotations:  acme.example/note: ${it}`,
  },
  {
    why: 'the address of a registry in a message',
    secret: password,
    part: 'message',
    write: (it) =>
      failed(
        `Failed to pull image "ngnix": Get "https://bot:${it}@registry-1.docker.io/v2/": pull access denied for ngnix, repository does not exist`,
      ),
  },
  {
    why: 'a header in a message',
    secret: token,
    part: 'message',
    write: (it) => failed(`Error: hook failed: Authorization: Bearer ${it}`),
  },
  {
    why: 'a command in a message',
    secret: password,
    part: 'message',
    write: (it) => failed(`Error: container command "app --password ${it}" not found`),
  },
  {
    why: 'a command that is not found',
    secret: password,
    part: 'message',
    write: (it) =>
      failed(
        `Error: failed to create containerd task: OCI runtime create failed: exec: "app --password ${it}": executable file not found in $PATH: unknown`,
      ),
  },
  {
    why: 'arguments of a mount',
    secret: password,
    part: 'message',
    write: (it) =>
      `  Warning  FailedMount  4s  kubelet  MountVolume.SetUp failed for volume "v" : mount failed: exit status 32 Mounting arguments: -t cifs -o username=a,password=${it} //nas/share /mnt Output: mount error(13): Permission denied`,
  },
  {
    why: 'the address of a probe',
    secret: token,
    part: 'message',
    write: (it) =>
      `  Warning  Unhealthy  4s  kubelet  Liveness probe failed: Get "http://10.0.0.1/healthz?token=${it}": dial tcp 10.0.0.1:80: connect: connection refused`,
  },
  {
    why: 'a webhook that denies',
    secret: password,
    part: 'message',
    write: (it) =>
      `  Warning  FailedCreate  4s  replicaset-controller  Error creating: admission webhook "a.example" denied the request: password=${it} stands in the pod`,
  },
  {
    why: 'a state',
    secret: password,
    part: 'state',
    write: (it) => `      Message:  cannot log in: password=${it}`,
  },
  {
    why: 'data of a Secret',
    secret: base64,
    part: 'below',
    write: (it) => `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  value: ${it}`,
  },
  {
    why: 'data of a Secret as JSON',
    secret: base64,
    part: 'below',
    write: (it) =>
      `---\n{"apiVersion":"v1","kind":"Secret","metadata":{"name":"db"},"data":{"value":"${it}"}}`,
  },
  {
    why: 'plain data of a Secret',
    secret: password,
    part: 'below',
    write: (it) => `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  value: ${it}`,
  },
  {
    why: 'a key of a ConfigMap',
    secret: password,
    part: 'below',
    write: (it) =>
      `---\nName:         settings\nNamespace:    shop\nData\n====\napp.properties:\n----\ndb.password=${it}\nmode=fast\n`,
  },
  {
    why: 'a field of a manifest',
    secret: password,
    part: 'below',
    write: (it) =>
      `---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: b\nspec:\n  containers:\n  - name: c\n    env:\n    - name: API_TOKEN\n      value: ${it}`,
  },
  {
    why: 'broken YAML',
    secret: password,
    part: 'below',
    write: (it) => `---\napiVersion: v1\nkind: Pod\n  password: "${it}\n :\n- [`,
  },
  {
    why: 'a line of a log',
    secret: password,
    part: 'below',
    write: (it) =>
      `---\nE0101 10:00:00.000000 1 pod_workers.go:1] "Error" err="login with user=a password=${it} failed" pod="shop/web-0"`,
  },
  {
    why: 'a prompt',
    secret: password,
    part: 'below',
    write: (it) => `---\n$ docker login -u bob -p ${it} registry.example.com`,
  },
  {
    why: 'a private key',
    secret: base64,
    part: 'below',
    write: (it) => `---\n-----BEGIN RSA PRIVATE KEY-----\n${it}\n-----END RSA PRIVATE KEY-----`,
  },
]

/** A capture with trouble, and a secret in each of these places. */
function captureWith(secrets: readonly { readonly place: Place; readonly secret: string }[]): string {
  const at = (part: Place['part']) =>
    secrets.filter(({ place }) => place.part === part).map(({ place, secret }) => place.write(secret))
  return [
    'Name:         web-0',
    'Namespace:    shop',
    ...at('annotations').slice(0, 1),
    'Containers:',
    '  app:',
    '    Image:      ngnix',
    '    Args:',
    '      serve',
    ...at('arguments'),
    '    State:      Waiting',
    '      Reason:   ImagePullBackOff',
    ...at('state'),
    '    Environment:',
    '      MODE:  fast',
    ...at('environment'),
    'Events:',
    '  Type     Reason   Age  From     Message',
    '  ----     ------   ---  ----     -------',
    failed('Failed to pull image "ngnix": pull access denied for ngnix'),
    ...at('message'),
    '',
    ...at('below'),
    '',
  ].join('\n')
}

/** All places at once; of annotations one stands in an object. */
const captures = fc.tuple(fc.nat(), ...places.map(({ secret }) => secret)).map(([turn, ...secrets]) => {
  const told = places.map((place, index) => ({ place, secret: secrets[index] as string }))
  const annotations = told.filter(({ place }) => place.part === 'annotations')
  const one = annotations[turn % annotations.length]
  const standing = told.filter((each) => each.place.part !== 'annotations' || each === one)
  return { text: captureWith(standing), standing }
})

type Standing = { readonly place: Place; readonly secret: string }
/** The places whose secret, whole or its latter half, stands in an output. */
const leaksIn = (output: string, standing: readonly Standing[]): string[] =>
  standing
    .filter(
      ({ secret }) => output.includes(secret) || output.includes(secret.slice(-Math.ceil(secret.length / 2))),
    )
    .map(({ place }) => place.why)
const tellAll = (ran: Ran): string => `${ran.stdout}\n${ran.stderr}\n${Object.values(ran.written).join('\n')}`

const check = async (run: (text: string) => Promise<string>, runs = 4) =>
  fc.assert(
    fc.asyncProperty(captures, async ({ text, standing }) => {
      assert.equal(leaksIn(await run(text), standing), [])
    }),
    { numRuns: runs },
  )

test('without redaction they are told, so the checks below see something', () => {
  const [{ text, standing }] = fc.sample(captures, 1) as [{ text: string; standing: Standing[] }]
  assert.is(leaksIn(text, standing).length, standing.length)
  assert.ok(leaksIn(render(analyze(text), 'json'), standing).length >= 4)
})

/** A call of one command in one of its formats: what it reads was, or is, redacted. */
type Call = (text: string, asked: readonly string[], format: readonly string[]) => Promise<Ran>
const ask = async (text: string, command: string, ...args: string[]) => {
  const ofJob = { env: { GITHUB_STEP_SUMMARY: 'summary.md' }, directory: '' }
  const files = {
    'x.txt': text,
    'y.txt': text,
    'own.json': '{"redact": true}',
    'names.json': '{"names": true}',
  }
  return runIn({ files, ...ofJob }, command, ...args)
}
const reportOf = async (text: string, asked: readonly string[]) =>
  (await ask(text, 'check', ...asked, '-o', 'ndjson', 'x.txt', 'y.txt')).stdout
const calls: Readonly<Record<string, Call | 'reads no capture'>> = {
  check: (text, asked, format) =>
    ask(
      text,
      'check',
      ...asked,
      ...format,
      '--baseline',
      'base.json',
      '--update-baseline',
      'x.txt',
      'gone.txt',
    ),
  convert: (text, asked, format) =>
    ask(text, 'convert', '--complete', ...asked, ...format, 'x.txt', 'gone.txt'),
  events: (text, asked, format) => ask(text, 'events', ...asked, ...format, 'x.txt', 'gone.txt'),
  image: 'reads no capture',
  rules: 'reads no capture',
  redact: (text) => ask(text, 'redact', 'x.txt'),
  merge: async (text, asked, format) =>
    runIn({ files: { 'r.ndjson': await reportOf(text, asked) } }, 'merge', ...format, 'r.ndjson'),
  diff: async (text, asked, format) => {
    const files = { 'r.ndjson': await reportOf(text, asked), 'e.json': JSON.stringify(analyze('')) }
    return runIn({ files }, 'diff', ...format, 'e.json', 'r.ndjson')
  },
}
/** In which ways redaction is asked for; the last one where a team wants it of everything. */
const ways = [['--redact'], ['--names'], ['--config', 'own.json'], ['--config', 'names.json']]

test('every command stands in the table, and those that read captures can be asked to redact', () => {
  assert.equal(Object.keys(calls).sort(), commands.map(({ name }) => name).sort())
  const takers = commands.filter(({ options }) => options.includes('redact'))
  assert.equal(
    takers.map(({ name }) => name),
    ['check', 'convert', 'events'],
  )
  for (const { name, options } of takers)
    assert.ok(options.includes('names') && options.includes('config'), name)
})

for (const { name, formats } of commands) {
  const call = calls[name]
  if (call === undefined || call === 'reads no capture') continue
  for (const format of formats.length === 0 ? [[]] : formats.map((one) => ['-o', one])) {
    const told = [name, ...format].join(' ')
    test(`${told}: no secret on stdout, stderr, in the summary of a job or a baseline, however redaction is asked for`, () =>
      check(async (text) => {
        const runs: string[] = []
        for (const asked of ways) {
          const ran = await call(text, asked, format)
          assert.ok(ran.stdout !== '', `${told}: ${ran.stderr}`)
          runs.push(tellAll(ran))
        }
        return runs.join('\n')
      }, 2))
  }
}

test('without redaction convert and events tell them, so the checks above see something', async () => {
  const [{ text, standing }] = fc.sample(captures, 1) as [{ text: string; standing: Standing[] }]
  for (const name of ['convert', 'events'])
    assert.ok(leaksIn((await ask(text, name, 'x.txt')).stdout, standing).length >= 4, name)
})

test('the parts of a stream tell none, wherever the stream is cut', () =>
  check(async (text) => {
    const told: string[] = []
    for (const size of [37, 600]) {
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      for await (const report of analyzeStream(chunks, { redact: true })) told.push(JSON.stringify(report))
    }
    return told.join('\n')
  }))

test('names and secrets together: none is told either', () =>
  check(async (text) => {
    const options = { redact: { names: true } } as const
    const shown = renderFormats.map((format) => render(analyze(text, options), format))
    return [...shown, tellAll(await runIn({ stdin: text }, 'redact', '--names'))].join('\n')
  }))

test('redact tells none, on either stream', () =>
  check(async (text) => tellAll(await runIn({ stdin: text }, 'redact')), 20))

test('what cannot be read is told without what stands in it', () =>
  check(async (text) => {
    const wrong = (...args: string[]) =>
      runIn({ files: { 'x.txt': text, 'y.txt': `\u0000\u0001${text}` } }, ...args)
    const ran = [
      await wrong('check', '--redact', '--config', 'x.txt', 'x.txt'),
      await wrong('check', '--redact', '--rules', 'x.txt', 'x.txt'),
      await wrong('check', '--redact', '--baseline', 'x.txt', 'x.txt'),
      await wrong('check', '--redact', '--known-images', 'x.txt', 'x.txt'),
      await wrong('check', '--redact', 'y.txt'),
      await wrong('merge', 'x.txt'),
      await wrong('diff', 'x.txt', 'x.txt'),
      await wrong('rules', '--rules', 'x.txt'),
    ]
    return ran.map(tellAll).join('\n')
  }))

test.run()
