import { redact } from '../../../src/index.js'
import { isSecretValue } from '../../../src/redact/secrets/secret-value.js'
import { tellingName } from '../../../src/redact/secrets/telling-name.js'
import type { Bound } from './bound.js'

/** Bounds of redaction: beyond them more is taken out, never less. */
export const ofRedaction: readonly Bound[] = [
  {
    where: '`redact/secrets/secret-value.ts` `MAX_JUDGED_LENGTH`',
    claim: 'a longer value under a telling name is a secret, whatever it looks like',
    isBeyond: (amount) => isSecretValue(`/${'a'.repeat(amount - 1)}`, 'secret'),
  },
  {
    where: '`redact/secrets/telling-name.ts` `MAX_NAME_LENGTH`',
    claim: 'what stands further in front of a name takes no sting out of it',
    isBeyond: (amount) => tellingName(`public_${'a'.repeat(amount - 16)}_password`) === 'password',
  },
  {
    where: '`redact/secrets/private-keys.ts` `MAX_KEY_LENGTH`',
    claim: 'a key whose end is further away ends at the first line that no key has',
    isBeyond: (amount) => {
      const body = `\nMIIE\n: no key\n${'A'.repeat(amount - 16)}\n`
      const { text } = redact(`-----BEGIN PRIVATE KEY-----${body}-----END PRIVATE KEY-----`)
      return text.includes(': no key')
    },
  },
  {
    where: '`redact/names/scan-names.ts` `MAX_PIECES`',
    claim: 'a word that begins like a name of more pieces is replaced whole',
    isBeyond: (amount) => {
      const words = Array.from({ length: Math.ceil(amount / 2) - 1 }, (_, at) => `p${at}`).join('-')
      const name = `${words}${amount % 2 === 0 ? '--x' : '-x'}`
      const { text } = redact(`Successfully assigned prod/${name} to n7\nsee ${name}-7x2`, { names: true })
      return text.endsWith('see pod-1')
    },
  },
]
