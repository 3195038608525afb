import type { Evidence, Finding } from '../../../src/types.js'
import { type Reveal, writeObject } from '../text/object-name.js'
import { type Child, element, shape } from './element.js'
import { pressable } from './pressable.js'

/** A box of the graph. The root has no parent; every other box hangs under an earlier one. */
export interface CauseBox {
  readonly label: string
  readonly detail: string
  readonly depth: number
  readonly parent: number | undefined
  readonly kind: 'root' | 'link' | 'symptom'
  readonly evidence: readonly Evidence[]
}

const boxHeight = 38
const gap = 10
const indent = 28
const symptomsShown = 8

/**
 * Root cause, the links of its chain one under the other, its symptoms under the last: the first is the root.
 *
 * @example listCauseBoxes(finding).map((box) => box.depth) // [0, 1, 2, 2]
 */
export function listCauseBoxes(finding: Finding): CauseBox[] {
  const subject = finding.object === undefined ? '' : writeObject(finding.object)
  const boxes: CauseBox[] = [
    {
      label: finding.title.replaceAll('`', ''),
      detail: subject,
      depth: 0,
      parent: undefined,
      kind: 'root',
      evidence: finding.evidence,
    },
  ]
  for (const link of finding.chain) {
    if (link.what === finding.title) continue
    const detail = link.object === undefined ? '' : writeObject(link.object)
    const parent = boxes.length - 1
    boxes.push({ label: link.what, detail, depth: parent + 1, parent, kind: 'link', evidence: link.evidence })
  }
  const parent = boxes.length - 1
  const known = new Set(boxes.map((box) => box.label))
  for (const symptom of finding.symptoms
    .filter((symptom) => !known.has(symptom.what))
    .slice(0, symptomsShown)) {
    const label = symptom.count > 1 ? `${symptom.what} ×${symptom.count}` : symptom.what
    boxes.push({
      label,
      detail: symptom.kind,
      depth: parent + 1,
      parent,
      kind: 'symptom',
      evidence: symptom.evidence,
    })
  }
  return boxes
}

/** The graph from the root cause down to what people see; nothing when there is nothing below the root. */
export function drawCauses(finding: Finding, index: number, reveal: Reveal): Child {
  const boxes = listCauseBoxes(finding)
  if (boxes.length < 2) return false
  const details = element(
    'details',
    { class: 'causes', open: index === 0 },
    element('summary', {}, 'From the cause to what you see'),
    finding.rootBecause !== undefined &&
      element('p', { class: 'because' }, `root, because ${finding.rootBecause}`),
  )
  const holder = element('div', { class: 'graph' })
  details.append(holder)
  let drawnWidth = 0
  new ResizeObserver(() => {
    const width = Math.floor(holder.clientWidth)
    if (width < 40 || width === drawnWidth) return
    drawnWidth = width
    holder.replaceChildren(drawBoxes(boxes, finding.severity, width, reveal))
  }).observe(holder)
  holder.style.minHeight = `${boxes.length * (boxHeight + gap)}px`
  return details
}

function drawBoxes(boxes: readonly CauseBox[], severity: string, width: number, reveal: Reveal): SVGElement {
  const deepest = Math.max(...boxes.map((box) => box.depth))
  const step = Math.min(indent, (width * 0.4) / Math.max(1, deepest))
  const top = (index: number) => index * (boxHeight + gap) + 1
  const drawing = shape('svg', {
    width,
    height: boxes.length * (boxHeight + gap),
    class: severity,
    role: 'group',
    'aria-label': `cause: ${boxes.map((box) => box.label).join('; leads to: ')}`,
  })
  for (const [index, box] of boxes.entries()) {
    if (box.parent === undefined) continue
    const x = boxes[box.parent]!.depth * step + step / 2
    const y = top(index) + boxHeight / 2
    drawing.append(
      shape('path', {
        class: 'edge',
        d: `M${x} ${top(box.parent) + boxHeight} V${y - 6} Q${x} ${y} ${x + 6} ${y} H${box.depth * step - 1}`,
      }),
      shape('path', { class: 'arrow', d: `M${box.depth * step - 6} ${y - 4} l5 4 l-5 4 z` }),
    )
  }
  for (const [index, box] of boxes.entries())
    drawing.append(drawBox(box, box.depth * step, top(index), width, reveal))
  return drawing
}

function drawBox(box: CauseBox, x: number, y: number, width: number, reveal: Reveal): SVGElement {
  const room = Math.floor((width - x - 22) / 7.4)
  const label = shorten(box.label, room)
  const detail = shorten(box.detail, room * 1.1)
  const place = box.evidence.find((there) => there.start !== undefined && there.end !== undefined)
  const button =
    place === undefined
      ? {}
      : pressable([label, detail], `${box.label}: show line ${place.line ?? ''}`, () =>
          reveal(place.start!, place.end!),
        )
  return shape(
    'g',
    { class: `box ${box.kind}`, ...button },
    shape('title', {}, box.label),
    shape('rect', { x: x + 1, y, width: Math.max(10, width - x - 2), height: boxHeight, rx: 6 }),
    shape('text', { x: x + 11, y: y + (detail === '' ? 24 : 17), class: 'label' }, label),
    ' ',
    detail !== '' && shape('text', { x: x + 11, y: y + 31, class: 'detail' }, detail),
  )
}

function shorten(label: string, room: number): string {
  return label.length <= room ? label : `${label.slice(0, Math.max(1, Math.floor(room) - 1))}…`
}
