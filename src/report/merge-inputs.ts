import type { Outcome, ReportInput, UnreadReason } from '../types.js'
import { compareTexts } from './finding-order.js'
import { maxListed } from './limits.js'

type Listed<Item> = { items: Item[]; omitted: number }

/** An input of which parts are added up; `addInput` changes it in place. */
export interface InputDraft {
  readonly name: string
  isRead: boolean
  isMissed: boolean
  lines: number
  readonly objects: Listed<ReportInput['objects'][number]>
  readonly unread: Listed<ReportInput['unread'][number]>
  /** Of so many objects not every link was followed. */
  unlinked: number
}

/** An input of which nothing was read yet. */
export function inputDraft(name: string): InputDraft {
  return {
    name,
    isRead: false,
    isMissed: false,
    lines: 0,
    objects: { items: [], omitted: 0 },
    unread: { items: [], omitted: 0 },
    unlinked: 0,
  }
}

/** Adds what another part tells: `nothing` of one does not make the other less read. */
export function addInput(draft: InputDraft, input: ReportInput): void {
  draft.isRead ||= input.outcome !== 'nothing'
  draft.isMissed ||= input.outcome === 'partly' || input.unread.some(isMissed)
  draft.lines = Math.max(draft.lines, input.lines)
  addListed(draft.objects, input.objects, input.omitted?.objects ?? 0)
  addListed(draft.unread, input.unread, input.omitted?.unread ?? 0)
  draft.unlinked += input.omitted?.links ?? 0
}

/**
 * The input as a report shows it.
 *
 * Shape: objects and unread parts in the order of their lines, of each the first 10,000; `omitted` counts the others, and
 * `unlinked` objects more whose links are not known.
 */
export function finishInput(draft: InputDraft, unlinked = 0): ReportInput {
  shorten(draft.objects)
  shorten(draft.unread)
  const { objects, unread } = draft
  const links = draft.unlinked + unlinked
  const omitted = { objects: objects.omitted, unread: unread.omitted, ...(links > 0 ? { links } : {}) }
  return {
    name: draft.name,
    outcome: outcomeOf(draft),
    lines: draft.lines,
    objects: objects.items.slice(),
    unread: unread.items.slice(),
    ...(Object.values(omitted).some((count) => count > 0) ? { omitted } : {}),
  }
}

/** A part of what looks like Kubernetes that was not understood. */
export function isMissed({ reason }: { readonly reason: UnreadReason }): boolean {
  return reason !== 'not-kubernetes'
}

function outcomeOf({ isRead, isMissed }: InputDraft): Outcome {
  if (!isRead) return 'nothing'
  return isMissed ? 'partly' : 'read'
}

function addListed<Item extends { readonly line: number }>(
  list: Listed<Item>,
  items: readonly Item[],
  omitted: number,
): void {
  for (const item of items) list.items.push(item)
  list.omitted += omitted
  if (list.items.length > 2 * maxListed) shorten(list)
}

function shorten<Item extends { readonly line: number }>(list: Listed<Item>): void {
  list.items.sort(compareLines)
  list.omitted += Math.max(0, list.items.length - maxListed)
  list.items.length = Math.min(list.items.length, maxListed)
}

function compareLines(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line || compareTexts(JSON.stringify(a), JSON.stringify(b))
}
