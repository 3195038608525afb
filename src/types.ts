/**
 * The vocabulary of undescribe, defined once. Everything here is plain readonly data that survives `JSON.stringify`.
 * Offsets are UTF-16 code units into the untouched input, half-open; lines and columns count from 1.
 * Longer than 400 lines because all names stand together: one place to look up what a word means.
 */

/** A half-open range of offsets into the untouched input. */
export interface Span {
  readonly start: number
  readonly end: number
}

// ---------------------------------------------------------------------------------------------- Kubernetes objects

/** `metadata` of an object as far as a text tells it. */
export interface ObjectMeta {
  name?: string
  namespace?: string
  uid?: string
  resourceVersion?: string
  generation?: number
  labels?: Record<string, string>
  annotations?: Record<string, string>
  creationTimestamp?: string
  deletionTimestamp?: string
  deletionGracePeriodSeconds?: number
  finalizers?: string[]
  ownerReferences?: OwnerReference[]
  [field: string]: unknown
}

/** `metadata.ownerReferences[]`, as far as a text tells it. */
export interface OwnerReference {
  apiVersion?: string
  kind?: string
  name?: string
  uid?: string
  controller?: boolean
  [field: string]: unknown
}

/** An object in the shape of the Kubernetes API. What the text does not say is absent. */
export interface KubernetesObject {
  apiVersion?: string
  kind?: string
  metadata?: ObjectMeta
  [field: string]: unknown
}

/** core/v1 `ObjectReference`, every part of which may be unknown. */
export interface ObjectReference {
  apiVersion?: string
  kind?: string
  namespace?: string
  name?: string
  uid?: string
  resourceVersion?: string
  fieldPath?: string
}

/** core/v1 `Event`. `involvedObject` is `{}` for a bare message; time fields are absent while the capture time is unknown. */
export interface KubernetesEvent {
  apiVersion: 'v1'
  kind: 'Event'
  metadata?: ObjectMeta
  involvedObject: ObjectReference
  type?: string
  reason?: string
  message?: string
  count?: number
  source?: { component?: string; host?: string }
  reportingComponent?: string
  firstTimestamp?: string
  lastTimestamp?: string
  eventTime?: string
  series?: { count?: number; lastObservedTime?: string }
}

// -------------------------------------------------------------------------------------------------------- capture

/** What a region of the input is. `noise` is text of people and tools around; `unread` was not understood. */
export type RegionKind = 'object' | 'table' | 'message' | 'manifest' | 'command' | 'noise' | 'unread'

/** What was undone to read a region. The list is closed. */
export type Undone =
  | 'ansi'
  | 'bom'
  | 'crlf'
  | 'tabs'
  | 'indent'
  | 'quote'
  | 'list-marker'
  | 'fence'
  | 'table-borders'
  | 'box-borders'
  | 'html-entities'
  | 'html-tags'
  | 'emphasis'
  | 'auto-link'
  | 'json-string'
  | 'yaml-string'
  | 'go-string'
  | 'timestamp'
  | 'log-prefix'
  | 'line-numbers'
  | 'terminal-wrap'
  | 'hand-wrap'
  | 'collapsed-space'
  | 'glued'
  | 'retyped'
  | 'smart-quotes'
  | 'non-breaking-space'
  | 'trailing-space'

/** One region of the input. Regions follow each other without gap or overlap: joined they are the input. */
export interface Region {
  readonly kind: RegionKind
  readonly span: Span
  readonly undone: readonly Undone[]
  /** Indexes into `Capture.objects` of what was read here; an object broken by a foreign line has several regions. */
  readonly objects: readonly number[]
}

/** Why a part of the input was not read. The list is closed. */
export type UnreadReason =
  | 'unknown-field'
  | 'value-not-understood'
  | 'truncated'
  | 'elided'
  | 'conflicting'
  | 'too-long'
  | 'too-deep'
  | 'not-kubernetes'
  | 'undecodable'

/** A part of the input that was not read; it may lie inside a region of another kind. */
export interface Unread {
  readonly span: Span
  readonly reason: UnreadReason
}

/** A JSON path into an object or event: `spec.containers[0].image`, `metadata.labels["app.kubernetes.io/name"]`. */
export type JsonPath = string

/** The interval of durations an age text can mean, in seconds; `maxSeconds` is exclusive. */
export interface AgeInterval {
  readonly minSeconds: number
  readonly maxSeconds: number
}

/** Where an object or event was read, what of it is stated in the text and what was inferred. */
export interface Origin {
  readonly spans: readonly Span[]
  readonly from: 'describe' | 'table' | 'manifest' | 'message' | 'output' | 'command'
  /** Paths whose value stands in the text. */
  readonly stated: readonly JsonPath[]
  /** Paths whose value was concluded, and from what. */
  readonly inferred: readonly { readonly path: JsonPath; readonly because: string }[]
  /** The text shows only a part of the object: a row of a table, a mention, a cut or elided block. */
  readonly partial: boolean
  /** Made only so that kubectl prints the same text again; never part of a finding. */
  readonly placeholder: boolean
  /** The kubectl versions that print such a text, as `1.8`; a missing end is open. */
  readonly kubectl?: { readonly min?: string; readonly max?: string }
  /** Ages before the capture time; of events, of the first and the last occurrence. */
  readonly age?: { readonly first?: AgeInterval; readonly last?: AgeInterval }
  /** Where in the input the value of a path stands (a part of `stated`): evidence points here. */
  readonly places?: readonly Place[]
}

/** Where the value of a path stands in the input; `pieces` when the text was not a plain slice (see `Excerpt`). */
export interface Place {
  readonly path: JsonPath
  readonly text: string
  readonly start: number
  readonly end: number
  readonly pieces?: readonly { at: number; start: number; length: number; sourceLength?: number }[]
}

/** Everything read from one input. `objectOrigins` and `eventOrigins` are parallel to `objects` and `events`. */
export interface Capture {
  readonly regions: readonly Region[]
  readonly objects: readonly KubernetesObject[]
  readonly events: readonly KubernetesEvent[]
  readonly objectOrigins: readonly Origin[]
  readonly eventOrigins: readonly Origin[]
  readonly unread: readonly Unread[]
  /** RFC 3339. Absent when neither the options nor the text tell it. */
  readonly capturedAt?: string
}

// --------------------------------------------------------------------------------------------------------- images

/** The parts of an image reference as distribution's grammar names them. */
export interface ImageReference {
  readonly valid: true
  readonly domain: string
  readonly path: string
  readonly tag?: string
  readonly digest?: string
  /** `docker.io/library/nginx:latest`; a digest wins over a tag. */
  readonly canonical: string
}

/** Why a text is no image reference; `mended` where one edit makes it one. */
export interface InvalidImageReference {
  readonly valid: false
  readonly code: ImageReferenceErrorCode
  readonly span: Span
  readonly message: string
  readonly mended?: string
}

/** The rule of the reference grammar that a text breaks. The list is closed. */
export type ImageReferenceErrorCode =
  | 'empty'
  | 'blank'
  | 'not-substituted'
  | 'uppercase'
  | 'scheme'
  | 'command'
  | 'web-page'
  | 'empty-tag'
  | 'tag-format'
  | 'tag-too-long'
  | 'two-tags'
  | 'digest-format'
  | 'digest-length'
  | 'digest-algorithm'
  | 'empty-component'
  | 'component-format'
  | 'domain-format'
  | 'too-long'
  | 'hex-id'
  | 'format'

/** Where an image is pulled from, in full, for people. */
export interface ImageExplanation {
  readonly valid: true
  /** Familiar form. */
  readonly reference: string
  /** The host: `docker.io`. */
  readonly registry: string
  /** Its name for people: `Docker Hub`. */
  readonly registryName: string
  readonly registryKind: 'public' | 'private' | 'mirror' | 'retired' | 'local'
  readonly repository: string
  readonly tag?: string
  /** Neither tag nor digest is written: `latest` is meant. */
  readonly tagIsImplied: boolean
  readonly digest?: string
  readonly canonical: string
  /** Whose credentials the registry wants, in words. */
  readonly credentials: string
  /** The web page to look. */
  readonly page?: string
  /** A read-only command to look. */
  readonly command: string
  /** Where the repository is known to have gone; without `to` nothing replaces it. */
  readonly moved?: {
    readonly to?: string
    /** The old place no longer gives new images. */
    readonly isGone: boolean
    readonly because: string
    readonly source: string
  }
  readonly notes: readonly string[]
}

/** How a suggested reference differs from the one written. */
export type SuggestionKind =
  | 'syntax'
  | 'registry'
  | 'namespace'
  | 'name'
  | 'alias'
  | 'relocated'
  | 'glued'
  | 'token'
  | 'tag'
  | 'version'
  | 'structure'
  | 'nearby'

/** How sure a statement is. From distance alone nothing is `certain`. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** A name that was probably meant. */
export interface Suggestion {
  readonly from: string
  /** Familiar form; host and tag kept as typed, no tag added. */
  readonly to: string
  readonly kind: SuggestionKind
  readonly confidence: Confidence
  /** 0 to 1; from .8 likely, from .5 possible; below .5 nothing is returned. */
  readonly score: number
  readonly changed: readonly {
    readonly component: ImageComponent
    readonly from: string
    readonly to: string
  }[]
  readonly because: string
}

/** The parts of a reference that a suggestion can change. */
export type ImageComponent = 'registry' | 'namespace' | 'repository' | 'tag' | 'digest' | 'reference'

// --------------------------------------------------------------------------------------------------------- report

export type Severity = 'error' | 'warning' | 'info'

/** What a command does to the cluster. */
export type Safety = 'read-only' | 'mutating' | 'destructive'

/** The object a finding is about; absent parts are not in the text. */
export interface FindingObject {
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
  readonly container?: string
}

/**
 * A place in an input that a statement rests on. `text` is exactly the slice of the input (redacted under `redact`,
 * shortened with `cut: true`). For objects handed over without text, `path` is a JSON path and offsets are absent.
 */
export interface Evidence {
  readonly input?: string
  readonly start?: number
  readonly end?: number
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly text: string
  /** The line that holds `start`, without its line end; of a very long line the part around the evidence. */
  readonly lineText?: string
  /** The column of the first character of `lineText`; absent when 1. */
  readonly lineTextColumn?: number
  readonly path?: JsonPath
  readonly cut?: boolean
}

/** One possible cause. The first of a finding's hypotheses is the finding itself. */
export interface Hypothesis {
  readonly rule: string
  readonly confidence: Confidence
  readonly because: string
  readonly tellApart?: string
}

export interface Fix {
  readonly description: string
  readonly command?: string
  readonly safety: Safety
}

/** A consequence of a finding's cause, seen in the text. */
export interface Symptom {
  readonly what: string
  readonly kind: 'event' | 'state' | 'status' | 'finding'
  readonly rule?: string
  readonly count: number
  readonly evidence: readonly Evidence[]
}

/** A link of the chain from the root cause to what people see. */
export interface ChainLink {
  readonly what: string
  readonly object?: FindingObject
  readonly evidence: readonly Evidence[]
}

export interface FindingImage {
  readonly reference: string
  readonly registry: string
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
  readonly page?: string
  /** A name of the same object that is written without a registry, or this one, and what it means in full. */
  readonly shortName?: { readonly written: string; readonly canonical: string }
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly object?: FindingObject
  /** All objects with this finding, the first 20. */
  readonly objects: readonly FindingObject[]
  readonly count: number
  readonly title: string
  readonly explanation: string
  /** Why this is the root of what is folded under it. */
  readonly rootBecause?: string
  readonly evidence: readonly [Evidence, ...Evidence[]]
  readonly hypotheses: readonly Hypothesis[]
  readonly image?: FindingImage
  readonly suggestions: readonly Suggestion[]
  readonly fixes: readonly Fix[]
  readonly missing: readonly { readonly what: string; readonly command?: string }[]
  /** What bounds left out of it; absent when nothing is. */
  readonly omitted?: OmittedOfFinding
  readonly chain: readonly ChainLink[]
  readonly symptoms: readonly Symptom[]
  /** The nodes its objects are on, as far as the text tells, by name; `count` in objects. */
  readonly nodes?: readonly { readonly name: string; readonly count: number }[]
  /** Does not change with pod hash, uid, IP, age, node or order. */
  readonly fingerprint: string
  readonly docs: string
}

/** How much of what belongs to a finding was left out where a bound was reached (docs/limits.md); absent where nothing was. */
export interface OmittedOfFinding {
  /** Pieces of evidence that tell the same again. */
  readonly evidence?: number
  /** Links of its chain. */
  readonly links?: number
  /** Facts about its object at which its rule did not look. */
  readonly facts?: number
  /** Names of the capture with which the wrong one was not compared, where none was found near. */
  readonly names?: number
  /** Causes that a message which breaks off may have gone on to name, beside its hypotheses. */
  readonly hypotheses?: number
}

/** How much of an input was read. */
export type Outcome = 'read' | 'partly' | 'nothing'

export interface ReportInput {
  readonly name: string
  readonly outcome: Outcome
  readonly lines: number
  readonly objects: readonly {
    readonly kind?: string
    readonly namespace?: string
    readonly name?: string
    readonly line: number
  }[]
  readonly unread: readonly {
    readonly line: number
    readonly endLine: number
    readonly reason: UnreadReason
  }[]
  /**
   * How many objects and unread parts are not listed: of each the first 10,000 are; and of how many objects not every link to
   * others was followed: trouble of one may then stand beside that of the other it follows from. Absent when nothing is.
   */
  readonly omitted?: { readonly objects: number; readonly unread: number; readonly links?: number }
}

/** A fact about where the text comes from, with the evidence for it. */
export interface ContextFact {
  readonly value: string
  readonly evidence: readonly Evidence[]
}

export interface Report {
  readonly version: 1
  readonly inputs: readonly ReportInput[]
  readonly context: {
    readonly kubectl?: ContextFact & { readonly min?: string; readonly max?: string }
    readonly runtime?: ContextFact
    readonly platform?: ContextFact
    readonly capturedAt?: ContextFact
  }
  /** Root causes first, most severe and most certain first, ties by position. */
  readonly findings: readonly Finding[]
  /** Counts findings, not symptoms. */
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number }
  /** By rule; absent when every finding is listed. */
  readonly omitted?: readonly OmittedFindings[]
  /** Only while an input is read in parts: what is needed to fold them as if they had been read in one. */
  readonly links?: Links
  /** Only where a report of several inputs is written as JSON: what was found, grouped. */
  readonly fleet?: Fleet
}

/** Findings of one rule of which only the number is kept: of very many different failures some are listed. */
export interface OmittedFindings {
  readonly rule: string
  /** The worst of them. */
  readonly severity: Severity
  /** Of objects, before any is folded under its root; one that was read twice counts twice. */
  readonly count: number
}

/** What was found in many inputs, grouped; the groups with most objects first. */
export interface Fleet {
  readonly rules: readonly FleetGroup[]
  readonly images: readonly FleetGroup[]
  readonly nodes: readonly FleetGroup[]
  readonly namespaces: readonly FleetGroup[]
}

/** The findings that have one rule, image, node or namespace in common. */
export interface FleetGroup {
  readonly name: string
  /** Of objects. */
  readonly count: number
  /** The worst. */
  readonly severity: Severity
  /** The first three. */
  readonly examples: readonly {
    readonly rule: string
    readonly object?: FindingObject
    readonly input?: string
    readonly line?: number
  }[]
}

/** What reports of parts carry so that merging them, in any order, gives the report of the whole. */
export interface Links {
  /** What is known from the inputs that are complete. */
  readonly settled: {
    readonly findings: readonly Finding[]
    readonly context: Report['context']
    readonly omitted?: readonly OmittedFindings[]
  }
  /** The inputs of which parts may be missing, each once, by name. */
  readonly open: readonly OpenInput[]
}

/** An input of which a part was read. */
export interface OpenInput {
  readonly input: string
  /** What was read, in order; offsets in UTF-16 units. */
  readonly read: readonly Span[]
  /** The length of the input, once its last part was read. */
  readonly length?: number
  readonly hints: ContextHints
  readonly findings: readonly LooseFinding[]
  readonly omitted?: readonly OmittedFindings[]
  readonly objects: readonly LinkRecord[]
  /** How many objects are not among these; absent when all are. */
  readonly omittedObjects?: number
}

/** What a part tells about where the text comes from; the hints of all parts give `Report.context`. */
export interface ContextHints {
  /** The highest version that is the least one, and the lowest that is the most, each with its evidence. */
  readonly kubectlMin?: ContextFact
  readonly kubectlMax?: ContextFact
  readonly runtime?: ContextFact
  readonly platform?: ContextFact
  /** The capture time that was given. */
  readonly capturedAt?: string
  /** The last time that stamps the text, and where its block starts. */
  readonly stamp?: { readonly value: string; readonly start: number }
  /** When the text was captured as far as its ages tell, RFC 3339. */
  readonly window?: { readonly earliest: string; readonly latest: string }
}

/** A finding before it is folded: without symptoms, and with what it is called as a symptom of another. */
export interface LooseFinding {
  readonly finding: Finding
  /** The place of its rule in the list of rules: of several roots the first is taken. */
  readonly order: number
  readonly image?: string
  /** Rules, or areas (`image-*`), whose finding about the same or a linked object is the root of this one. */
  readonly causedBy?: readonly string[]
  /** What it lacks: trouble of what gives it is the root of this one. */
  readonly needs?: readonly Need[]
  readonly asSymptoms: readonly Symptom[]
  /** What it is called as a link of a chain, where that is not its title. */
  readonly asLink?: string
  /** Somebody has set the severity: what follows from it does not raise it. */
  readonly isSeveritySet?: true
  /** How bad an intended state is when other trouble follows from it. */
  readonly severityAsRoot?: Severity
  /** It rests on a message that names its cause. */
  readonly namesCause?: true
  /** Options or a baseline keep it out of the report; it may still be the root of others. */
  readonly isSilent?: true
  /** It has worked since: nothing follows from it any more. */
  readonly isOver?: true
  /** One of so many of its kind that only its object and its place are kept. */
  readonly isBrief?: true
  /** Further findings of its kind of which only the number is kept, and how many of them are on which node. */
  readonly more?: { readonly count: number; readonly nodes: NonNullable<Finding['nodes']> }
}

/** Something that a finding lacks, and of whose trouble it may come. */
export interface Need {
  /**
   * `Kind/namespace/name` of an object; also `Host/namespace/name` of what is called by that name, `Address//10.96.0.10`,
   * `Network//node-1` for the pod network of a node, `Resource//nvidia.com/gpu`.
   */
  readonly key: string
  /** The rules, or areas (`node-*`), whose findings count; absent: all that are more than hints. */
  readonly rules?: readonly string[]
}

/** Which objects an object belongs to. Keys are `Kind/namespace/name`, with an empty namespace where none is known. */
export interface LinkRecord {
  readonly object: string
  /** Where it stands first, in UTF-16 units. */
  readonly start?: number
  /** Something was found about it where it stands. */
  readonly isTroubled?: true
  /** Owner, node, claims, volumes, targets. */
  readonly to?: readonly string[]
  /** Labels of a pod or of a workload's pods. */
  readonly labels?: Readonly<Record<string, string>>
  /** What a Service chooses pods by. */
  readonly selector?: Readonly<Record<string, string>>
  /** Kinds it waits for where the text does not name the object. */
  readonly awaits?: readonly ('Node' | 'PersistentVolumeClaim')[]
  /** What others need of it, beside itself: keys as in `Need`. */
  readonly gives?: readonly string[]
}

/** What changed between two reports, by fingerprint. `stayed` holds the findings as the new report has them. */
export interface Diff {
  readonly version: 1
  readonly appeared: readonly Finding[]
  readonly went: readonly Finding[]
  readonly stayed: readonly Finding[]
  readonly summary: { readonly appeared: number; readonly went: number; readonly stayed: number }
}

// ------------------------------------------------------------------------------------- between rooms, not exported

/** What a reader of a block hands on. The arrays of origins are parallel to those of objects and events. */
export interface Reading {
  readonly objects: readonly KubernetesObject[]
  readonly objectOrigins: readonly Origin[]
  readonly events: readonly KubernetesEvent[]
  readonly eventOrigins: readonly Origin[]
  readonly unread: readonly Unread[]
}
