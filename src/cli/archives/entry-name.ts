import { Refused } from './refused.js'

/**
 * The name of an entry below its archive, `./` taken off.
 *
 * Errors: throws `Refused` for a name that leads out of the archive (absolute, with a drive, with `..`) or holds control
 * characters: nobody packs such a support bundle by accident.
 *
 * @example checkEntryName('./ns/pods.txt') // 'ns/pods.txt'
 */
export function checkEntryName(name: string): string {
  const parts = name.split(/[\\/]/)
  const isOutside = parts.includes('..') || /^(?:[\\/]|[A-Za-z]:)/.test(name)
  if (isOutside) throw new Refused(`its entry ${JSON.stringify(name)} leads out of the archive`)
  if (/[\u0000-\u001f\u007f]/.test(name)) {
    throw new Refused(`its entry ${JSON.stringify(name)} has control characters in its name`)
  }
  return name.replace(/^(?:\.\/)+/, '')
}
