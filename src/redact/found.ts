/** What kind of secret a stretch of text holds. The list is closed. */
export type SecretKind =
  | 'environment-value'
  | 'named-value'
  | 'command-argument'
  | 'secret-data'
  | 'json-web-token'
  | 'cloud-key'
  | 'access-token'
  | 'authorization-header'
  | 'url-credentials'
  | 'docker-config'
  | 'private-key'
  | 'kubeconfig-data'
  | 'random-string'

/** What kind of name a stretch of text holds. The list is closed. */
export type NameKind = 'pod' | 'owner' | 'node' | 'namespace' | 'host' | 'ip'

/** A secret found by a detector: `start` and `end` are offsets into the input, end exclusive. */
export interface FoundSecret {
  readonly kind: SecretKind
  readonly start: number
  readonly end: number
}

/** A name found by its place in the text. */
export interface FoundName {
  readonly kind: NameKind
  readonly start: number
  readonly end: number
}
