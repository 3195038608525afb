/** What a person typed cannot be done; the message says what and, when it is clear, what was probably meant. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}
