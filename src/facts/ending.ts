import type { Fact } from './fact.js'

/** How a container ended, as far as reason, exit code and signal tell. */
export type EndingKind =
  | 'out-of-memory'
  | 'clean'
  | 'application'
  | 'not-executable'
  | 'not-found'
  | 'not-started'
  | 'killed'
  | 'fault'
  | 'terminated'
  | 'lost'

/** An ending and what its code means, in words. */
export interface Ending {
  readonly kind: EndingKind
  readonly meaning: string
}

/** Numbers of signals on Linux, x86 and ARM; source: signal(7). */
const signals: Readonly<Record<number, { readonly name: string; readonly kind: EndingKind }>> = {
  1: { name: 'SIGHUP', kind: 'terminated' },
  2: { name: 'SIGINT', kind: 'terminated' },
  3: { name: 'SIGQUIT', kind: 'fault' },
  4: { name: 'SIGILL', kind: 'fault' },
  5: { name: 'SIGTRAP', kind: 'fault' },
  6: { name: 'SIGABRT', kind: 'fault' },
  7: { name: 'SIGBUS', kind: 'fault' },
  8: { name: 'SIGFPE', kind: 'fault' },
  9: { name: 'SIGKILL', kind: 'killed' },
  11: { name: 'SIGSEGV', kind: 'fault' },
  13: { name: 'SIGPIPE', kind: 'application' },
  15: { name: 'SIGTERM', kind: 'terminated' },
}

/** Windows gives an NTSTATUS, printed with or without sign. */
const windowsCodes: Readonly<Record<number, Ending>> = {
  3221225477: { kind: 'fault', meaning: 'access violation (0xC0000005)' },
  3221225781: { kind: 'not-started', meaning: 'a DLL is missing (0xC0000135)' },
  3221225786: { kind: 'terminated', meaning: 'stopped by Ctrl-C (0xC000013A)' },
}

/**
 * What reason, exit code and signal of a terminated container mean.
 *
 * Shape: `undefined` when nothing is known. The reason goes before the code: the kernel's kill of a child process ends
 * a container with any code. Source: POSIX shells for 126 to 128+n, kubelet/container for the reasons.
 *
 * @example readEnding({ reason: 'Error', exitCode: 137 })?.kind // 'killed'
 */
export function readEnding({
  reason,
  exitCode,
  signal,
}: Pick<Fact, 'reason' | 'exitCode' | 'signal'>): Ending | undefined {
  if (reason === 'OOMKilled') return { kind: 'out-of-memory', meaning: 'out of memory' }
  // a runtime that comes up after its node finds what ran before without an end
  if (reason === 'ContainerStatusUnknown' || (reason === 'Unknown' && exitCode === 255))
    return { kind: 'lost', meaning: 'the node lost its record' }
  const sent = signal === undefined || signal === 0 ? undefined : signals[signal]
  if (sent !== undefined) return { kind: sent.kind, meaning: `ended by ${sent.name}` }
  if (exitCode === undefined)
    return reason === 'Completed' ? { kind: 'clean', meaning: 'exit code 0' } : undefined
  const windows = windowsCodes[exitCode >>> 0]
  if (windows !== undefined && (exitCode < 0 || exitCode > 255)) return windows
  if (exitCode === 0) return { kind: 'clean', meaning: 'exit code 0' }
  if (reason === 'StartError' || reason === 'ContainerCannotRun')
    return { kind: 'not-started', meaning: 'the runtime could not start it' }
  if (exitCode === 126)
    return { kind: 'not-executable', meaning: 'exit code 126: the command cannot be executed' }
  if (exitCode === 127) return { kind: 'not-found', meaning: 'exit code 127: a command was not found' }
  const coded = exitCode > 128 ? signals[exitCode - 128] : undefined
  if (coded !== undefined) return { kind: coded.kind, meaning: `exit code ${exitCode}: ${coded.name}` }
  return { kind: 'application', meaning: `exit code ${exitCode}` }
}
