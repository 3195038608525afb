import { element } from './element.js'

/**
 * A button that copies a text and says so for a moment. The text may be made when it is asked for.
 *
 * @example copyButton('Copy command', () => command)
 */
export function copyButton(
  label: string,
  read: () => string | Promise<string>,
  about?: string,
): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'small', 'aria-label': about && `${label}: ${about}` },
    label,
  )
  let timer = 0
  button.addEventListener('click', async () => {
    const done = await copyText(await read())
    button.textContent = done ? 'Copied' : 'Not allowed'
    announce(done ? 'copied' : 'the browser did not allow copying')
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      button.textContent = label
    }, 1500)
  })
  return button
}

/** Copies a text; `false` when the browser does not allow it. Works from `file://` too. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const holder = element('textarea', { readonly: true, class: 'away' })
    holder.value = text
    const before = document.activeElement
    document.body.append(holder)
    holder.select()
    const done = document.execCommand('copy')
    holder.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return done
  }
}

/** Hands a text to the user as a file. */
export function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Tells users of screen readers what happened. */
export function announce(message: string): void {
  const place = document.getElementById('announcements')
  if (place !== null) place.textContent = message
}
