import { firstCode, mayOpen, opening } from '../line.js'

const opens = opening('EWIFTUNDHS[#:+^abcdefghijklmnopqrstuvwxyz0123456789')

/** `E0501 12:00:01.123456    4242 memcache.go:265] couldn't get current server API group list` */
const klog = /^[EWIF]\d{4} \d\d:\d\d:\d\d\.\d{3,9} {1,8}\d{1,10} [\w./-]{1,120}\.go:\d{1,6}\]/
/** What kubectl itself says on the way; `Error: ErrImagePull` and `Warning  Failed` are other things. */
const complaint =
  /^(?:Error from server(?: \(\w{1,40}\))?: |Unable to (?:connect to the server|use a TTY)|The connection to the server \S{1,200} was refused|Warning: [^\n]{0,300}\b(?:deprecated|unavailable in v|last-applied-configuration|resource|would violate|unknown field)\b|No (?:resources|events) found|Defaulted container |Flag --\S{1,60} has been deprecated|Handling connection for \d|Forwarding from |error: |Unable to retrieve |warning: )/
/** `##[error]`, `::group::x`, `section_end:17…` are marks of CI; `+ sleep 5` is what a shell with `set -x` runs. */
const ofCi =
  /^(?:##\[(?:(?:end)?group|section|error|warning|command|debug)\]|::(?:(?:end)?group|error|warning|notice|debug)\b[^:\n]{0,200}::|section_(?:start|end):\d|\+{1,3} [a-z.][\w./-]{0,80}(?: |$))/
/** `[1]+  Done   kubectl …`, `^C`: what a shell says of its jobs. */
const ofShell =
  /^(?:\[\d{1,3}\][ +-]{1,3}(?:\d{1,10}$|(?:Done|Exit \d{1,3}|Killed|Stopped|Running|Terminated)\b)|\^[CZ]\s*$)/
/** `2026-03-01T10:00:01Z INFO x`, `[INFO] x`, `[10:00:01] x`, `time="…" level=info`, `level=info ts=…`. */
const ofLog =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\[(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|\d\d:\d\d:\d\d)\]|(?:time|ts|level)="?[^\s"]{1,60}"? (?:level|msg|caller|ts)=|(?:INFO|WARN|ERROR|DEBUG)[: ]\s{0,3}\S)/

/** Who writes a line that is none of the output around it. */
export type OtherProgram = 'kubectl' | 'log'

/**
 * Whether a line is one that kubectl writes to its standard error, or that a shell, a CI system or a logger writes
 * between the lines of another program's output.
 *
 * @example otherProgramOf('Error from server (NotFound): pods "till-0" not found') // 'kubectl'
 */
export function otherProgramOf(head: string, code = firstCode(head)): OtherProgram | undefined {
  if (!mayOpen(opens, code)) return undefined
  const text = head.trimStart()
  if (klog.test(text) || complaint.test(text)) return 'kubectl'
  return ofCi.test(text) || ofShell.test(text) || ofLog.test(text) ? 'log' : undefined
}
