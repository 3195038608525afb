import type { Redacted } from '../protocol.js'
import { longestLink, packFragment } from '../text/link.js'
import { copyButton, download } from './copy.js'
import { element } from './element.js'
import { drawText } from './objects.js'

/** What the share tab asks of the page. */
export interface ShareSource {
  readonly redact: (names: boolean) => Promise<Redacted>
  readonly markdown: () => Promise<string>
}

/** The text without its secrets, the findings as Markdown, and a link that holds the redacted text. */
export async function drawShare(source: ShareSource): Promise<HTMLElement> {
  const names = element('input', { type: 'checkbox', id: 'share-names' })
  const shown = element('div', { class: 'redacted' })
  const fill = async () => shown.replaceChildren(...drawRedacted(await source.redact(names.checked)))
  names.addEventListener('change', fill)
  await fill()
  return element(
    'div',
    {},
    element(
      'section',
      { class: 'panel' },
      element('h3', {}, 'For an issue or a chat'),
      element('p', {}, 'The findings with their evidence, as Markdown.'),
      copyButton('Copy as Markdown', source.markdown),
    ),
    element(
      'section',
      { class: 'panel' },
      element('h3', {}, 'The text without its secrets'),
      element(
        'p',
        {},
        'Passwords, tokens and keys are taken out. Look it over before you share it: no program finds every secret.',
      ),
      element('label', {}, names, ' replace names of pods, nodes, namespaces, hosts and addresses too'),
      shown,
    ),
  )
}

function drawRedacted(redacted: Redacted): HTMLElement[] {
  const total = redacted.replaced.reduce((sum, part) => sum + part.count, 0)
  const keep = element('button', { type: 'button', class: 'small' }, 'Download')
  keep.addEventListener('click', () => download(redacted.text, 'redacted.txt', 'text/plain'))
  return [
    element(
      'p',
      { role: 'status' },
      total === 0 ? 'Nothing was replaced.' : `${total} replaced: `,
      total > 0 && redacted.replaced.map((part) => `${part.kind} ×${part.count}`).join(', '),
    ),
    element(
      'div',
      { class: 'actions' },
      copyButton('Copy text', () => redacted.text),
      keep,
    ),
    drawText(redacted.text, 'Redacted text'),
    drawLink(redacted),
  ]
}

function drawLink(redacted: Redacted): HTMLElement {
  const place = element('div', { class: 'link', role: 'status' })
  const make = element('button', { type: 'button' }, 'Make a link to this redacted text')
  make.addEventListener('click', async () => {
    const fragment = await packFragment(redacted.text)
    const address = `${location.href.replace(/#.*$/, '')}${fragment}`
    if (address.length > longestLink) {
      place.replaceChildren(
        `Too long: the link would have ${address.length.toLocaleString('en')} characters, and more than ${longestLink.toLocaleString('en')} get lost on the way. Download the text instead.`,
      )
      return
    }
    const field = element('input', {
      type: 'text',
      readonly: true,
      'aria-label': 'Link',
      id: 'share-link',
      value: address,
    })
    place.replaceChildren(
      field,
      copyButton('Copy link', () => address),
      element(
        'p',
        { class: 'hint' },
        `${address.length.toLocaleString('en')} characters. The text is in the link itself, behind the #, and is sent to no server; whoever has the link can read it.`,
      ),
    )
    field.focus()
    field.select()
  })
  return element(
    'div',
    {},
    element('h4', {}, 'A link'),
    element(
      'p',
      { class: 'hint' },
      `The link holds the redacted text above, compressed: at most ${longestLink.toLocaleString('en')} characters. Nothing is put into a link unless you press this button.`,
    ),
    make,
    place,
  )
}
