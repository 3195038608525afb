// Random objects through a real kubectl and back: npm run test:oracle -- --kind Pod --seed N --runs N
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
    runs: { type: 'string', default: '10' },
    kubectl: { type: 'string' },
  },
})
const kinds = options.kind === undefined ? Object.keys(arbitraries) : options.kind.split(',')
const kubectls = (await findKubectls()).filter(
  ({ version }) => options.kubectl === undefined || version === options.kubectl,
)
if (kubectls.length === 0) throw new Error('no kubectl found: install one, or name them in KUBECTLS')
const server = await startServer()
let failures = 0
try {
  for (const kind of kinds) for (const kubectl of kubectls) await hunt(kind, kubectl, server)
} finally {
  await server.close()
}
process.exitCode = failures > 0 ? 1 : 0

/** Runs one kind against one kubectl and prints the shares; a failing case is shrunk and printed whole. */
async function hunt(kind: string, kubectl: Kubectl, server: Server): Promise<void> {
  const arbitrary = arbitraries[kind]
  if (arbitrary === undefined) throw new Error(`no arbitrary for ${kind}`)
  const seed = Number(options.seed)
  let lines = 0
  let same = 0
  let identical = 0
  let runs = 0
  let failed = false
  const tried: RoundTrip[] = []
  const outcome = await fc.check(
    fc.asyncProperty(arbitrary, async ({ objects, args }) => {
      const trip = await roundTrip(kubectl, server, objects, args)
      if (!failed) {
        runs++
        lines += trip.lines
        same += trip.lines - trip.missing.length
        if (trip.missing.length + trip.added.length === 0) identical++
      }
      tried.push(trip)
      const holds = trip.missing.length + trip.added.length + trip.unread.length + trip.untrue.length === 0
      failed ||= !holds
      return holds
    }),
    { seed, numRuns: Number(options.runs), interruptAfterTimeLimit: 120_000 },
  )
  console.log(
    `${kind} ${kubectl.version}: ${identical} of ${runs} texts identical, ${same} of ${lines} lines`,
  )
  if (!outcome.failed || outcome.counterexample === null) return
  failures++
  const [{ objects, args }] = outcome.counterexample
  const trip = await roundTrip(kubectl, server, objects, args)
  console.log(
    `--- object (seed ${seed}, path ${outcome.counterexamplePath})\n${JSON.stringify(objects, null, 1)}`,
  )
  console.log(`--- text\n${trip.text}`)
  for (const [title, list] of Object.entries({
    missing: trip.missing,
    added: trip.added,
    unread: trip.unread,
    untrue: trip.untrue,
  })) {
    if (list.length > 0) console.log(`--- ${title}\n${list.join('\n')}`)
  }
}
