import { type EndingReport, parseEndingReport } from '../grammar/ending-report.js'
import { type ProbeReport, parseProbeReport } from '../grammar/probe-report.js'
import { parseRefusal, type Refusal } from '../grammar/refusal.js'
import { parseSandboxReport, type SandboxReport } from '../grammar/sandbox-report.js'
import { parseVolumeReport, type VolumeReport } from '../grammar/volume-report.js'
import type { Memory } from '../memory.js'
import type { MessageField } from './match-wording.js'
import type { Area } from './wording.js'

/** What the grammar of its language makes of a message; absent: it is in another language. */
export interface Reports {
  readonly probe?: ProbeReport
  readonly volume?: VolumeReport
  readonly sandbox?: SandboxReport
  readonly refusal?: Refusal
  readonly ending?: EndingReport
}

/** What a field of work is spoken in. */
const endingAreas: readonly Area[] = ['probe', 'container', 'crash', 'job', 'volume', 'sandbox', 'rollout']

/**
 * Reads a message with the grammars of the areas it can come from.
 *
 * Shape: see `Reports`. Units: offsets into `text`. Never throws.
 *
 * @example readReports('Liveness probe failed: HTTP probe failed with statuscode: 503', ['probe']).probe?.status // 503
 */
export function readReports(text: string, areas: readonly Area[], memory?: Memory): Reports {
  const probe = areas.includes('probe') ? parseProbeReport(text, memory) : undefined
  const volume = areas.includes('volume') ? parseVolumeReport(text, memory) : undefined
  const sandbox = areas.includes('sandbox') ? parseSandboxReport(text, memory) : undefined
  const refusal = areas.includes('admission') ? parseRefusal(text, memory) : undefined
  const ending = areas.some((area) => endingAreas.includes(area))
    ? parseEndingReport(text, memory)
    : undefined
  return {
    ...(probe === undefined ? {} : { probe }),
    ...(volume?.operation === undefined && volume?.trouble === undefined ? {} : { volume }),
    ...(sandbox?.trouble === undefined && sandbox?.plugins[0] === undefined ? {} : { sandbox }),
    ...(refusal?.by === undefined ? {} : { refusal }),
    ...(ending === undefined ? {} : { ending }),
  }
}

/**
 * The names that stand in the reports, by what they are: what words of rules are filled with, and what evidence points at.
 *
 * @example fieldsOf({}) // {}
 */
export function fieldsOf({
  probe,
  volume,
  sandbox,
  refusal,
  ending,
}: Reports): Readonly<Record<string, MessageField>> {
  // of plugins that call each other the last one failed
  const plugin = sandbox?.plugins.at(-1)
  const container = probe?.container ?? ending?.container
  return {
    ...volume?.parts,
    ...sandbox?.parts,
    ...refusal?.parts,
    ...(plugin === undefined ? {} : { plugin }),
    ...(probe?.command === undefined ? {} : { command: probe.command }),
    ...(refusal?.words === undefined ? {} : { policyText: refusal.words }),
    ...(container === undefined ? {} : { container }),
  }
}
