import type { RenderFormat } from '../render/formats.js'
import { render } from '../render/render.js'
import { jsonPieces } from '../render/render-json.js'
import type { TextStyle } from '../render/render-text.js'
import { tellOmitted } from '../render/tell-omitted.js'
import type { Report, Severity } from '../types.js'
import type { Call } from './command.js'
import { writeJobSummary } from './job-summary.js'
import type { World } from './world.js'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Whether a report holds a finding, listed or only counted, at or above a level; `never` is above all, absent means `error`.
 *
 * @example isFoundAt(report, 'warning')
 */
export function isFoundAt(report: Report, level: string = 'error'): boolean {
  const reached = severities.slice(0, severities.indexOf(level as Severity) + 1)
  return (
    reached.some((severity) => report.summary[severity] > 0) ||
    (report.omitted ?? []).some(({ severity }) => reached.includes(severity))
  )
}

/** They say themselves what is only counted. */
const tellingFormats: readonly RenderFormat[] = ['text', 'json', 'ndjson', 'markdown', 'html']

/**
 * Writes a report to standard output, JSON piece by piece as it is taken; for GitHub also the summary of the job.
 *
 * @example await writeReport(report, 'json', call)
 */
export async function writeReport(report: Report, format: RenderFormat, call: Call): Promise<void> {
  if (format === 'json') await writePieces(jsonPieces(report), call.world)
  else call.world.stdout.write(render(report, format, readTextStyle(call)))
  const omitted = tellOmitted(report)
  if (omitted !== undefined && !tellingFormats.includes(format)) call.complain(omitted)
  if (format === 'github') await writeJobSummary(report, call.world)
}

async function writePieces(pieces: Iterable<string>, world: World): Promise<void> {
  for (const piece of pieces) {
    world.stdout.write(piece)
    await world.stdout.drain()
  }
}

/** Width and colour of the terminal, as far as the options and the environment leave them open. */
export function readTextStyle({ options, world }: Call): TextStyle {
  const { isTerminal, columns } = world.stdout
  const wants = options.color ?? 'auto'
  const refused = world.env['NO_COLOR'] !== undefined && world.env['NO_COLOR'] !== ''
  const isColor =
    wants === 'always' || (wants === 'auto' && isTerminal && !refused && world.env['TERM'] !== 'dumb')
  return { color: isColor, ...(isTerminal && columns !== undefined && columns > 0 ? { width: columns } : {}) }
}
