import type { NodeCapacity } from '../protocol.js'
import { type Child, element, shape } from './element.js'

/** For every node of the text: what its pods request, as bars against what it can give. */
export function drawCapacity(nodes: readonly NodeCapacity[]): Child {
  return nodes.map((node, index) =>
    element(
      'section',
      { class: 'panel capacity', 'aria-labelledby': `node-${index}` },
      element('h3', { id: `node-${index}` }, `Requests on node ${node.node}`),
      node.resources.map((resource) => {
        const share = resource.requested / resource.allocatable
        const limits = resource.limited / resource.allocatable
        return element(
          'div',
          { class: 'resource' },
          element('span', { class: 'name' }, resource.name),
          drawBar(share, limits),
          element(
            'span',
            { class: 'figures' },
            `${resource.words.requested} of ${resource.words.allocatable} requested (${writePercent(share)})`,
            resource.limited > 0 && `, limits ${resource.words.limited} (${writePercent(limits)})`,
          ),
        )
      }),
    ),
  )
}

function drawBar(share: number, limits: number): SVGElement {
  const clamp = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`
  return shape(
    'svg',
    { class: share >= 0.9 ? 'bar full' : 'bar', width: '100%', height: 14, 'aria-hidden': 'true' },
    shape('rect', { class: 'whole', x: 0, y: 1, width: '100%', height: 12, rx: 3 }),
    shape('rect', { class: 'requested', x: 0, y: 1, width: clamp(share), height: 12, rx: 3 }),
    limits > 0 && shape('line', { class: 'limited', x1: clamp(limits), x2: clamp(limits), y1: 0, y2: 14 }),
  )
}

function writePercent(share: number): string {
  return `${Math.round(share * 100)} %`
}
