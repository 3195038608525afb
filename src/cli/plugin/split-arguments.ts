/** The arguments of the kubectl plugin, for whom they are. */
export interface PluginArguments {
  /** Of `kubectl describe`; absent: the text comes by standard input. */
  readonly describe?: readonly string[]
  /** Of `undescribe check`. */
  readonly check: readonly string[]
  readonly wants?: 'help' | 'version'
}

/**
 * Divides the arguments of `kubectl undescribe`: those of `kubectl describe`, then behind `--` those of `undescribe check`.
 *
 * @example splitPluginArguments(['pod', 'web', '--', '-o', 'json']) // { describe: ['pod', 'web'], check: ['-o', 'json'] }
 */
export function splitPluginArguments(args: readonly string[]): PluginArguments {
  const at = args.indexOf('--')
  const describe = at < 0 ? args : args.slice(0, at)
  const check = at < 0 ? [] : args.slice(at + 1)
  if (describe.some((one) => one === '--help' || one === '-h')) return { check, wants: 'help' }
  if (describe.includes('--version')) return { check, wants: 'version' }
  return describe.length === 0 ? { check } : { describe, check }
}
