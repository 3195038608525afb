import type { Memory } from '../memory.js'
import { parseAmounts } from './amounts.js'
import { type Addition, type ErrorReport, joinReport } from './error-report.js'
import generated from './generated/messages/refusal.js'
import { compile, runGrammar } from './nearley.js'
import { cutPhrases, type Part, type PhraseToken } from './phrases.js'
import {
  type CallTrouble,
  callPhrases,
  policyPhrases,
  providerPhrases,
  type RefusedBy,
  reasonPhrases,
  violationPhrases,
} from './refusal-phrases.js'

/** One resource of a quota: how much was asked for, is used, and may be; as written. */
export interface QuotaAmount {
  readonly resource: string
  readonly requested: string
  readonly used?: string
  readonly limited?: string
}

/** A resource a quota wants to be told, and by which containers; none named means every one. */
export interface Demanded {
  readonly resource: string
  readonly containers: readonly string[]
}

/** A bound of a LimitRange that is not kept. Without `amount` the object says no request or limit at all. */
export interface BrokenBound {
  readonly bound: 'minimum' | 'maximum' | 'ratio'
  readonly resource: string
  /** `Container`, `Pod`, `PersistentVolumeClaim`. */
  readonly per: string
  readonly allowed: string
  readonly of?: 'request' | 'limit'
  readonly amount?: string
}

/** A check of Pod Security that the pod does not pass, and what is said of it in brackets. */
export interface Violation {
  readonly check: string
  readonly details: string
  /** What the pod must set, where the details say it: `securityContext.runAsNonRoot=true`. */
  readonly setting?: string
}

/** A field of the object that is not as it must be. */
export interface FieldError {
  readonly field: string
  readonly problem?: string
  readonly value?: string
  readonly why?: string
}

/** A policy that says no, by the name its engine gives. */
export interface DenyingPolicy {
  readonly policy: string
  readonly rule?: string
}

/** What a message says of an object that is not taken. Absent: not said. */
export interface Refusal extends ErrorReport<CallTrouble> {
  /** The last reason that is named: the outer ones wrap it. */
  readonly by?: RefusedBy
  readonly amounts?: readonly QuotaAmount[]
  readonly demanded?: readonly Demanded[]
  readonly bounds?: readonly BrokenBound[]
  readonly violations?: readonly Violation[]
  /** Names of the SecurityContextConstraints that were tried and may not be used. */
  readonly constraints?: readonly string[]
  readonly fields?: readonly FieldError[]
  readonly policies?: readonly DenyingPolicy[]
  /** What the policy says in its own words. */
  readonly words?: Part
}

type Draft = ReturnType<Addition> & Omit<Partial<Refusal>, keyof ErrorReport>

function adding(
  add: (report: Draft) => Partial<Draft>,
  parts: Readonly<Record<string, Part>> = {},
): Addition {
  return (report: Draft) => ({ ...report, parts: { ...parts, ...report.parts }, ...add(report) })
}

/** The builder of the words that say who refuses; of a quota that demands, also what. */
export function beginReason({ parts, means }: PhraseToken): Addition {
  const demanded = demandedOf(parts['demanded']?.text)
  return adding(
    () => ({
      ...(means === undefined ? {} : { by: means as RefusedBy }),
      ...(demanded.length === 0 ? {} : { demanded }),
    }),
    parts,
  )
}

/** The builder of `requested: limits.cpu=2,pods=1`. */
export function addAmounts({ parts: { amountsOf, amounts } }: PhraseToken): Addition {
  const list = parseAmounts(amounts?.text ?? '') ?? []
  const key = (amountsOf?.text.toLowerCase() ?? 'requested') as 'requested' | 'used' | 'limited'
  return adding(
    (report) => ({
      amounts:
        key === 'requested'
          ? list.map(({ resource, amount }) => ({ resource, requested: amount }))
          : (report.amounts ?? []).map((known) => {
              const found = list.find(({ resource }) => resource === known.resource)
              return found === undefined ? known : { ...known, [key]: found.amount }
            }),
    }),
    amountsOf === undefined || amounts === undefined ? {} : { [key]: amounts },
  )
}

/** The builder of a bound of a LimitRange. */
export function addBound({
  parts: { bound, resource, per, allowed, given, amount, absent },
}: PhraseToken): Addition {
  const of = (given ?? absent)?.text.toLowerCase() as 'request' | undefined
  const word = bound?.text.toLowerCase()
  return adding((report) => ({
    by: 'limit-range',
    bounds: [
      ...(report.bounds ?? []),
      {
        bound: word === 'minimum' || word === 'maximum' ? word : 'ratio',
        resource: resource?.text ?? '',
        per: per?.text ?? '',
        allowed: allowed?.text ?? '',
        ...(of === undefined ? {} : { of }),
        ...(amount === undefined ? {} : { amount: amount.text }),
      },
    ],
  }))
}

/** The builder of a check of Pod Security. */
export function addViolation({ parts: { check, details } }: PhraseToken): Addition {
  const setting = details?.text
    .split('must set ')[1]
    ?.split(/,? or container /)[0]
    ?.trim()
  return adding((report) => ({
    violations: [
      ...(report.violations ?? []),
      {
        check: check?.text.trim() ?? '',
        details: details?.text ?? '',
        ...(setting === undefined ? {} : { setting }),
      },
    ],
  }))
}

/** The builder of what OpenShift lists: a constraint that may not be used, or a field that none allows. */
export function addProvider(token: PhraseToken): Addition {
  const { scc } = token.parts
  if (scc === undefined) return addFieldError(token)
  return adding((report) => ({ constraints: [...(report.constraints ?? []), scc.text] }))
}

/** The builder of `spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive`. */
export function addFieldError({ parts: { field, problem, value, why }, means }: PhraseToken): Addition {
  return adding((report) => ({
    ...(means === undefined || report.by !== undefined ? {} : { by: means as RefusedBy }),
    fields: [
      ...(report.fields ?? []),
      {
        field: field?.text ?? '',
        ...(problem === undefined ? {} : { problem: problem.text }),
        ...(value === undefined ? {} : { value: value.text }),
        ...(why === undefined ? {} : { why: why.text }),
      },
    ],
  }))
}

/** The builder of what a policy engine puts around the words of a policy. */
export function addPolicy({ parts: { policy, rule } }: PhraseToken): Addition {
  return adding((report) => ({
    policies: [
      ...(report.policies ?? []),
      ...(policy === undefined
        ? []
        : [{ policy: policy.text, ...(rule === undefined ? {} : { rule: rule.text }) }]),
    ],
  }))
}

/** The builder of a policy's own words, without the quotes around them; the first ones are kept. */
export function addWords({ text, start, end }: PhraseToken): Addition {
  const isQuoted = text.length > 2 && /^(['"])/.test(text) && text.endsWith(text[0] as string)
  const words = isQuoted ? { text: text.slice(1, -1), start: start + 1, end: end - 1 } : { text, start, end }
  return adding((report) => ({ words: report.words ?? words }))
}

/** The builder of the whole. */
export function joinRefusal(pieces: readonly Addition[]): Refusal {
  return joinReport({}, pieces) as Refusal
}

/** `limits.cpu,limits.memory` (until 1.26), `limits.cpu for: web,sidecar; limits.memory for: web`. */
function demandedOf(text: string | undefined): Demanded[] {
  if (text === undefined) return []
  if (!text.includes(' for: ')) return text.split(/[,;] ?/).map((resource) => ({ resource, containers: [] }))
  return text.split(/; ?/).map((one) => {
    const [resource = '', containers = ''] = one.split(' for: ')
    return { resource, containers: containers.split(',').filter((name) => name !== '') }
  })
}

/** What follows the head of a reason is read with its own phrases. */
const tails = {
  security: violationPhrases,
  constraints: providerPhrases,
  denied: policyPhrases,
  call: callPhrases,
} as const

function tokenize(text: string): PhraseToken[] {
  const tokens: PhraseToken[] = []
  const all = cutPhrases(text, reasonPhrases)
  let inQuota = false
  for (const token of all) {
    const isAmounts = token.type === 'amounts'
    // `used: …` stands behind a quota only
    tokens.push(isAmounts && !inQuota ? { ...token, type: 'text' } : token)
    inQuota = token.type === 'exceeded' || (inQuota && isAmounts)
    if (!Object.hasOwn(tails, token.type)) continue
    const tail = cutPhrases(text, tails[token.type as keyof typeof tails], token.end)
    for (const one of tail) {
      if (one.type !== 'text') tokens.push(one)
      else if (token.type === 'denied') tokens.push({ ...one, type: 'words' })
    }
    break
  }
  return tokens
}

const grammar = compile(generated)

/**
 * Reads what a message says of an object that is not taken.
 *
 * Shape: a text without any known phrase has no `by`, only `said`. Units: offsets into `text`; amounts are quantities as
 * written. Never throws. Source: plugin/pkg/admission, apiserver/pkg/admission, OpenShift apiserver-library-go.
 *
 * @example parseRefusal('exceeded quota: q, requested: pods=1, used: pods=5, limited: pods=5').amounts?.[0]?.used // '5'
 */
export function parseRefusal(text: string, memory?: Memory): Refusal {
  const parsed = runGrammar<Refusal>(grammar, tokenize(text), memory)
  return parsed.ok ? parsed.value : { parts: {}, codes: [], said: { text, start: 0, end: text.length } }
}
