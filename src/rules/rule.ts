import type { Fact, FactName, Facts } from '../facts/fact.js'
import type { Memory } from '../memory.js'
import type { Cause } from '../messages/wordings/index.js'
import type { Confidence, Evidence, FindingObject, Need, Safety, Severity, Suggestion } from '../types.js'

/** Words with names in braces, `pull of {image}`; of several the first whose names are all known is taken. */
export type Words = string | readonly string[]

/** What wakes a rule: every part that is given must hold of a fact. Give `cause`, `reason` or `kind`: they are the index. */
export interface Trigger {
  readonly fact?: FactName
  readonly cause?: Cause
  /** Reason of the event, state or condition, or the status word. */
  readonly reason?: string
  /** Kind of the object the fact is about. */
  readonly kind?: string
  /** `Warning`/`Normal` of an event, type of a condition, `waiting`/`terminated` of a state. */
  readonly type?: string
  /** Status of a condition. */
  readonly status?: string
  /** For rules of users only: our own wordings live in `messages/`. */
  readonly messageIncludes?: string
  readonly where?: (fact: Fact, capture: Facts) => boolean
}

/** What facts about one object tell of it. */
export interface ToldOfSubject {
  /** The index of the object in the capture. */
  readonly object?: number
  /** The node that a message names. */
  readonly node?: string
}

/** The facts that woke a rule for one container, object or image, and what stands around them. */
export interface Match {
  readonly facts: readonly [Fact, ...Fact[]]
  readonly subject: FindingObject
  readonly image?: string
  readonly capture: Facts
  /** The facts about the same object, of very many the first and last; without an object those of the same image. */
  readonly ofSubject: readonly Fact[]
  /** What the first of these facts that tells it tells: found once for all rules that look at them. */
  readonly toldOfSubject: () => ToldOfSubject
  /** How many facts about the object are not among these. */
  readonly omittedFacts: number
  readonly suggest: (reference: string, errorText?: string) => readonly Suggestion[]
  /** Whether `suggest` would not look at this image: of very many different ones it looks at the first. */
  readonly isPassedOver: (reference: string) => boolean
  /** With how many names of the text `suggest` has not compared an image for which it found nothing. */
  readonly namesLeftOut: (reference: string) => number
  /** Is it one of Docker's official images? `undefined` for names of other places, and when nobody can tell. */
  readonly isOfficial: (reference: string) => boolean | undefined
  /** The name of a container that somebody wrote beside an image, outside of objects. */
  readonly findBeside: (image: string) => string | undefined
  /** The names of the containers of the capture's objects that use an image; `''` for one without its name. */
  readonly containersUsing: (image: string) => ReadonlySet<string>
  /** Where a name stands elsewhere in the input. */
  readonly findName: (text: string) => Evidence | undefined
  /** What the call has decided already. */
  readonly memory: Memory
}

/** What a rule makes of a match; what is absent comes from the rule. */
export interface Judgement {
  readonly confidence?: Confidence
  readonly because?: string
  readonly severity?: Severity
  readonly title?: Words
  /** In the place of the rule's own. */
  readonly yieldsTo?: readonly string[]
  /** More names for the words. */
  readonly names?: Readonly<Record<string, string>>
  readonly suggestions?: readonly Suggestion[]
  /** With how many names of the capture a wrong one was not compared. */
  readonly omittedNames?: number
  /** The fact whose words the finding repeats: its evidence comes first. */
  readonly tells?: Fact
  /** Evidence that comes behind that of the facts. */
  readonly evidence?: readonly Evidence[]
}

/** One thing to do next. `{-n}` in a command is the namespace option, when the namespace is known. */
export interface NextStep {
  readonly description: Words
  readonly command?: Words
  readonly safety: Safety
  /** A name without which the step is no advice, or beside which it is none. */
  readonly onlyWith?: string
  readonly onlyWithout?: string
}

/** Something a capture may lack, and the one command that gets it. */
export interface Gap {
  readonly what: Words
  readonly command?: Words
  /** The capture at hand holds it: then it is not missing. */
  readonly isShown?: (match: Match) => boolean
}

/** One bad state: what wakes it, when it is silent, what it says. Data, except for `where`, `unless` and `judge`. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Of an intended state (`info`) that other trouble follows from. */
  readonly severityAsRoot?: Severity
  readonly when: readonly Trigger[]
  /** A near miss: silent although the facts are there. */
  readonly unless?: (match: Match) => boolean
  /** Looks closer; `undefined` is silence. */
  readonly judge?: (match: Match) => Judgement | undefined
  readonly confidence?: Confidence
  readonly title: Words
  /** What it is called as a link of a chain, when the title speaks of an unknown cause. */
  readonly asSymptom?: Words
  readonly explanation: Words
  /** Why this is the cause, as a hypothesis among others. */
  readonly because?: Words
  /** The command that tells this cause from the others of the same wording. */
  readonly tellApart?: Words
  readonly next: readonly NextStep[]
  readonly missing?: readonly Gap[]
  /** The field of the message that evidence points at; else the words that name the cause. */
  readonly pointsAt?: string
  /** Fields by which findings of one object are told apart, besides container and image. */
  readonly distinguishedBy?: readonly string[]
  /** Also reported when the trouble is over (info at most is not enforced: say it in `severity`). */
  readonly evenRecovered?: true
  /** Rules (or areas, `image-*`) whose finding about the same or a linked object is the root of this one. */
  readonly causedBy?: readonly string[]
  /** What it lacks: trouble of whatever gives it is the root of this one, whichever trouble that is. */
  readonly needs?: (match: Match) => readonly Need[]
  /** Rules (or areas) beside whose finding about the same object this one is not said at all. */
  readonly yieldsTo?: readonly string[]
  /** Rules for the same wording that this one is a closer reading of: unless it is only possible, it goes first. */
  readonly refines?: readonly string[]
  /** A page about it; absent: `docs/rules/ID.md`. */
  readonly docs?: string
  /** Where the facts come from: shown in the docs. */
  readonly sources?: readonly string[]
  /** For the docs: when it stays silent or may be wrong. */
  readonly silentWhen: string
}

/** A rule as JSON or YAML can hold it: one trigger may stand without a list, `next` may be missing. */
export interface RuleData extends Omit<Rule, 'when' | 'unless' | 'judge' | 'needs' | 'next'> {
  readonly when: Trigger | readonly Trigger[]
  readonly next?: Rule['next']
}

/** Does `id` belong to one of the rule ids or areas (`image-*`)? */
export function isAmong(id: string, patterns: readonly string[] | undefined): boolean {
  return (patterns ?? []).some((pattern) =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
  )
}
