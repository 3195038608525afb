/**
 * What a name says about its value: `password` – any value is one; `secret` – a key or token, unless the value is plainly
 * something else; `perhaps` – only when the value looks random; `no` – nothing.
 */
export type Telling = 'password' | 'secret' | 'perhaps' | 'no'

const PASSWORD = /(?:password|passwd|passphrase|passcode|pwd)$|^(?:pass|pw)$|.(?<!by|com|tres|sur)pass$/
const SECRET =
  /(?:secret|token|apikey|accesskey|secretkey|privatekey|credential|credentials|creds|dsn|jwt|bearer)$/
const PERHAPS = new Set([
  ...[
    'key',
    'keys',
    'tokens',
    'secrets',
    'passwords',
    'auth',
    'authorization',
    'cookie',
    'session',
    'salt',
    'license',
  ],
  ...['signature', 'sig', 'seed', 'pin', 'otp', 'nonce', 'webhook'],
])

/** What a key is for, when the value is to be hidden: `API_KEY`, `accountKey`, `signing-key`. */
const KEY_USES = new Set([
  ...[
    'api',
    'access',
    'secret',
    'private',
    'encryption',
    'encrypt',
    'signing',
    'sign',
    'master',
    'auth',
    'account',
  ],
  ...[
    'storage',
    'license',
    'shared',
    'webhook',
    'cookie',
    'session',
    'admin',
    'service',
    'subscription',
    'app',
    'root',
  ],
])

/** The last word tells what the value is: a name, a place, a measure of the secret, not the secret. */
const ABOUT_THE_SECRET = new Set([
  ...[
    'name',
    'names',
    'namespace',
    'ref',
    'file',
    'filename',
    'path',
    'dir',
    'directory',
    'mount',
    'volume',
    'class',
  ],
  ...[
    'store',
    'provider',
    'type',
    'kind',
    'format',
    'mode',
    'version',
    'algorithm',
    'alg',
    'policy',
    'image',
    'id',
  ],
  ...[
    'length',
    'size',
    'count',
    'max',
    'min',
    'limit',
    'ttl',
    'age',
    'expiry',
    'expiration',
    'expires',
    'seconds',
  ],
  ...[
    'minutes',
    'hours',
    'days',
    'timeout',
    'interval',
    'enabled',
    'disabled',
    'required',
    'optional',
    'issuer',
  ],
  ...[
    'audience',
    'audiences',
    'prefix',
    'suffix',
    'header',
    'field',
    'label',
    'url',
    'uri',
    'endpoint',
    'host',
    'port',
  ],
  ...[
    'server',
    'service',
    'address',
    'hash',
    'checksum',
    'digest',
    'rotation',
    'reviews',
    'manager',
    'controller',
  ],
])

/** Words that take the sting out wherever they stand: `checksum/secret`, `existingSecret`, `publicKey`. */
const HARMLESS = new Set([
  'checksum',
  'hash',
  'digest',
  'existing',
  'public',
  'mountable',
  'max',
  'automount',
  'last',
])

/** Kubernetes' own field names that hold the name of a secret, or a number. */
const KUBERNETES_FIELDS = new Set([
  'tokens',
  'secrets',
  'imagepullsecrets',
  'secretref',
  'secretkeyref',
  'keyring',
])

/** Of a longer name its last letters tell: what a value is stands at the end. */
const MAX_NAME_LENGTH = 200

/**
 * What the name of an environment variable, a field, a flag or an annotation tells about its value.
 *
 * @example tellingName('DB_PASSWORD') // 'password'
 */
export function tellingName(name: string): Telling {
  if (KUBERNETES_FIELDS.has(name.toLowerCase())) return 'no'
  const words = wordsOf(name.slice(-MAX_NAME_LENGTH))
  const last = words[words.length - 1] ?? ''
  if (words.some((word) => HARMLESS.has(word))) return 'no'
  if (last === 'id' && words[words.length - 2] === 'secret') return 'secret'
  if (ABOUT_THE_SECRET.has(last)) return 'no'
  if (words.some((word) => PASSWORD.test(word))) return 'password'
  if (words.some((word) => SECRET.test(word))) return 'secret'
  if (words.includes('key') && words.some((word) => KEY_USES.has(word))) return 'secret'
  return words.some((word) => PERHAPS.has(word) || word.endsWith('key')) ? 'perhaps' : 'no'
}

/** `dbPassword`, `DB_PASSWORD`, `db-password`, `--db.password` → `db`, `password`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase().replace(/(?<!\d)\d+$/, ''))
}
