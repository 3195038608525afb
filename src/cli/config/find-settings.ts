import { dirname, join, relative, resolve } from 'node:path'
import { decodeBytes } from '../decode-bytes.js'
import type { OptionName } from '../options.js'
import type { GivenOptions } from '../parse-arguments.js'
import { tellReason } from '../read-inputs.js'
import type { World } from '../world.js'
import { WrongUsage } from '../wrong-usage.js'
import type { Settings } from './settings.js'

const fileName = 'undescribe.config.json'

/** A configuration file that was read. */
export interface FoundSettings {
  /** As a person would name it from the working directory. */
  readonly path: string
  readonly settings: Settings
}

/**
 * The configuration that `--config` names, else `undescribe.config.json` in the working directory or the nearest folder
 * above; absent when there is none.
 *
 * Errors: throws `WrongUsage` for a file that cannot be read or holds something else.
 */
export async function findSettings(
  path: string | undefined,
  world: World,
): Promise<FoundSettings | undefined> {
  if (path !== undefined) {
    const bytes = await readBytes(path, world)
    if (bytes === undefined) throw new WrongUsage(`${path}: ${tellReason({ code: 'ENOENT' })}`)
    return parse(path, bytes)
  }
  for (let folder = world.directory; ; folder = dirname(folder)) {
    const file = join(folder, fileName)
    const bytes = await readBytes(file, world)
    if (bytes !== undefined) return parse(relative(world.directory, file), bytes)
    if (dirname(folder) === folder) return undefined
  }
}

async function readBytes(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(path)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new WrongUsage(`${path}: ${tellReason(error)}`)
  }
}

async function parse(path: string, bytes: Uint8Array): Promise<FoundSettings> {
  // who has no configuration does not wait for its reader
  const { parseSettings } = await import('./parse-settings.js')
  return { path, settings: parseSettings(decodeBytes(bytes).text, path) }
}

/**
 * The options of a command line filled up with those of the configuration that the command takes. What was typed wins;
 * rules that are left out add up.
 *
 * @example fillOptions({}, { path: 'undescribe.config.json', settings: { failOn: 'info' } }, ['fail-on'], '/') // { 'fail-on': 'info' }
 */
export function fillOptions(
  given: GivenOptions,
  { path, settings }: FoundSettings,
  taken: readonly OptionName[],
  directory: string,
): GivenOptions {
  const beside = (file: string | undefined) =>
    file === undefined ? undefined : resolve(directory, dirname(path), file)
  const disable = [...(settings.disable ?? []), ...(given.disable ?? [])]
  const configured: Partial<Record<OptionName, unknown>> = {
    'fail-on': settings.failOn,
    'min-confidence': settings.minConfidence,
    baseline: beside(settings.baseline),
    'known-images': beside(settings.knownImages),
    redact: settings.redact || undefined,
    names: settings.names || undefined,
  }
  const known = Object.entries(configured).filter(
    ([name, value]) => value !== undefined && taken.some((one) => one === name),
  )
  return {
    ...Object.fromEntries(known),
    ...given,
    ...(disable.length > 0 && taken.includes('disable') ? { disable } : {}),
  }
}
