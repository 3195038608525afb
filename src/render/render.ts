import type { Report } from '../types.js'
import { type RenderFormat, renderFormats } from './formats.js'
import { renderGithub } from './render-github.js'
import { renderGitlab } from './render-gitlab.js'
import { renderHtml } from './render-html.js'
import { renderJson, renderNdjson } from './render-json.js'
import { renderJunit } from './render-junit.js'
import { renderMarkdown } from './render-markdown.js'
import { renderSarif } from './render-sarif.js'
import { renderText, type TextStyle } from './render-text.js'

type Renderer = (report: Report, style: TextStyle) => string

const renderers = {
  text: renderText,
  json: renderJson,
  ndjson: renderNdjson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
  markdown: renderMarkdown,
  html: renderHtml,
} satisfies Record<RenderFormat, Renderer>

/**
 * A report in one of the forms of `renderFormats`.
 *
 * Shape: text that ends with a line end. Width and colour matter to `text` only.
 * Errors: throws `TypeError` for a format that is not in the list.
 *
 * @example render(report, 'text', { width: 80, color: true })
 */
export function render(report: Report, format: RenderFormat, options: TextStyle = {}): string {
  if (!Object.hasOwn(renderers, format)) {
    throw new TypeError(`unknown format ${JSON.stringify(format)}; known: ${renderFormats.join(', ')}`)
  }
  return (renderers[format] as Renderer)(report, options)
}
