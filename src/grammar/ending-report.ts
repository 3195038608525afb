import type { Memory } from '../memory.js'
import generated from './generated/messages/ending-report.js'
import { compile, runGrammar } from './nearley.js'
import { cutPhrases, type Part, type Phrase, type PhraseToken } from './phrases.js'

/** How a process ended, as a message says it. Absent: not said. */
export interface EndingReport {
  readonly exitCode?: number
  readonly signal?: number
  /** The container that a Job's policy is about. */
  readonly container?: Part
  readonly pod?: Part
  /** What the policy of the Job does, and by which of its rules, counted from 0. */
  readonly policy?: { readonly action: string; readonly rule: number }
  /** Where the code or signal stands. */
  readonly start: number
  readonly end: number
}

/** As Go and shells name them; source: signal(7), golang.org/x/sys/unix. */
const signalsByName: Readonly<Record<string, number>> = {
  hangup: 1,
  interrupt: 2,
  quit: 3,
  'illegal instruction': 4,
  'trace/breakpoint trap': 5,
  aborted: 6,
  'bus error': 7,
  'floating point exception': 8,
  killed: 9,
  'segmentation fault': 11,
  'broken pipe': 13,
  terminated: 15,
}

/** What is known of the language. */
export const endingPhrases: readonly Phrase[] = [
  { type: 'word', hint: 'exitcode:', says: /^(?:Init:)?ExitCode:(?<exit>-?\d{1,10})$/dg },
  { type: 'word', hint: 'signal:', says: /^(?:Init:)?Signal:(?<signal>\d{1,3})$/dg },
  {
    type: 'policy',
    hint: 'failed with exit code',
    says: /\bContainer (?<container>[a-z0-9-]{1,63}) for pod (?<pod>[^\s]{1,520}) failed with exit code (?<exit>-?\d{1,10})/dg,
  },
  {
    type: 'rule',
    hint: ' rule at index',
    says: /\bmatching (?<action>FailJob|FailIndex|Ignore|Count) rule at index (?<rule>\d{1,5})/dg,
  },
  {
    type: 'exit',
    hint: 'exit',
    says: /\b(?:exit (?:status|code):?|exited with(?: (?:code|status))?:?|terminated with exit code) (?<exit>-?\d{1,10})\b/dgi,
  },
  // the column ERROR of a swarm
  { type: 'exit', hint: 'non-zero exit (', says: /\bnon-zero exit \((?<exit>\d{1,3})\)/dg },
  // the column STATUS of docker: `Restarting (1) 2 seconds ago`
  { type: 'exit', hint: ' ago', says: /\b(?:Exited|Restarting) \((?<exit>\d{1,3})\) [^\n]{1,40} ago/dg },
  {
    type: 'signal',
    hint: 'signal',
    says: /\bsignal: (?<signalName>hangup|interrupt|quit|illegal instruction|trace\/breakpoint trap|aborted|bus error|floating point exception|killed|segmentation fault|broken pipe|terminated)\b/dgi,
  },
  {
    type: 'signal',
    hint: 'signal',
    says: /\b(?:terminated by|killed by|received) signal:? (?<signal>\d{1,3})\b/dgi,
  },
]

/** The builder of an ending. */
export function makeEnding({ parts, start, end }: PhraseToken): EndingReport {
  const { exit, signal, signalName, container, pod } = parts
  const named = signalName === undefined ? undefined : signalsByName[signalName.text.toLowerCase()]
  const number = signal === undefined ? named : Number(signal.text)
  return {
    ...(exit === undefined ? {} : { exitCode: Number(exit.text) }),
    ...(number === undefined ? {} : { signal: number }),
    ...(container === undefined ? {} : { container }),
    ...(pod === undefined ? {} : { pod }),
    start,
    end,
  }
}

/** The builder of the rule of a Job's policy that an ending matches. */
export function addMatchedRule(
  ending: EndingReport,
  { parts: { action, rule }, end }: PhraseToken,
): EndingReport {
  if (action === undefined || rule === undefined) return ending
  return { ...ending, end, policy: { action: action.text, rule: Number(rule.text) } }
}

/** A rule is told of the policy in front of it only. */
function tokenize(text: string): PhraseToken[] {
  return cutPhrases(text, endingPhrases).map((token, index, tokens) =>
    token.type === 'rule' && tokens[index - 1]?.type !== 'policy' ? { ...token, type: 'text' } : token,
  )
}

const grammar = compile(generated)

/**
 * Reads how a process ended out of a message or a state word.
 *
 * Shape: the first ending it tells; `undefined` when it tells none. Units: exit codes and numbers of signals on Linux;
 * offsets into `text`. Never throws. Source: kubectl's printers, os.ProcessState, pod_failure_policy.go.
 *
 * @example parseEndingReport('Init:ExitCode:137')?.exitCode // 137
 */
export function parseEndingReport(text: string, memory?: Memory): EndingReport | undefined {
  const tokens = tokenize(text)
  // most words are no ending at all
  if (tokens.every(({ type }) => type === 'text')) return undefined
  const parsed = runGrammar<EndingReport>(grammar, tokens, memory)
  return parsed.ok ? parsed.value : undefined
}
