import { copyButton, download } from './copy.js'
import { element } from './element.js'

const longestShown = 200_000

/** The recovered objects and events as YAML, to look at, copy and keep. */
export async function drawObjects(
  count: number,
  events: number,
  read: () => Promise<string>,
): Promise<HTMLElement> {
  if (count + events === 0) return element('p', { class: 'hint' }, 'No objects were read in this text.')
  const yaml = await read()
  const keep = element('button', { type: 'button', class: 'small' }, 'Download')
  keep.addEventListener('click', () => download(yaml, 'undescribed.yaml', 'application/yaml'))
  return element(
    'div',
    {},
    element(
      'p',
      {},
      `${count} ${count === 1 ? 'object' : 'objects'} and ${events} ${events === 1 ? 'event' : 'events'} in the shape of the Kubernetes API. What the text does not say is absent.`,
    ),
    element(
      'div',
      { class: 'actions' },
      copyButton('Copy YAML', () => yaml),
      keep,
    ),
    drawText(yaml, 'YAML'),
  )
}

/** A text in a box that scrolls; very long ones are cut (copying gives all). */
export function drawText(text: string, label: string): HTMLElement {
  const rest = text.length - longestShown
  return element(
    'pre',
    { class: 'text', tabindex: 0, role: 'region', 'aria-label': label },
    rest > 0 ? `${text.slice(0, longestShown)}\n… and ${rest} more characters` : text,
  )
}
