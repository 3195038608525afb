import { decideExitCode } from '../exit-code.js'
import { runCli } from '../run-cli.js'
import type { World } from '../world.js'
import { splitPluginArguments } from './split-arguments.js'

/** A `kubectl` that was started. */
export interface StartedKubectl {
  readonly output: AsyncIterable<Uint8Array>
  /** Its exit code once it has ended; 127 when there is none to start. */
  readonly code: Promise<number>
}

/** Starts `kubectl` with these arguments; what it says on standard error goes to ours. */
export type StartKubectl = (args: readonly string[]) => StartedKubectl

const help = `Says what is wrong with what kubectl describe prints, root cause first.

usage: kubectl undescribe [ARGUMENTS OF kubectl describe] [-- OPTIONS OF undescribe check]
       kubectl describe … | kubectl undescribe

  kubectl undescribe pod web -n shop
  kubectl undescribe pods --all-namespaces -- --output markdown

Only with arguments kubectl is started, as \`kubectl describe\`; it changes nothing.
`

/**
 * Runs the kubectl plugin and gives its exit code: that of `undescribe check`, at least 2 when kubectl failed.
 *
 * @example await runPlugin(['pod', 'web'], '0.1.0', world, startKubectl)
 */
export async function runPlugin(
  args: readonly string[],
  version: string,
  world: World,
  start: StartKubectl,
): Promise<0 | 1 | 2 | 3> {
  const { describe, check, wants } = splitPluginArguments(args)
  if (wants === 'version') return runCli(['--version'], version, world)
  if (wants === 'help' || (describe === undefined && world.stdin.isTerminal)) {
    const { write } = wants === 'help' ? world.stdout : world.stderr
    write(help)
    return decideExitCode({ isWrongUsage: wants !== 'help' })
  }
  if (describe === undefined) return runCli(['check', ...check, '-'], version, world)
  const kubectl = start(['describe', ...describe])
  const stdin = { isTerminal: false, chunks: () => kubectl.output }
  const code = await runCli(['check', ...check, '-'], version, { ...world, stdin })
  const failed = await kubectl.code
  if (failed === 0) return code
  const why = failed === 127 ? 'kubectl is not on PATH' : `kubectl describe ended with exit code ${failed}`
  world.stderr.write(`undescribe: ${why}\n`)
  return code === 3 ? 3 : decideExitCode({ isUnreadable: true })
}
