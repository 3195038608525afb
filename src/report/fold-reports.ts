import { usualLimits } from '../limits.js'
import type { OmittedFindings, Report, ReportInput } from '../types.js'
import { compareTexts } from './finding-order.js'
import { mergeContexts } from './merge-contexts.js'
import { addInput, finishInput, type InputDraft, inputDraft } from './merge-inputs.js'
import { addPart, closeInput, freezeDraft, isComplete, type OpenDraft, openDraft } from './open-input.js'
import { SettledFindings } from './settled-findings.js'
import { summarise } from './summarise.js'

/** Reports on their way to become one. */
export interface ReportFold {
  /** Adds a report; reports added in another order fold to the same one. */
  add(report: Report): void
  /**
   * The one report of all added. `isAll`: no more parts will come, so nothing need be carried on to fold them.
   */
  report(isAll?: boolean): Report
}

/**
 * Folds any number of reports, each looked at once: what `mergeReports` does with two.
 *
 * Shape: inputs by name; an input read in parts is folded as if it had been read in one, across the objects of its
 * parts; findings of different inputs come together by fingerprint, with counts. Of more than `mostFailures` different
 * failures, of one input or of several, the others are counted by rule. Memory: that of the result.
 *
 * @example const fold = startFold(); fold.add(a); fold.add(b); fold.report()
 */
export function startFold(mostFailures: number = usualLimits.findings): ReportFold {
  const inputs = new Map<string, InputDraft>()
  const open = new Map<string, OpenDraft>()
  const settled = new SettledFindings(mostFailures)
  let context: Report['context'] = {}
  return {
    add({ inputs: added, links, findings, omitted, context: told }) {
      for (const input of added) {
        const draft = inputs.get(input.name) ?? inputDraft(input.name)
        inputs.set(input.name, draft)
        addInput(draft, input)
      }
      const known = links?.settled ?? { findings, omitted, context: told }
      settled.add(known.findings, known.omitted)
      context = mergeContexts(context, known.context)
      for (const part of links?.open ?? []) {
        const draft = open.get(part.input) ?? openDraft(part.input, mostFailures)
        open.set(part.input, draft)
        addPart(draft, part)
      }
    },
    report(isAll = false) {
      for (const [name, draft] of open) {
        if (!isComplete(draft)) continue
        const closed = closeInput(draft)
        const input = inputs.get(name)
        if (input !== undefined) input.unlinked += draft.droppedRecords
        settled.add(closed.findings, closed.omitted)
        context = mergeContexts(context, closed.context)
        open.delete(name)
      }
      const known = settled.copy()
      let told = context
      for (const draft of open.values()) {
        const closed = closeInput(draft)
        known.add(closed.findings, closed.omitted)
        told = mergeContexts(told, closed.context)
      }
      const { findings, omitted } = known.list()
      const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
        compareTexts(a.name, b.name)
      const { findings: ofComplete, omitted: left } = settled.list()
      const links = {
        settled: { findings: ofComplete, context, ...listOmitted(left) },
        open: [...open.values()].map(freezeDraft).sort((a, b) => compareTexts(a.input, b.input)),
      }
      return {
        version: 1,
        // while parts may come, what their links lack is carried on with them
        inputs: [...inputs.values()]
          .map((draft): ReportInput => finishInput(draft, isAll ? open.get(draft.name)?.droppedRecords : 0))
          .sort(byName),
        context: told,
        findings,
        summary: summarise(findings),
        ...listOmitted(omitted),
        ...(isAll || links.open.length === 0 ? {} : { links }),
      }
    },
  }
}

function listOmitted(omitted: readonly OmittedFindings[]): Pick<Report, 'omitted'> {
  return omitted.length === 0 ? {} : { omitted }
}
