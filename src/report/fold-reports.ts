import type { Finding, Report, ReportInput } from '../types.js'
import { compareFindings, compareTexts } from './finding-order.js'
import { mergeContexts } from './merge-contexts.js'
import { mergeFindings } from './merge-findings.js'
import { addInput, finishInput, type InputDraft, inputDraft } from './merge-inputs.js'
import { addPart, closeInput, freezeDraft, isComplete, type OpenDraft, openDraft } from './open-input.js'
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
 * parts; findings of different inputs come together by fingerprint, with counts. Memory: that of the result.
 *
 * @example const fold = startFold(); fold.add(a); fold.add(b); fold.report()
 */
export function startFold(): ReportFold {
  const inputs = new Map<string, InputDraft>()
  const open = new Map<string, OpenDraft>()
  const settled = new Map<string, Finding>()
  let context: Report['context'] = {}
  const settle = (known: Map<string, Finding>, findings: readonly Finding[]) => {
    for (const finding of findings) {
      const same = known.get(finding.fingerprint)
      known.set(finding.fingerprint, same === undefined ? finding : mergeFindings(same, finding))
    }
  }
  return {
    add({ inputs: added, links, findings, context: told }) {
      for (const input of added) {
        const draft = inputs.get(input.name) ?? inputDraft(input.name)
        inputs.set(input.name, draft)
        addInput(draft, input)
      }
      settle(settled, links?.settled.findings ?? findings)
      context = mergeContexts(context, links?.settled.context ?? told)
      for (const part of links?.open ?? []) {
        const draft = open.get(part.input) ?? openDraft(part.input)
        open.set(part.input, draft)
        addPart(draft, part)
      }
    },
    report(isAll = false) {
      for (const [name, draft] of open) {
        if (!isComplete(draft)) continue
        const closed = closeInput(draft)
        settle(settled, closed.findings)
        context = mergeContexts(context, closed.context)
        open.delete(name)
      }
      const known = new Map(settled)
      let told = context
      for (const draft of open.values()) {
        const closed = closeInput(draft)
        settle(known, closed.findings)
        told = mergeContexts(told, closed.context)
      }
      const findings = [...known.values()].sort(compareFindings)
      const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
        compareTexts(a.name, b.name)
      const links = {
        settled: { findings: [...settled.values()].sort(compareFindings), context },
        open: [...open.values()].map(freezeDraft).sort((a, b) => compareTexts(a.input, b.input)),
      }
      return {
        version: 1,
        inputs: [...inputs.values()].map((draft): ReportInput => finishInput(draft)).sort(byName),
        context: told,
        findings,
        summary: summarise(findings),
        ...(isAll || links.open.length === 0 ? {} : { links }),
      }
    },
  }
}
