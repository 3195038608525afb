/** What a registry host means: its name for people, whose credentials it wants, where to look. */
export interface Registry {
  readonly name: string
  /** Kept apart from others by what a suggestion may touch: nobody but its owner knows what is in a private one. */
  readonly kind: 'public' | 'private' | 'mirror' | 'retired' | 'local'
  readonly credentials: string
  /** A web page; `$1`, `$2` … of the host, `{path}`, `{owner}`, `{second}` (parts of the path), `{name}` of the reference. */
  readonly page?: string
  /** A command that looks without changing anything; the same placeholders and `{reference}`. */
  readonly command?: string
  readonly note?: string
}

/** Hosts by their form, the special before the general, and what each means. */
export type RegistryTable = readonly (readonly [host: RegExp, registry: Registry])[]

/** Whose credentials a registry wants, in words that come again. */
export const pullSecret = 'an imagePullSecret of the pod or of its service account'
export const none = 'none: everybody may pull'
export const publicOrSecret = `none for public images; for private ones ${pullSecret}`
