import { byId, element } from './element.js'

/** A line of the examples menu. */
export interface MenuItem {
  readonly label: string
  readonly about: string
  readonly choose: () => void
}

/** Fills the examples menu; Escape and a click elsewhere close it. */
export function openMenu(items: readonly MenuItem[]): void {
  const menu = byId<HTMLDetailsElement>('examples')
  const summary = menu.querySelector('summary')!
  byId('examples-list').replaceChildren(
    ...items.map((item) => {
      const choose = () => {
        menu.open = false
        summary.focus()
        item.choose()
      }
      return element(
        'li',
        {},
        element(
          'button',
          { type: 'button', on: { click: choose } },
          element('span', {}, item.label),
          element('small', {}, item.about),
        ),
      )
    }),
  )
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    event.stopPropagation()
    menu.open = false
    summary.focus()
  })
  addEventListener('pointerdown', (event) => {
    if (menu.open && !menu.contains(event.target as Node)) menu.open = false
  })
}
