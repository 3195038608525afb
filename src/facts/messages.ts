import { Memory } from '../memory.js'
import { type Decoded, type DecodeOptions, decodeMessage } from '../messages/decode-message.js'
import type { Fact } from './fact.js'
import { imageOfMessage } from './image-of-message.js'
import { causesOf } from './status-facts.js'

/** What a message says, whichever event or state it stands in. */
export interface ReadMessage {
  readonly decoded: Decoded
  readonly causes: Fact['causes']
  readonly image: string | undefined
}

/** So many messages of one reason are remembered. */
const mostRemembered = 1 << 14

/**
 * The messages of one call. Pods of one workload say the same things: each is decoded once for each reason it stands with.
 *
 * @example new Messages().read('Back-off pulling image "a"', 'BackOff').image // 'a'
 */
export class Messages {
  readonly #memory = new Memory()
  readonly #byReason = new Map<string | undefined, Map<string, ReadMessage>>()
  readonly #decode: typeof decodeMessage

  /** `decode` reads the messages: another than ours tells what our wordings are good for. */
  constructor(decode = decodeMessage) {
    this.#decode = decode
  }

  read(text: string, reason: string | undefined): ReadMessage {
    let known = this.#byReason.get(reason)
    if (known === undefined) {
      known = new Map()
      this.#byReason.set(reason, known)
    }
    let message = known.get(text)
    if (message === undefined) {
      const options: DecodeOptions =
        reason === undefined ? { memory: this.#memory } : { reason, memory: this.#memory }
      const decoded = this.#decode(text, options)
      message = { decoded, causes: causesOf(decoded), image: imageOfMessage(decoded) }
      if (known.size < mostRemembered) known.set(text, message)
    }
    return message
  }

  /** As `decodeMessage`. */
  readonly decode: typeof decodeMessage = (text, { reason } = {}) => this.read(text, reason).decoded
}
