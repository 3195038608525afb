import { shippedImages } from './image/known/index.js'
import { readManifest } from './manifests/read-manifest.js'
import { type AnalyzeOptions, runPipeline } from './pipeline.js'
import type { Report } from './types.js'

export type { AnalyzeOptions } from './pipeline.js'

/**
 * Reads a text and says what is wrong in it: text → objects and events → findings → report.
 *
 * Shape: see `Report`; `findings` root causes first, `[]` when nothing was found, which does not mean healthy.
 * Units: offsets UTF-16, lines and columns from 1. Errors: none for any string.
 *
 * @example analyze('Failed to pull image "ngnix": pull access denied for ngnix').findings[0]?.rule // 'image-name-typo'
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Report {
  return runPipeline(text, { knownImages: shippedImages(), ...options }, { manifest: readManifest })
}
