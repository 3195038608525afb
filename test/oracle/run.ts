// Random objects through a real kubectl and back: npm run test:oracle -- --kind Pod --seed N --runs N [--block]
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { arbitraries } from './arbitraries/index.js'
import { findKubectls, type Kubectl } from './kubectl.js'
import { type RoundTrip, roundTrip } from './round-trip.js'
import { type Server, startServer } from './server.js'

const { values: options } = parseArgs({
  options: {
    kind: { type: 'string' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    kubectl: { type: 'string' },
    // Reads each text as one block: what the search for blocks gets wrong does not count.
    block: { type: 'boolean', default: false },
  },
})
const kinds = options.kind === undefined ? Object.keys(arbitraries) : options.kind.split(',')
const wanted = options.kubectl?.split(',')
const kubectls = (await findKubectls()).filter(({ version }) => wanted?.includes(version) ?? true)
if (kubectls.length === 0) throw new Error('no kubectl found: install one, or name them in KUBECTLS')
/** Minor version from which kubectl prints this API version of a kind; older ones ask for one that is gone. */
const firstPrinted: Readonly<Record<string, number>> = {
  ServiceCIDR: 33,
  IPAddress: 33,
  VolumeAttributesClass: 31,
}
const longestShrinkMs = 40_000
const summaries: string[] = []
let failures = 0
const server = await startServer()
try {
  for (const kind of kinds) {
    for (const kubectl of kubectls) {
      if (Number(kubectl.version.split('.')[1]) >= (firstPrinted[kind] ?? 0))
        await hunt(kind, kubectl, server)
      else console.log(`${kind} ${kubectl.version}: not printed by this kubectl`)
    }
  }
} finally {
  await server.close()
}
console.log(`\n${summaries.join('\n')}`)
console.log(`\n${summaries.length - failures} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0

/** Runs one kind against one kubectl and prints the shares; then the first failing case, shrunk, whole. */
async function hunt(kind: string, kubectl: Kubectl, server: Server): Promise<void> {
  const arbitrary = arbitraries[kind]
  if (arbitrary === undefined) throw new Error(`no arbitrary for ${kind}`)
  const parameters = { seed: Number(options.seed), numRuns: Number(options.runs) }
  let lines = 0
  let same = 0
  let identical = 0
  let asSet = 0
  let failed = 0
  const cases = fc.sample(arbitrary, parameters)
  for (const oracleCase of cases) {
    const trip = await roundTrip(kubectl, server, oracleCase, options.block)
    lines += trip.lines
    same += trip.lines - trip.missing.length
    asSet += trip.asSet
    if (trip.missing.length + trip.added.length === 0) identical++
    if (!holds(trip)) failed++
  }
  const summary = [
    `${kind} ${kubectl.version}: ${identical} of ${cases.length} texts identical`,
    `${same} of ${lines} lines reproduced`,
    ...(asSet > 0 ? [`${asSet} of them as sets`] : []),
    ...(failed > 0 ? [`${failed} cases failed`] : []),
  ].join(', ')
  summaries.push(summary)
  console.log(summary)
  if (failed === 0) return
  failures++
  // Shrinking ends when nothing fails any more; an interrupted run would go on printing into the next.
  const deadline = Date.now() + longestShrinkMs
  let failing: { readonly objects: readonly object[]; readonly trip: RoundTrip } | undefined
  const outcome = await fc.check(
    fc.asyncProperty(arbitrary, async (made) => {
      if (Date.now() > deadline) return true
      const trip = await roundTrip(kubectl, server, made, options.block)
      if (!holds(trip)) failing = { objects: made.objects, trip }
      return holds(trip)
    }),
    parameters,
  )
  if (failing === undefined) console.log('--- the failure did not come again')
  else printCase(failing.objects, failing.trip, outcome.counterexamplePath)
}

function holds(trip: RoundTrip): boolean {
  return trip.missing.length + trip.added.length + trip.unread.length + trip.untrue.length === 0
}

function printCase(objects: readonly object[], trip: RoundTrip, path: string | null): void {
  console.log(`--- objects (seed ${options.seed}, path ${path})\n${JSON.stringify(objects, null, 1)}`)
  console.log(`--- text\n${trip.text}`)
  const { missing, added, unread, untrue } = trip
  for (const [title, list] of Object.entries({ missing, added, unread, untrue })) {
    if (list.length > 0) console.log(`--- ${title}\n${list.join('\n')}`)
  }
}
