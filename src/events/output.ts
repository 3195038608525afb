import { type Excerpt, placeAt, sliceExcerpt, spanOf } from '../excerpt.js'
import { calledHosts } from '../messages/called-hosts.js'
import type { KubernetesEvent, ObjectReference, Origin } from '../types.js'
import { readJournalLine } from './journal.js'
import { kindNamed } from './kind-names.js'

/** What a `kubectl logs` says about whose output it prints. */
interface CommandOfOutput {
  readonly resource?: string
  readonly names: readonly string[]
  readonly namespace?: string
  readonly flags: readonly string[]
}

/** `Error: Cannot find module`, `panic: runtime error`, `FATAL: password authentication failed`. */
const failing =
  /\b(?:\w*(?:error|exception)s?|err(?:or)?=|panic|fatal|fail(?:ed|ure|s|ing)?|abort(?:ed|ing)?|critical|cannot|can't|could not|couldn't|unable|invalid|missing|undefined|unknown|denied|refused|timed out|i\/o timeout|timeout expired|unreachable|unauthorized|forbidden|no route|no such|not found|not exist|not permitted|permission|unsupported|unexpected|killed|exiting|out of memory|oom)\b/i
/** A frame of a stack: what it belongs to says the error. */
const frame = /^(?:\s|at |\.\.\.|goroutine \d|File "|#\d+ |from \S+:\d|created by )/
const name = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/

/** That somebody who was called did not answer. */
const unanswered =
  /\b(?:refused|timed out|timeout|no such host|no route|unreachable|not known|could not resolve|enotfound|eai_again)\b/i
/** What a kubelet or the API server says in the place of an output. */
const noOutput =
  /^(?:unable to retrieve container logs for |Error from server \(|error: a container name must be specified|previous terminated container .* not found|failed to (?:try resolving symlinks|open log file|watch file) |Defaulted container )/

/**
 * Reads what `kubectl logs` printed: the last line in which the program says that something went wrong, else its last. Before
 * it, where that tells no name, the last line that tells who did not answer.
 *
 * Shape: Events without reason whose messages are those lines, about the pod, workload or Job the command names, of type
 * `Warning` where it is a complaint; none where the command names nothing. `origin.from` is `output`. Errors: none.
 *
 * @example readOutput([line], { resource: 'web-0', names: [], flags: [] }).events[0]?.involvedObject.name // 'web-0'
 */
export function readOutput(
  lines: readonly Excerpt[],
  command: CommandOfOutput | undefined,
): { events: readonly KubernetesEvent[]; eventOrigins: readonly Origin[] } {
  const involvedObject = command === undefined ? undefined : whoseOutput(command)
  const told = lines.filter(({ text }) => text.trim() !== '' && !noOutput.test(text.trimStart()))
  const complaints = told.filter(({ text }) => !frame.test(text) && failing.test(text))
  const complaint = complaints.at(-1)
  const line = complaint ?? told.at(-1)
  if (involvedObject === undefined || line === undefined) return { events: [], eventOrigins: [] }
  const isNamed = complaint === undefined || calledHosts(complaint.text).length > 0
  const call = isNamed
    ? undefined
    : complaints.filter(({ text }) => unanswered.test(text) && calledHosts(text).length > 0).at(-1)
  const printed = [...(call === undefined ? [] : [call]), line].map((one) =>
    eventOf(one, involvedObject, complaint !== undefined),
  )
  return {
    events: printed.map(({ event }) => event),
    eventOrigins: printed.map(({ origin }) => origin),
  }
}

function eventOf(
  line: Excerpt,
  involvedObject: ObjectReference,
  isComplaint: boolean,
): { event: KubernetesEvent; origin: Origin } {
  const said = readJournalLine(line).message ?? line
  const text = said.text.trim()
  const from = said.text.indexOf(text)
  const message = sliceExcerpt(said, from, from + text.length)
  const because = 'the command above prints what it printed'
  const origin: Origin = {
    spans: [spanOf(line, 0, line.text.trimEnd().length)],
    from: 'output',
    stated: ['message'],
    inferred: [
      ...Object.keys(involvedObject).map((path) => ({ path: `involvedObject.${path}`, because })),
      {
        path: 'type',
        because: isComplaint ? 'it says that something went wrong' : 'it complains of nothing',
      },
    ],
    partial: true,
    placeholder: false,
    places: [placeAt('message', message)],
  }
  const type = isComplaint ? 'Warning' : 'Normal'
  return { event: { apiVersion: 'v1', kind: 'Event', involvedObject, type, message: message.text }, origin }
}

/** `logs web-0 -c app`, `logs web-0 app`, `logs deploy/web`, `logs -n shop job/seed`. */
function whoseOutput({ resource, names, namespace, flags }: CommandOfOutput): ObjectReference | undefined {
  const kind = resource === undefined ? undefined : kindNamed(resource)
  const [target, second] = kind === undefined ? [resource, names[0]] : names
  if (target === undefined || !name.test(target)) return undefined
  const flag = flags.find((text) => /^(?:-c|--container)=/.test(text))
  const container = flag?.slice(flag.indexOf('=') + 1) ?? second
  return {
    kind: kind ?? 'Pod',
    ...(namespace === undefined ? {} : { namespace }),
    name: target,
    ...(container === undefined || !name.test(container)
      ? {}
      : { fieldPath: `spec.containers{${container}}` }),
  }
}
