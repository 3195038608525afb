/** An archive, or an entry of one, that is not read although its bytes could be; the message says why. */
export class Refused extends Error {
  override name = 'Refused'
}
