/** So many different hosts of one text are told. */
const mostHosts = 20

/** `db:5432`, `postgres://app@db:5432/app`, `nc -z db 5432`. */
const beforePort = /(?<![\w.-])([a-z][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,5})[: ]\d{2,5}(?![\w.])/gi
/** `http://db/health`. */
const inAddress = /\/\/(?:[^\s/@]{1,100}@)?([a-z][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,5})/gi
/** `lookup db on 10.96.0.10:53`, `getaddrinfo ENOTFOUND db`, `waiting for db`. */
const behindWord =
  /\b(?:lookup|host|hostname|enotfound|eai_again|waiting for|wait for|connect to|connecting to|resolve|-h)[ =:]{1,2}["'`]?([a-z][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,5})/gi
const numbers = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g
const ofCluster = /\.svc(?:\.cluster\.local)?\.?$|\.cluster\.local\.?$/

/**
 * Whom a text calls, as far as names and addresses within a cluster go: keys of `Need`.
 *
 * Shape: `Host/namespace/name`, the namespace that of the caller where the name tells none, and `Address//10.96.0.10`; of
 * `pod.service.namespace` both names. The first 20; most of them are nobody's name.
 *
 * @example calledHosts('dial tcp: lookup db.shop on 10.96.0.10:53') // ['Host/shop/db', 'Address//10.96.0.10']
 */
export function calledHosts(text: string, namespace = ''): string[] {
  const found = new Set<string>()
  for (const pattern of [beforePort, inAddress, behindWord])
    for (const [, host = ''] of text.matchAll(pattern))
      for (const key of keysOf(host.toLowerCase(), namespace)) found.add(key)
  for (const [address] of text.matchAll(numbers)) found.add(`Address//${address}`)
  return [...found].slice(0, mostHosts)
}

function keysOf(host: string, namespace: string): string[] {
  const [first = '', second, third, ...others] = host.replace(ofCluster, '').split('.')
  if (second === undefined) return [`Host/${namespace}/${first}`]
  if (third === undefined) return [`Host/${second}/${first}`]
  // longer ones are names of the internet
  return others.length > 0 ? [] : [`Host/${third}/${second}`, `Host/${third}/${first}`]
}

/**
 * Whether a text calls its own pod.
 *
 * @example callsItself('connect to 127.0.0.1:8080') // true
 */
export function callsItself(text: string): boolean {
  return /\b(?:localhost|127\.0\.0\.1|\[::1\])/.test(text)
}
