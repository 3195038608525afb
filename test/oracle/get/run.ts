// Tables of `kubectl get` and `kubectl events`, printed by real kubectls of objects that a server holds, and read:
//   npm run test:get -- [--kind Pod,Node] [--seed N] [--objects N] [--kubectl 1.20,1.33] [--all] [--show]
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { parse } from '../../../src/parse.js'
import { kindTables } from '../../../src/tables/kinds.js'
import type { KubernetesObject } from '../../../src/types.js'
import { arbitraries } from '../arbitraries/index.js'
import { findKubectls, type Kubectl, runKubectl } from '../kubectl.js'
import { apiResources } from '../resources.js'
import { atNow } from '../round-trip.js'
import { type Server, startServer } from '../server.js'
import { trimAsGo } from '../trim-as-go.js'
import { checkPrint, contradictions, inOrderRead } from './check.js'
import { serverColumns } from './columns.js'
import { asStored } from './stored.js'

const { values: options } = parseArgs({
  options: {
    kind: { type: 'string' },
    seed: { type: 'string', default: '1' },
    objects: { type: 'string', default: '6' },
    kubectl: { type: 'string' },
    // Every layout with every kind and kubectl; else each kind takes its turn.
    all: { type: 'boolean', default: false },
    // Prints the text of each failing case.
    show: { type: 'boolean', default: false },
  },
})

/** A way to print a table. */
interface Layout {
  readonly name: string
  readonly args: readonly string[]
  /** The text stands without its command. */
  readonly isAlone?: boolean
  readonly isSorted?: boolean
  readonly isWatched?: boolean
}

const layouts: readonly Layout[] = [
  { name: 'default', args: [] },
  { name: 'all namespaces', args: ['-A'] },
  { name: 'wide', args: ['-A', '-o', 'wide'] },
  { name: 'labels', args: ['--show-labels'] },
  { name: 'columns of labels', args: ['-A', '-L', 'app,app.kubernetes.io/name'] },
  { name: 'without header', args: ['--no-headers'] },
  { name: 'without header, wide', args: ['-A', '-o', 'wide', '--no-headers'] },
  { name: 'sorted', args: ['-A', '--sort-by=.metadata.name'], isSorted: true },
  { name: 'watched', args: ['-w'], isWatched: true },
  { name: 'without command', args: ['-A'], isAlone: true },
]

const namedElsewhere = new Set(
  kindTables.filter(({ isNamedElsewhere }) => isNamedElsewhere).map(({ kind }) => kind),
)
const kubectls = (await findKubectls()).filter(
  ({ version }) => options.kubectl?.split(',').includes(version) ?? true,
)
if (kubectls.length === 0) throw new Error('no kubectl found: install one, or name them in KUBECTLS')
const kinds = options.kind?.split(',') ?? Object.keys(serverColumns)
let passed = 0
let failed = 0

for (const kubectl of kubectls) {
  const minor = Number(kubectl.version.split('.')[1])
  const server = await startServer(apiResources, minor)
  try {
    for (const [turn, kind] of kinds.entries()) {
      const objects = objectsOf(kind, minor)
      if (objects.length === 0) continue
      for (const [index, layout] of layouts.entries()) {
        if (options.all || (index + turn) % 3 === minor % 3)
          await judge(kubectl, server, kind, objects, layout)
      }
      if (kind !== 'Event') await judgeDescription(kubectl, server, kind, objects)
    }
    if (options.kind === undefined) {
      await judgeSeveral(kubectl, server, minor)
      await judgeCustomColumns(kubectl, server, minor)
      if (minor >= 26) await judgeEvents(kubectl, server, minor)
    }
  } finally {
    await server.close()
  }
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Random objects of a kind with names of their own; ages are young and old. */
function objectsOf(kind: string, minor: number): readonly KubernetesObject[] {
  const numRuns = Number(options.objects)
  const parameters = {
    seed: Number(options.seed) * 100 + minor,
    numRuns: kind === 'Event' ? numRuns * 6 : numRuns,
  }
  const cases = fc.sample(arbitraries[kind === 'Event' ? 'Pod' : kind] ?? fail(kind), parameters)
  const made =
    kind === 'Event'
      ? cases.flatMap(({ objects }) => objects.filter(isShownWhole))
      : cases.map(({ objects }) => objects[0] as KubernetesObject)
  const ages = [5, 133, 4000, 30_000, 200_000, 90_000_000]
  return atNow(
    made.slice(0, numRuns).map((object, index) => {
      const name = `${object.metadata?.name}-${index}`
      const creationTimestamp = `now-${ages[index % ages.length]}s`
      return asStored({ ...object, metadata: { creationTimestamp, ...object.metadata, name } })
    }),
    Date.now(),
  )
}

/**
 * An event as Kubernetes' own components write it, with a type and a reason of one word, and a message that
 * `kubectl get` shows whole: a TAB divides its columns anew, a line break ends it, `<unknown>` is an age.
 */
function isShownWhole({ kind, type, reason, message }: KubernetesObject): boolean {
  const isPlain = type !== '' && /^[A-Z][A-Za-z]+$/.test(String(reason))
  const isCell = !/[\t\n\r\f\v]|^<unknown>$/.test(String(message).trim())
  return kind === 'Event' && isPlain && isCell
}

function fail(kind: string): never {
  throw new Error(`no arbitrary for ${kind}`)
}

async function judge(
  kubectl: Kubectl,
  server: Server,
  kind: string,
  objects: readonly KubernetesObject[],
  { name, args, isAlone, isSorted, isWatched }: Layout,
): Promise<void> {
  const isNamespaced = apiResources.find((resource) => resource.kind === kind)?.isNamespaced ?? false
  const isOfAll = args.includes('-A')
  const own = isNamespaced && !isOfAll ? inOneNamespace(objects) : objects
  const served = isSorted
    ? [...own].sort((a, b) => ((a.metadata?.name ?? '') < (b.metadata?.name ?? '') ? -1 : 1))
    : own
  const updates = isWatched ? own.slice(0, 2) : []
  server.updates.splice(0, server.updates.length, ...updates)
  const words = [
    'get',
    kind.toLowerCase(),
    ...(isNamespaced ? args : args.filter((arg) => arg !== '-A')),
    ...(isNamespaced && !isOfAll ? ['-n', 'shop'] : []),
  ]
  const text = await runKubectl(kubectl, server, own, words)
  const print = {
    text,
    served: [...served, ...updates].map((object) => asPrinted(object)),
    isNamespaced: isNamespaced && (isOfAll || !isAlone),
    isKindTold: !isAlone || !namedElsewhere.has(kind),
  }
  const faults = checkPrint(isAlone ? print : { ...print, command: `kubectl ${words.join(' ')}` })
  report(`${kind} ${kubectl.version} ${name}`, text, faults)
}

/** Several types in one command: a table each, and names with the type in front. */
async function judgeSeveral(kubectl: Kubectl, server: Server, minor: number): Promise<void> {
  const kindsInOne = [
    'Pod',
    'Service',
    'Deployment',
    'ReplicaSet',
    'StatefulSet',
    'Job',
    'PersistentVolumeClaim',
  ]
  const objects = kindsInOne.flatMap((kind) => objectsOf(kind, minor))
  for (const args of [['-A'], ['-A', '-o', 'wide'], ['-A', '--show-labels']]) {
    const words = ['get', kindsInOne.map((kind) => kind.toLowerCase()).join(','), ...args]
    const text = await runKubectl(kubectl, server, objects, words)
    const print = { text, served: objects, isNamespaced: true, isKindTold: true }
    report(`several ${kubectl.version} ${args.join(' ')}`, text, [
      ...checkPrint(print),
      ...checkPrint({ ...print, command: `kubectl ${words.join(' ')}` }),
    ])
  }
}

async function judgeCustomColumns(kubectl: Kubectl, server: Server, minor: number): Promise<void> {
  const columns =
    'NAME:.metadata.name,NODE:.spec.nodeName,IMAGE:.spec.containers[*].image,PHASE:.status.phase'
  const objects = inOneNamespace(objectsOf('Pod', minor))
  const words = ['get', 'pods', '-n', 'shop', '-o', `custom-columns=${columns}`]
  const text = await runKubectl(kubectl, server, objects, words)
  const faults = checkPrint({
    command: `kubectl ${words.join(' ')}`,
    text,
    served: objects,
    isNamespaced: true,
    isKindTold: true,
  })
  report(`custom columns ${kubectl.version}`, text, faults)
}

/** `kubectl events` of its own printer, which orders by time. */
async function judgeEvents(kubectl: Kubectl, server: Server, minor: number): Promise<void> {
  const events = objectsOf('Event', minor)
  for (const args of [['-A'], ['-n', 'shop'], ['-n', 'shop', '--no-headers']]) {
    const own = args.includes('-A') ? events : inOneNamespace(events)
    const words = ['events', ...args]
    const command = `kubectl ${words.join(' ')}`
    const text = await runKubectl(kubectl, server, own, words)
    const served = inOrderRead(
      `$ ${command}\n${text}`,
      own.map((event) => asPrinted(event, false)),
    )
    const faults = checkPrint({ command, text, served, isNamespaced: true, isKindTold: true })
    report(`events ${kubectl.version} ${args.join(' ')}`, text, faults)
  }
}

/**
 * An event as a table shows it: white space around its message is cut, and a server counts the event before a series
 * with it; kubectl itself (`kubectl events`) does not.
 */
function asPrinted(object: KubernetesObject, isByServer = true): KubernetesObject {
  if (object.kind !== 'Event') return object
  const series = object['series'] as { readonly count: number } | undefined
  const count = series === undefined ? (object['count'] ?? 1) : series.count + (isByServer ? 1 : 0)
  return { ...object, message: trimAsGo(String(object['message'])), count }
}

/** The row of every object against its description. */
async function judgeDescription(
  kubectl: Kubectl,
  server: Server,
  kind: string,
  objects: readonly KubernetesObject[],
): Promise<void> {
  const own = inOneNamespace(objects)
  const isNamespaced = apiResources.find((resource) => resource.kind === kind)?.isNamespaced ?? false
  const words = [kind.toLowerCase(), ...(isNamespaced ? ['-n', 'shop'] : [])]
  const table = await runKubectl(kubectl, server, own, ['get', ...words, '-o', 'wide'])
  const text = await runKubectl(kubectl, server, own, ['describe', ...words]).catch(() => undefined)
  // kubectl 1.20 itself fails on a backend without a service
  if (text === undefined) return console.log(`--- ${kind} ${kubectl.version}: not described`)
  const rows = parse(`$ kubectl get ${words.join(' ')} -o wide\n${table}`)
  const faults = contradictions(rows, parse(`$ kubectl describe ${words.join(' ')}\n${text}`))
  report(`${kind} ${kubectl.version} against its description`, table, faults)
}

function inOneNamespace(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return objects.map(({ involvedObject, ...object }) => ({
    ...object,
    metadata: { ...object.metadata, namespace: 'shop' },
    ...(involvedObject !== undefined && {
      involvedObject: { ...(involvedObject as object), namespace: 'shop' },
    }),
  }))
}

function report(title: string, text: string, faults: readonly string[]): void {
  if (faults.length === 0) {
    passed += 1
    return
  }
  failed += 1
  console.log(`--- ${title}\n${faults.slice(0, 12).join('\n')}`)
  if (options.show) console.log(text)
}
