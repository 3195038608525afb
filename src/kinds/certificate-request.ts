import { encodeBase64, encodeBytes, utf8Of } from './base64.js'

/** Attributes of a name, below 2.5.4 of X.520. */
const attributes: readonly (readonly [string, number])[] = [
  ['Common Name', 3],
  ['Serial Number', 5],
  ['Organization', 10],
  ['Organizational Unit', 11],
  ['Country', 6],
  ['Locality', 7],
  ['Province', 8],
  ['StreetAddress', 9],
  ['PostalCode', 17],
]
/** The tags by which an alternative name tells what it is; see RFC 5280, GeneralName. */
const alternatives: readonly (readonly [string, number])[] = [
  ['DNS Names', 0x82],
  ['Email Addresses', 0x81],
  ['URIs', 0x86],
]
const sequence = 0x30
const set = 0x31

/**
 * A certificate request (PKCS #10) with these names, as PEM in base64, as `spec.request` holds it.
 *
 * Its key and signature are of an algorithm that does not exist, so that nothing can take it for a real one. An IP address
 * that cannot be read is left out.
 *
 * @example makeRequest(new Map([['Common Name', ['jane']]]))
 */
export function makeRequest(names: ReadonlyMap<string, readonly string[]>): string {
  const noAlgorithm = der(sequence, der(6, [0x2a, 3, 4]))
  const key = der(sequence, noAlgorithm, der(3, [0]))
  const info = der(sequence, der(2, [0]), nameOf(names), key, der(0xa0, extensionsOf(names)))
  const request = der(sequence, info, noAlgorithm, der(3, [0]))
  const lines = encodeBytes(request).replace(/.{64}/g, '$&\n')
  return encodeBase64(`-----BEGIN CERTIFICATE REQUEST-----\n${lines}\n-----END CERTIFICATE REQUEST-----\n`)
}

function nameOf(names: ReadonlyMap<string, readonly string[]>): number[] {
  const parts = attributes.flatMap(([key, attribute]) =>
    (names.get(key) ?? []).map((value) =>
      der(set, der(sequence, der(6, [0x55, 4, attribute]), der(12, utf8Of(value)))),
    ),
  )
  return der(sequence, ...parts)
}

/** The extension for alternative names, inside the attribute that asks for extensions; empty when there are none. */
function extensionsOf(names: ReadonlyMap<string, readonly string[]>): number[] {
  const found = alternatives.flatMap(([key, tag]) =>
    (names.get(key) ?? []).map((value) => der(tag, utf8Of(value))),
  )
  for (const address of names.get('IP Addresses') ?? []) {
    const bytes = addressBytes(address)
    if (bytes !== undefined) found.push(der(0x87, bytes))
  }
  if (found.length === 0) return []
  const extension = der(sequence, der(6, [0x55, 0x1d, 0x11]), der(4, der(sequence, ...found)))
  const extensionRequest = der(6, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 14])
  return der(sequence, extensionRequest, der(set, der(sequence, extension)))
}

/** The 4 or 16 bytes of an address; `undefined` when the text is none. */
function addressBytes(address: string): number[] | undefined {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return address.split('.').map((part) => Number(part) & 255)
  const [head = '', tail, ...more] = address.split('::')
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'))
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const missing = 8 - before.length - after.length
  if (more.length > 0 || (tail === undefined ? missing !== 0 : missing < 1)) return undefined
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return undefined
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 255]
  })
}

/** One value of ASN.1 in DER: tag, length, content. */
function der(tag: number, ...contents: readonly (readonly number[])[]): number[] {
  const content = contents.flat()
  const { length } = content
  const size: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest & 255)
  return [tag, ...(length < 128 ? [length] : [0x80 | size.length, ...size]), ...content]
}
