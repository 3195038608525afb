import { explainImage } from '../image/explain.js'
import type { Confidence, Finding } from '../types.js'
import { nameObject } from './name-object.js'

/** Further steps are counted. */
const mostSteps = 6

/** One thing said of a finding. */
export interface Note {
  /** What kind of statement it is; a confidence stands for the claim that follows. */
  readonly label:
    | ''
    | Confidence
    | 'tell apart'
    | 'root'
    | 'leads to'
    | 'pulled from'
    | 'look'
    | 'fix'
    | 'not in this capture'
    | 'left out'
  readonly text: string
  /** A command, to be copied as it is. */
  readonly verbatim?: string
  /** Of a fix what running it does to the cluster, of a look what for. */
  readonly aside?: string
}

/**
 * All that is said of a finding besides its title and evidence, in reading order: what it means, how sure it is, what
 * else it could be and how to tell the two apart, why it is the root and what it leads to, where an image comes from, what
 * to do, what the capture does not tell.
 *
 * @example tellFinding(finding).map((note) => note.label)
 */
export function tellFinding(finding: Finding): Note[] {
  return [...explain(finding), ...trace(finding), ...advise(finding)]
}

function explain(finding: Finding): Note[] {
  const [own, ...others] = finding.hypotheses
  const suggested = finding.suggestions.map((suggestion): Note => {
    const isNamed = suggestion.because.includes(`\`${suggestion.to}\``)
    const text = isNamed ? suggestion.because : `${suggestion.because}: ${suggestion.to}`
    return { label: suggestion.confidence, text }
  })
  // the finding, or another reading, often has its reason from the suggestion
  const isSuggested = (reason: string | undefined) =>
    finding.suggestions.some((suggestion) => suggestion.because === reason)
  const isSaid = isSuggested(own?.because)
  const claim: Note[] =
    own && !isSaid
      ? [
          {
            label: own.confidence,
            text: saysTitle(finding) ? (finding.rootBecause ?? own.because) : own.because,
          },
        ]
      : []
  // a suggestion that is surer than the finding says more than the explanation of its rule
  const isDoubted =
    !isSaid &&
    finding.suggestions.every(({ confidence }) => confidence === 'possible') &&
    own?.confidence !== 'possible'
  const isExplained =
    (suggested.length > 0 && !isDoubted) || finding.explanation === '' || finding.explanation === own?.because
  return [
    ...(isExplained ? [] : [{ label: '' as const, text: finding.explanation }]),
    ...(isDoubted ? claim : []),
    ...suggested,
    ...(isDoubted ? [] : claim),
    ...others.flatMap(({ confidence, because, tellApart }, index): Note[] => [
      ...(isSuggested(because) ? [] : [{ label: confidence, text: because }]),
      // one command for several stands behind the last of them
      ...(tellApart === undefined || others.slice(index + 1).some((other) => other.tellApart === tellApart)
        ? []
        : [{ label: 'tell apart' as const, text: '', verbatim: tellApart }]),
    ]),
  ]
}

/** Its reason only repeats the title: then why it is the root says more. */
function saysTitle({ hypotheses, title, suggestions }: Finding): boolean {
  const because = hypotheses[0]?.because
  return because === title && !suggestions.some((suggestion) => suggestion.because === because)
}

/** Why other trouble follows from this one, and what at other objects does; within one object the symptoms say it. */
function trace(finding: Finding): Note[] {
  const { symptoms, chain, object, rootBecause } = finding
  if (symptoms.length === 0) return []
  const { container: _, ...whole } = object ?? {}
  const own = nameObject(whole)
  const others = chain.slice(1).filter((link) => nameObject(link.object) !== own)
  const steps = others.slice(0, mostSteps).map(({ object: at, what }) => {
    const name = nameObject(at)
    return name === '' ? what : `${name}: ${what}`
  })
  if (others.length > mostSteps) steps.push(`${others.length - mostSteps} more`)
  return [
    ...(rootBecause === undefined || saysTitle(finding)
      ? []
      : [{ label: 'root' as const, text: rootBecause }]),
    ...steps.map((text): Note => ({ label: 'leads to', text })),
  ]
}

function advise({ image, fixes, missing, omitted }: Finding): Note[] {
  return [
    ...(image === undefined ? [] : [{ label: 'pulled from' as const, text: nameSource(image) }]),
    ...(image?.shortName === undefined
      ? []
      : [
          {
            label: '' as const,
            text: `without a registry, \`${image.shortName.written}\` means ${image.shortName.canonical}`,
          },
        ]),
    ...fixes.map(({ command, description, safety }): Note => {
      if (command === undefined) return { label: 'fix', text: description }
      if (safety === 'read-only') return { label: 'look', text: '', verbatim: command, aside: description }
      // where to run it is part of the advice
      const aside = description.startsWith('on the node') ? `${safety}, ${description}` : safety
      return { label: 'fix', text: '', verbatim: command, aside }
    }),
    ...missing.map(({ what, command }): Note => {
      return {
        label: 'not in this capture',
        text: what,
        // what stands above already is not said twice
        ...(command === undefined || fixes.some((fix) => fix.command === command)
          ? {}
          : { verbatim: command }),
      }
    }),
    ...(omitted === undefined ? [] : [{ label: 'left out' as const, text: nameOmitted(omitted) }]),
  ]
}

const omittedParts = [
  ['evidence', 'more places'],
  ['links', 'more that it leads to'],
  ['facts', 'facts about its object'],
  ['names', 'names that may be near'],
  ['hypotheses', 'causes it may have gone on to name'],
] as const

/** `3 more places, 12 names that may be near` */
function nameOmitted(omitted: NonNullable<Finding['omitted']>): string {
  return omittedParts.flatMap(([key, what]) => (omitted[key] ? `${omitted[key]} ${what}` : [])).join(', ')
}

/** `docker.io (Docker Hub): https://…` */
function nameSource({ reference, registry, page }: NonNullable<Finding['image']>): string {
  const explained = explainImage(reference)
  const isNamed = explained.valid && explained.registry === registry && explained.registryName !== registry
  return registry + (isNamed ? ` (${explained.registryName})` : '') + (page === undefined ? '' : `: ${page}`)
}
