import type { Attributes } from './element.js'

/**
 * What makes a shape of a drawing a button: role, tab stop, name, mouse and keys. Its name begins with the words that can be
 * seen in it, so that people who speak to their computer can say them.
 */
export function pressable(seen: readonly string[], more: string, press: () => void): Attributes {
  return {
    role: 'button',
    tabindex: 0,
    'aria-label': `${seen.join(' ')} – ${more}`,
    on: {
      click: press,
      keydown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        press()
      },
    },
  }
}
