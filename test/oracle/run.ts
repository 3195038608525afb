// Random objects through a real kubectl and back:
//   npm run test:oracle -- [--kind Pod,Node] [--seed N] [--runs N] [--kubectl 1.20,1.33] [--block] [--shrink SECONDS] [--markdown FILE]
//   npm run test:oracle -- --save a.json …; npm run test:oracle -- --table a.json,b.json --markdown FILE
//   npm run test:oracle -- --samples [--only WORD]      the objects of test/oracle/samples instead
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { arbitraries, type OracleCase } from './arbitraries/index.js'
import { findKubectls, type Kubectl } from './kubectl.js'
import { apiResources, resourcesFor } from './resources.js'
import { type RoundTrip, roundTrip } from './round-trip.js'
import { readSamples } from './samples.js'
import { type Server, startServer } from './server.js'
import {
  count,
  countUndecided,
  holds,
  loadTallies,
  saveTallies,
  startTally,
  summarise,
  type Tally,
  toMarkdown,
} from './tally.js'
import { withoutAmbiguities } from './undecided.js'

const { values: options } = parseArgs({
  options: {
    kind: { type: 'string' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    kubectl: { type: 'string' },
    // Reads each text as one block: what the search for blocks gets wrong does not count.
    block: { type: 'boolean', default: false },
    samples: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    markdown: { type: 'string' },
    // The longest time in seconds that a failing case is made smaller for.
    shrink: { type: 'string', default: '40' },
    // Keeps the counts in a file; --table FILE,FILE makes one table of several such files.
    save: { type: 'string' },
    table: { type: 'string' },
  },
})
if (options.table !== undefined) {
  const saved = options.table.split(',').flatMap((file) => loadTallies(readFileSync(file, 'utf8')))
  writeFileSync(options.markdown ?? '/dev/stdout', toMarkdown(saved))
  process.exit(0)
}
const wanted = options.kubectl?.split(',')
const kubectls = (await findKubectls()).filter(({ version }) => wanted?.includes(version) ?? true)
if (kubectls.length === 0) throw new Error('no kubectl found: install one, or name them in KUBECTLS')
/** Minor version from which kubectl prints this API version of a kind; older ones ask for one that is gone. */
const firstPrinted: Readonly<Record<string, number>> = {
  ServiceCIDR: 33,
  IPAddress: 33,
  VolumeAttributesClass: 31,
}
/** The last minor version that has a describer for the kind. */
const lastPrinted: Readonly<Record<string, number>> = { PodSecurityPolicy: 24 }

/** One entry a kind, or a kind of samples: its cases, and where they can be made smaller, what makes them. */
interface Group {
  readonly kind: string
  readonly cases: readonly OracleCase[]
  readonly arbitrary?: fc.Arbitrary<OracleCase>
}

const parameters = { seed: Number(options.seed), numRuns: Number(options.runs) }
const groups = options.samples ? sampleGroups() : randomGroups()
const tallies: Tally[] = []
const server = await startServer(
  options.samples
    ? resourcesFor(groups.flatMap(({ cases }) => cases.flatMap(({ objects }) => objects)))
    : apiResources,
)
try {
  for (const group of groups) {
    for (const kubectl of kubectls) {
      const minor = Number(kubectl.version.split('.')[1])
      const isPrinted =
        minor >= (firstPrinted[group.kind] ?? 0) &&
        minor <= (lastPrinted[group.kind] ?? Number.POSITIVE_INFINITY)
      if (isPrinted) await hunt(group, kubectl, server)
      else console.log(`${group.kind} ${kubectl.version}: not printed by this kubectl`)
      // Written each time, so that what an interrupted run has counted is kept.
      if (options.save !== undefined) writeFileSync(options.save, saveTallies(tallies))
    }
  }
} finally {
  await server.close()
}
const failures = tallies.filter(({ failed }) => failed > 0).length
console.log(`\n${tallies.map(summarise).join('\n')}`)
if (options.markdown !== undefined) writeFileSync(options.markdown, toMarkdown(tallies))
console.log(`\n${tallies.length - failures} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0

function randomGroups(): Group[] {
  const kinds = options.kind === undefined ? Object.keys(arbitraries) : options.kind.split(',')
  return kinds.map((kind) => {
    const arbitrary = arbitraries[kind]
    if (arbitrary === undefined) throw new Error(`no arbitrary for ${kind}`)
    return { kind, arbitrary, cases: fc.sample(arbitrary, parameters) }
  })
}

function sampleGroups(): Group[] {
  const wantedKinds = options.kind?.split(',')
  const groups = new Map<string, OracleCase[]>()
  for (const { object, oracleCase } of readSamples(options.only)) {
    const kind = object.kind as string
    if (wantedKinds?.includes(kind) ?? true) groups.set(kind, [...(groups.get(kind) ?? []), oracleCase])
  }
  return [...groups].map(([kind, cases]) => ({ kind, cases }))
}

/** Runs one kind against one kubectl and prints the shares; then the first failing case, shrunk, whole. */
async function hunt({ kind, cases, arbitrary }: Group, kubectl: Kubectl, server: Server): Promise<void> {
  const tally = startTally(kind, kubectl.version)
  tallies.push(tally)
  let failing: { readonly objects: readonly object[]; readonly trip: RoundTrip } | undefined
  for (const made of cases) {
    const trip = await roundTrip(kubectl, server, made, options.block).catch((error: Error) => {
      console.log(`--- not described: ${made.args.join(' ')}: ${error.message}`)
    })
    if (!trip) {
      tally.notDescribed++
      continue
    }
    const reasons = holds(trip) ? undefined : await undecidedIn(made)
    if (reasons !== undefined) {
      countUndecided(tally, reasons)
      continue
    }
    count(tally, trip)
    if (!holds(trip)) failing ??= { objects: made.objects, trip }
    if (!holds(trip) && arbitrary !== undefined) printBrief(trip)
    if (!holds(trip) && arbitrary === undefined) printCase(made.objects.slice(0, 1), trip, null)
  }
  console.log(summarise(tally))
  if (failing === undefined || arbitrary === undefined || options.shrink === '0') return
  // Shrinking ends when nothing fails any more; an interrupted run would go on printing into the next.
  const deadline = Date.now() + Number(options.shrink) * 1000
  const outcome = await fc.check(
    fc.asyncProperty(arbitrary, async (made) => {
      if (Date.now() > deadline) return true
      const trip = await roundTrip(kubectl, server, made, options.block)
      if (holds(trip) || (await undecidedIn(made)) !== undefined) return true
      failing = { objects: made.objects, trip }
      return false
    }),
    parameters,
  )
  printCase(failing.objects, failing.trip, outcome.counterexamplePath)

  /** What no text distinguishes, where that alone makes this case fail: without it, it holds. */
  async function undecidedIn(made: OracleCase): Promise<readonly string[] | undefined> {
    const plain = withoutAmbiguities(made.objects)
    if (plain === undefined) return undefined
    const trip = await roundTrip(kubectl, server, { ...made, objects: plain.objects }, options.block)
    return holds(trip) ? plain.reasons : undefined
  }
}

/** The first lines of what failed, before the smallest failing case is looked for. */
function printBrief({ missing, added, unread, untrue }: RoundTrip): void {
  for (const [title, list] of Object.entries({ missing, added, unread, untrue })) {
    for (const line of list.slice(0, 3)) console.log(`  ${title}: ${line.slice(0, 300)}`)
  }
}

function printCase(objects: readonly object[], trip: RoundTrip, path: string | null): void {
  const from = path === null ? '' : ` (seed ${options.seed}, path ${path})`
  console.log(`--- objects${from}\n${JSON.stringify(objects, null, 1)}`)
  console.log(`--- text\n${trip.text}`)
  const { missing, added, unread, untrue } = trip
  for (const [title, list] of Object.entries({ missing, added, unread, untrue })) {
    if (list.length > 0) console.log(`--- ${title}\n${list.join('\n')}`)
  }
}
