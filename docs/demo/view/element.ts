import { makeVisible } from '../text/visible.js'

/** What an element can hold: other elements, or words (always put in as text, hidden characters made visible). */
export type Child = Node | string | number | false | undefined | readonly Child[]

/** Attributes; `on` holds listeners. `href` takes https addresses only, any other is left out. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined | Record<string, (event: never) => void>
  readonly on?: Record<string, (event: never) => void>
}

/**
 * An HTML element. This and `shape` are the only places where the page makes elements, so text of strangers can become
 * nothing but text: there is no markup, no address but https, no script.
 *
 * @example element('button', { type: 'button' }, 'Copy')
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  return furnish(document.createElement(name), attributes, children)
}

/** An SVG element, furnished like `element`. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  return furnish(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

function furnish<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on' && typeof value === 'object') {
      for (const [event, listener] of Object.entries(value))
        made.addEventListener(event, listener as EventListener)
      continue
    }
    if (value === undefined || value === false || typeof value === 'object') continue
    if (name.startsWith('on') || name === 'style' || name === 'src' || name === 'srcdoc') continue
    if (name === 'href' && !/^https:\/\//.test(String(value))) continue
    made.setAttribute(name, value === true ? '' : makeVisible(String(value)))
  }
  append(made, children)
  return made
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === false || child === undefined) continue
    if (typeof child === 'object' && !('nodeType' in child)) append(parent, child)
    else if (child instanceof Node) parent.append(child)
    else parent.append(makeVisible(String(child)))
  }
}

/** The element of the page with this id. */
export function byId<Made extends HTMLElement>(id: string): Made {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found as Made
}
