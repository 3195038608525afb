/** Which part of a reference an error speaks of. A prior, never a gate: wordings are quoted wrongly too. */
export type ErrorHint = 'repository' | 'tag' | 'registry' | 'format' | 'not-the-name' | 'unknown'

const hints: readonly (readonly [RegExp, ErrorHint])[] = [
  [/schema 1|Image Format v1|distribution\.manifest\.v1\+/i, 'format'],
  [/toomanyrequests|too many requests|rate limit|\b429\b/i, 'not-the-name'],
  [
    /no space left|SignatureValidationFailed|signature|no match for platform|no matching manifest|exec format/i,
    'not-the-name',
  ],
  [
    /i\/o timeout|context deadline|TLS handshake|connection re(?:fused|set)|x509|HTTP response to HTTPS client/i,
    'not-the-name',
  ],
  [/no such host|server misbehaving|name or service not known|name resolution/i, 'registry'],
  [
    /manifest unknown|manifest for .{0,300} not found|tag does not exist|unknown tag|no such manifest|\btag \S{1,128} not found|failed to resolve reference .{0,400}: not found/i,
    'tag',
  ],
  [
    /pull access denied|repository does not exist|name unknown|insufficient_scope|repository .{0,300} not found|repository name not known|requested (?:access to the )?resource is (?:not authorized|denied)|failed to fetch (?:anonymous|oauth) token.{0,300}\b403\b|\/manifests\/\S{1,200}: 40[13] (?:unauthorized|forbidden)|\bdenied$/i,
    'repository',
  ],
]

/**
 * The part of a reference that a runtime's error text speaks of.
 *
 * Shape: `format` when the image is too old to be read; `not-the-name` when the error is about something else (limits, network, space, platform); `unknown` without a text
 * or for any other. Registries that say no more than "not found" mean the tag where the repository `isKnown`.
 *
 * @example readErrorHint('manifest unknown') // 'tag'
 */
export function readErrorHint(errorText: string | undefined, isKnown = false): ErrorHint {
  if (errorText === undefined) return 'unknown'
  const text = errorText.slice(0, 4000)
  const hint = hints.find(([form]) => form.test(text))?.[1]
  return hint ?? (isKnown && /\bnot found\b/.test(text) ? 'tag' : 'unknown')
}
