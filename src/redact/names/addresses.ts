import type { FoundName } from '../found.js'

const IPV4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g

/** At least two groups and `::`, or all eight; a time of day or a MAC address has too few or too short groups. */
const IPV6 =
  /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){1,6}:)(?![\w:.])/gi

/** Nodes of clouds are called after their address: `ip-10-0-1-2.eu-west-1.compute.internal`. */
const NAMED_AFTER_ADDRESS = /(?<![\w.-])ip-\d{1,3}(?:-\d{1,3}){3}(?:\.[a-z0-9-]{1,63}){0,6}/g

/**
 * IP addresses, and names of nodes made of one.
 *
 * Versions with four numbers are taken for addresses unless a letter or hyphen stands before them.
 *
 * @example findAddresses('dial tcp 10.0.0.7:443') // [{ kind: 'ip', start: 9, end: 17 }]
 */
export function findAddresses(text: string): FoundName[] {
  const found: FoundName[] = []
  for (const match of text.matchAll(IPV4)) {
    if (match[0].split('.').every((part) => Number(part) < 256)) {
      found.push({ kind: 'ip', start: match.index, end: match.index + match[0].length })
    }
  }
  for (const match of text.matchAll(IPV6)) {
    if (!/\d/.test(match[0])) continue
    found.push({ kind: 'ip', start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(NAMED_AFTER_ADDRESS)) {
    found.push({ kind: 'node', start: match.index, end: match.index + match[0].length })
  }
  return found
}
