import { explainImage } from '../image/explain.js'
import type { Confidence, Finding } from '../types.js'

/** One thing said of a finding. */
export interface Note {
  /** What kind of statement it is; a confidence stands for the claim that follows. */
  readonly label: '' | Confidence | 'tell apart' | 'pulled from' | 'look' | 'fix' | 'not in this capture'
  readonly text: string
  /** A command, to be copied as it is. */
  readonly verbatim?: string
  /** Of a fix what running it does to the cluster, of a look what for. */
  readonly aside?: string
}

/**
 * All that is said of a finding besides its title and evidence, in reading order: what it means, how sure it is, what
 * else it could be and how to tell the two apart, where an image comes from, what to do, what the capture does not tell.
 *
 * @example tellFinding(finding).map((note) => note.label)
 */
export function tellFinding(finding: Finding): Note[] {
  return [...explain(finding), ...advise(finding)]
}

function explain(finding: Finding): Note[] {
  const [own, ...others] = finding.hypotheses
  const suggested = finding.suggestions.map((suggestion): Note => {
    const isNamed = suggestion.because.includes(`\`${suggestion.to}\``)
    const text = isNamed ? suggestion.because : `${suggestion.because}: ${suggestion.to}`
    return { label: suggestion.confidence, text }
  })
  // a suggestion says more than the explanation of its rule
  const isExplained =
    suggested.length > 0 || finding.explanation === '' || finding.explanation === own?.because
  // the finding often has its reason from the suggestion
  const isSaid = finding.suggestions.some((suggestion) => suggestion.because === own?.because)
  return [
    ...(isExplained ? [] : [{ label: '' as const, text: finding.explanation }]),
    ...suggested,
    ...(own && !isSaid ? [{ label: own.confidence, text: own.because }] : []),
    ...others.flatMap(({ confidence, because, tellApart }): Note[] => [
      { label: confidence, text: because },
      ...(tellApart === undefined ? [] : [{ label: 'tell apart' as const, text: '', verbatim: tellApart }]),
    ]),
  ]
}

function advise({ image, fixes, missing }: Finding): Note[] {
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
      return { label: 'fix', text: '', verbatim: command, aside: safety }
    }),
    ...missing.map(({ what, command }): Note => {
      return {
        label: 'not in this capture',
        text: what,
        ...(command === undefined ? {} : { verbatim: command }),
      }
    }),
  ]
}

/** `docker.io (Docker Hub): https://…` */
function nameSource({ reference, registry, page }: NonNullable<Finding['image']>): string {
  const explained = explainImage(reference)
  const isNamed = explained.valid && explained.registry === registry && explained.registryName !== registry
  return registry + (isNamed ? ` (${explained.registryName})` : '') + (page === undefined ? '' : `: ${page}`)
}
