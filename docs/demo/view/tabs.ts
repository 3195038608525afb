import { byId } from './element.js'

/** The tabs of the page; `open` is called when one becomes visible. */
export interface Tabs {
  readonly show: (name: string) => void
  /** Writes a count behind a tab's name; none for `undefined`. */
  readonly count: (name: string, count: number | undefined) => void
}

/** Makes the tab list work as the ARIA practice describes: arrows, Home, End; one tab stop. */
export function openTabs(open: (name: string) => void): Tabs {
  const list = byId('tabs')
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')]
  const select = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen
      tab.setAttribute('aria-selected', String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
      byId(tab.getAttribute('aria-controls')!).hidden = !isChosen
    }
    open(chosen.id.replace(/^tab-/, ''))
  }
  for (const tab of tabs) tab.addEventListener('click', () => select(tab))
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (at < 0 || next === undefined) return
    event.preventDefault()
    const tab = tabs[(next + tabs.length) % tabs.length]!
    tab.focus()
    select(tab)
  })
  return {
    show: (name) => select(byId(`tab-${name}`)),
    count: (name, count) => {
      const badge = byId(`tab-${name}`).querySelector('.count')
      if (badge !== null) badge.textContent = count === undefined ? '' : String(count)
    },
  }
}
