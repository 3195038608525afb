import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSamples } from '../../tools/samples.js'

/** A text that somebody could send to make a reader slow, of any size. */
export interface Shape {
  readonly name: string
  /** About `length` characters. */
  readonly make: (length: number) => string
  /** What reads it; all of them when absent. */
  readonly readers?: readonly ('analyze' | 'redact' | 'image')[]
}

const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))
const lines = (line: (at: number) => string, length: number) => {
  const made: string[] = []
  for (let size = 0, at = 0; size < length; at++) {
    const one = line(at)
    made.push(one)
    size += one.length + 1
  }
  return made.join('\n')
}
/** An event row with this message. */
const row = (message: string) =>
  `Events:\n  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n  Warning  Failed  4s   kubelet  ${message}`
const image = ['image'] as const

/** Shapes that strain one mechanism each. */
const handMade: readonly Shape[] = [
  {
    name: 'deep nesting',
    make: (n) => {
      const depth = Math.floor(Math.sqrt(n))
      return lines((at) => `${' '.repeat(2 * (at % depth))}Key ${at}:`, n)
    },
  },
  {
    name: 'ever deeper',
    make: (n) => {
      const depth = Math.floor(Math.sqrt(n))
      return `Name:  a\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(2 * at)}Key:`).join('\n')}`
    },
  },
  {
    name: 'a deep describe',
    make: (n) => {
      const depth = Math.floor(Math.sqrt(2 * n))
      return `Name:  a\nContainers:\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(at + 2)}Key:`).join('\n')}`
    },
  },
  { name: 'colons', make: (n) => repeat(':', n) },
  { name: 'a line of fields', make: (n) => `Name:  ${repeat('a: b  ', n)}` },
  { name: 'one long word', make: (n) => repeat('a', n) },
  { name: 'one long line of words', make: (n) => `Name:         a\nAnnotations:  k: ${repeat('word ', n)}` },
  {
    name: 'an endless table of events',
    make: (n) =>
      `Events:\n${lines((at) => `  Normal  Pulled  ${at % 59}s (x${at} over ${at % 9}h)  kubelet  Container image "a:${at}" already present`, n)}`,
  },
  {
    name: 'an endless table of pods',
    make: (n) =>
      `NAME  READY  STATUS  RESTARTS  AGE\n${lines((at) => `pod-${at}  0/1  ImagePullBackOff  ${at}  ${at % 50}m`, n)}`,
  },
  { name: 'tables of one row', make: (n) => repeat('web-0   0/1     Evicted   0          5d\n\n', n) },
  {
    name: 'tables of one row and an event each',
    make: (n) =>
      lines((at) => `web-${at}   0/1     Evicted   0          5d\n\n  Warning  Failed  4s  kubelet  no`, n),
  },
  {
    name: 'half tables',
    make: (n) =>
      lines(
        (at) =>
          ['  Type     Reason  Age  From  Message', '  ----     ------  ---', '  Warning  Failed'][
            at % 3
          ] as string,
        n,
      ),
  },
  {
    name: 'headers only',
    make: (n) =>
      repeat('Events:\n  Type  Reason  Age  From  Message\n  ----  ------  ----  ----  -------\n', n),
  },
  { name: 'heads of get', make: (n) => repeat('NAME  READY  STATUS  RESTARTS  AGE\n', n) },
  { name: 'names only', make: (n) => repeat('Name:         a\n', n) },
  { name: 'prompts only', make: (n) => repeat('user@host:~$ kubectl describe pod web\n', n) },
  { name: 'bare prompts', make: (n) => repeat('$ ', n) },
  {
    name: 'nested errors',
    make: (n) => row(`Failed to pull image "a": ${repeat('rpc error: code = Unknown desc = ', n)}`),
  },
  {
    name: 'nested quotes',
    make: (n) => row(`Failed to pull image "a": ${repeat('failed to resolve "', n)}`),
  },
  {
    name: 'messages in halves',
    make: (n) =>
      lines((at) => `to create pod sandbox: rpc error: code = Unknown desc = failed to setup n${at}`, n),
  },
  {
    name: 'pings of a registry',
    make: (n) =>
      lines(
        (at) =>
          `pinging container registry r${at}.svc:5000: Get "https://r${at}.svc:5000/v2/": dial tcp: lookup r${at}.svc on 10.0.0.2:53: no such host`,
        n,
      ),
  },
  {
    name: 'an output in one line',
    make: (n) => `$ kubectl logs till-0\n${repeat('timed out syncing container "', n)}\n`,
  },
  { name: 'beginnings of private keys', make: (n) => repeat('-----BEGIN PRIVATE KEY-----\nMIIE\n', n) },
  { name: 'an open private key', make: (n) => `-----BEGIN PRIVATE KEY-----\n${repeat('MIIE+/\n', n)}` },
  {
    name: 'beginnings of a name of many pieces',
    make: (n) => `Created pod: ${repeat('a-', 120)}b\n${repeat('a-', n)}\n`,
  },
  { name: 'beginnings of tokens', make: (n) => repeat('eyJaaaaaaaa.eyJaaaaaaaa.', n) },
  { name: 'brackets', make: (n) => row(repeat('[(<{', n)) },
  {
    name: 'an age of digits',
    make: (n) => `Events:\n  Warning  Failed  ${repeat('9', n)}s  kubelet  Error: ErrImagePull`,
  },
  {
    name: 'an age of units',
    make: (n) => `Events:\n  Warning  Failed  ${repeat('1h2m', n)}  kubelet  Error: ErrImagePull`,
  },
  {
    name: 'a scheduler sentence',
    make: (n) => row(`0/9 nodes are available: ${repeat('1 Insufficient cpu, ', n)}`),
  },
  { name: 'scheduler counts', make: (n) => row(repeat('0/9 nodes are available: ', n)) },
  {
    name: 'preemption tails',
    make: (n) => row(`0/1 nodes are available: ${repeat('preemption: 0/1 nodes are available: ', n)}`),
  },
  { name: 'a long reference', make: (n) => `Failed to pull image "${repeat('a/', n)}b:1"` },
  { name: 'a reference of slashes', make: (n) => repeat('/', n), readers: image },
  { name: 'a reference of words', make: (n) => repeat('nginx-', n), readers: image },
  { name: 'a reference of separators', make: (n) => repeat('a.-_', n), readers: image },
  { name: 'a reference of tags', make: (n) => repeat('a:1', n), readers: image },
  { name: 'a reference of placeholders', make: (n) => repeat('${{ a', n), readers: image },
  {
    name: 'many image names',
    make: (n) => lines((at) => `Failed to pull image "ngnix${at}:v${at}": not found`, n),
  },
  {
    name: 'many images of one pod',
    make: (n) =>
      `Name:  web-0\nNamespace:  a\n${row('Pulling image "nginx"')}\n${lines((at) => `  Warning  Failed  4s  kubelet  Failed to pull image "ngnix${at}:v${at}": not found`, n)}`,
  },
  {
    name: 'images on one line',
    make: (n) => `they say: ${repeat("'web' runs acme/shop:v1, ", n)}`,
  },
  {
    name: 'many near objects',
    make: (n) =>
      `NAME  DATA  AGE\n${lines((at) => `config-${at}  1  4d`, n / 2)}\n\n${lines((at) => `  Warning  Failed  4s  kubelet  Error: configmap "config-${at}x" not found`, n / 2)}`,
  },
  {
    name: 'services and pods',
    make: (n) =>
      `NAME  TYPE  CLUSTER-IP  EXTERNAL-IP  PORT(S)  AGE  SELECTOR\n${lines((at) => `s${at}  ClusterIP  10.0.0.1  <none>  80/TCP  4d  app=a${at}`, n / 2)}\n\nNAME  READY  STATUS  RESTARTS  AGE\n${lines((at) => `p-${at}  0/1  Pending  0  4d`, n / 2)}`,
  },
  {
    name: 'evicted pods and their successors',
    make: (n) =>
      `NAME  READY  STATUS  RESTARTS  AGE\n${lines((at) => `web-6d4cf56db6-${(at + 60_466_176).toString(36).slice(1)}  ${at % 2}/1  ${at % 2 === 0 ? 'Evicted' : 'Running'}  0  4d`, n)}`,
  },
  {
    name: 'many near names',
    make: (n) =>
      lines((at) => `MountVolume.SetUp failed for volume "v${at}" : configmap "config-${at}x" not found`, n),
  },
  {
    name: 'callers of one Service',
    make: (n) =>
      lines(
        (at) =>
          `Name: a-${at}\nContainers:\n  c:\n    State: Waiting\n      Reason: CrashLoopBackOff\n    Last State: Terminated\n      Reason: Error\n      Exit Code: 1\n    Environment:\n      DB: postgres://db:5432\n---\nkind: Pod\nmetadata:\n  name: db-${at}\n  labels: {app: db}\n---`,
        n,
      ).concat('\nkind: Service\nmetadata:\n  name: db\nspec:\n  selector: {app: db}\n'),
  },
  {
    name: 'webhooks and pods that are called alike',
    make: (n) =>
      `NAMESPACE  NAME  READY  STATUS  RESTARTS  AGE\n${lines((at) => `g    guard-${at}-x    0/1    CrashLoopBackOff    7    9m`, n / 2)}\n\n${lines((at) => `Internal error occurred: failed calling webhook "w${at}.g": failed to call webhook: Post "https://guard-${at}.g.svc:443/check": no endpoints available for service "guard-${at}"`, n / 2)}`,
  },
  {
    name: 'secrets and claims of pods',
    make: (n) =>
      lines(
        (at) =>
          `kind: Secret\ntype: Opaque\nmetadata:\n  name: s-${at}\n---\nkind: PersistentVolumeClaim\nmetadata:\n  name: c-${at}\n  deletionTimestamp: 2025-01-01T00:00:00Z\n  finalizers: [kubernetes.io/pvc-protection]\n---\nkind: Pod\nmetadata:\n  name: p-${at}\nspec:\n  imagePullSecrets: [{name: s-${at}}]\n  volumes: [{persistentVolumeClaim: {claimName: c-${at}}}]\n---`,
        n,
      ),
  },
  { name: 'alternating indents', make: (n) => lines((at) => `${' '.repeat((at * 7) % 13)}Key:  value`, n) },
  {
    name: 'rising and falling indents',
    make: (n) => lines((at) => `${' '.repeat(Math.abs((at % 120) - 60))}Key:`, n),
  },
  { name: 'blank lines', make: (n) => `Name:  a\n${repeat('\n', n)}` },
  { name: 'blanks', make: (n) => `Name:  a\n${repeat(' ', n)}` },
  { name: 'blanks in every line', make: (n) => lines(() => ' '.repeat(500), n) },
  { name: 'tabs', make: (n) => repeat('\t', n) },
  { name: 'returns', make: (n) => repeat('a\r', n) },
  { name: 'escapes', make: (n) => repeat('\u001b[31m', n) },
  { name: 'broken escapes', make: (n) => repeat('\u001b[', n) },
  { name: 'backslashes', make: (n) => `"Name:  a${repeat('\\', n)}"` },
  { name: 'escaped lines', make: (n) => `"${repeat('Name:  a\\nStatus:  b\\n', n)}"` },
  { name: 'entities', make: (n) => repeat('&lt;&quot;', n) },
  { name: 'open tags', make: (n) => repeat('<', n) },
  { name: 'fences', make: (n) => repeat('```\n', n) },
  { name: 'backticks', make: (n) => repeat('`', n) },
  {
    name: 'quotes of quotes',
    make: (n) => {
      const depth = Math.floor(Math.sqrt(n))
      return Array.from({ length: depth }, (_, at) => `${'> '.repeat(at % 200)}Name:  a`).join('\n')
    },
  },
  { name: 'box borders', make: (n) => repeat('│ Name:  a │\n', n) },
  { name: 'a line of borders', make: (n) => repeat('│ ', n) },
  { name: 'blanks before a border', make: (n) => lines(() => `a${' '.repeat(3000)}x`, n) },
  { name: 'stamps', make: (n) => repeat('2024-05-01T10:00:00.000Z ', n) },
  {
    name: 'stamped lines',
    make: (n) => repeat('2024-05-01T10:00:00.000Z   Warning  Failed  4s  kubelet  Error: ErrImagePull\n', n),
  },
  { name: 'combining characters', make: (n) => `Name:  a${repeat('\u0301', n)}` },
  { name: 'lone surrogates', make: (n) => repeat('\ud800', n) },
  { name: 'NUL', make: (n) => repeat('\u0000', n) },
  {
    name: 'wide characters',
    make: (n) => `Events:\n${repeat('  Warning  Failed  4s  kubelet  失敗しました\n', n)}`,
  },
  {
    name: 'open JSON',
    make: (n) => `{"kind":"List","items":[${repeat('{"kind":"Pod","metadata":{"name":"a"', n)}`,
  },
  {
    name: 'JSON without its brackets',
    make: (n) => `{"kind":"Pod",\n${repeat('        {\n      },\n    },\n  "a": [\n', n)}`,
  },
  { name: 'deep JSON', make: (n) => `{"kind":${repeat('{"a":', n)}` },
  {
    name: 'deep JSON that is closed',
    make: (n) => {
      const depth = Math.floor(n / 6)
      return `{"kind":"Pod","spec":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`
    },
  },
  { name: 'deep JSON in YAML', make: (n) => `kind: Pod\nspec: ${repeat('[{a: ', n)}` },
  { name: 'deep lists in a line', make: (n) => `kind: Pod\nspec:\n  ${repeat('- ', n)}` },
  {
    name: 'deep YAML',
    make: (n) => {
      const depth = Math.floor(Math.sqrt(n))
      return `kind: Pod\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}`
    },
  },
  {
    name: 'YAML lists',
    make: (n) => `kind: List\nitems:\n${repeat('- kind: Pod\n  metadata:\n    name: a\n', n)}`,
  },
  { name: 'YAML in flow style', make: (n) => `kind: Pod\na: ${repeat('[', n)}` },
  {
    name: 'YAML aliases',
    make: (n) => `kind: Pod\na: &a [1]\n${lines((at) => `b${at}: &b${at} [*a, *a]`, n)}`,
  },
  {
    name: 'journal lines',
    make: (n) =>
      lines(
        (at) =>
          `May 01 10:00:00 node kubelet[1]: I0501 10:00:00.000000 1 event.go:1] Event(v1.ObjectReference{Kind:"Pod", Namespace:"a", Name:"b${at}"}): type: 'Warning' reason: 'Failed' Error`,
        n,
      ),
  },
  { name: 'secrets', make: (n) => lines((at) => `      DB_PASSWORD:  ${'x'.repeat(20)}${at}`, n) },
  { name: 'tokens', make: (n) => `token: ${repeat('eyJhbGciOiJ', n)}` },
  { name: 'addresses', make: (n) => repeat('http://a:b@c/', n) },
  { name: 'command lines', make: (n) => repeat('--password x -u a: ', n) },
  { name: 'private keys', make: (n) => repeat('-----BEGIN PRIVATE KEY-----\n', n) },
]

/** Fields whose values have grammars of their own. */
const valueKeys = ['Port', 'Ports', 'Liveness', 'Environment', 'Mounts', 'Limits', 'State', 'Type']
const topKeys = [
  'Tolerations',
  'Node-Selectors',
  'Taints',
  'Selector',
  'Replicas',
  'Endpoints',
  'Rules',
  'Metrics',
  'Topology Spread Constraints',
  'Pods Status',
]

/** A value in every field that has a grammar, its length shared among them. */
function inFields(value: string): string {
  const share = value.slice(0, Math.ceil(value.length / (valueKeys.length + topKeys.length)))
  const inContainer = valueKeys.map((key) => `    ${key}:  ${share}`).join('\n')
  return `Name:  a\nNamespace:  b\nContainers:\n  c:\n${inContainer}\n${topKeys.map((key) => `${key}:  ${share}`).join('\n')}\n`
}

/** The sample lines in the head of every grammar, as lines and as one line, in the fields of a describe and as a message. */
function perGrammar(): Shape[] {
  return readdirSync('grammars', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ne'))
    .flatMap((file): Shape[] => {
      const samples = [
        ...readFileSync(join('grammars', file), 'utf8').matchAll(
          /^# (?: {1,4}|Sample: )(\S.*?)(?: {3,}.*)?$/gm,
        ),
      ].map(([, sample]) => sample as string)
      const name = `grammar ${file.replace('.ne', '')}`
      const [first] = samples
      if (first === undefined) return []
      return [
        { name: `${name}: lines`, make: (n) => inFields(repeat(`${samples.join('\n')}\n        `, n)) },
        { name: `${name}: one line`, make: (n) => inFields(repeat(`${first}, `, n)) },
        { name: `${name}: a message`, make: (n) => row(repeat(`${first}, `, n)) },
      ]
    })
}

/** The names of the objects of a sample: `Name:  web-0`, and the first cells of a table. */
function namesIn(text: string): string[] {
  const described = [...text.matchAll(/^Name: +(\S+)/gm)].map(([, name]) => name as string)
  const listed = [...text.matchAll(/^NAME .*\n((?:\S.*\n?)+)/gm)].flatMap(([, rows = '']) =>
    rows.split('\n').flatMap((row) => /^\S{3,}/.exec(row)?.[0] ?? []),
  )
  return [...new Set([...described, ...listed])].filter((name) => name.length >= 3)
}

/** What fires each rule, over and over: as lines, as one line, and each time with objects of other names. */
function perRule(): Shape[] {
  return readdirSync(join('fixtures', 'rules')).flatMap((file): Shape[] => {
    const [sample] = parseSamples(readFileSync(join('fixtures', 'rules', file), 'utf8'))
    if (sample === undefined) return []
    const name = `rule ${file.replace('.txt', '')}`
    const oneLine = sample.text.replace(/\s+/g, ' ')
    const names = namesIn(sample.text)
    return [
      { name: `${name}: lines`, make: (n) => repeat(`${sample.text}\n`, n) },
      { name: `${name}: one line`, make: (n) => repeat(oneLine, n) },
      {
        name: `${name}: other objects`,
        make: (n) =>
          lines((at) => names.reduce((text, one) => text.replaceAll(one, `${one}${at}`), sample.text), n),
      },
    ]
  })
}

/** Every hostile shape: hand-made ones for each mechanism, and of those made of every grammar and every rule each nth, none for 0. */
export function chooseShapes(nth: number): readonly Shape[] {
  const derived = [...perGrammar(), ...perRule()]
  return [...handMade, ...derived.filter((_, index) => index % nth === 0)]
}
