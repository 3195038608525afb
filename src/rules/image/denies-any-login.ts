const twice = /denied: denied/

/**
 * What GitHub's registry says to an old login, even of a public image, and to one that may not read a private one.
 *
 * @example deniesAnyLogin({ decoded: { text: 'error from registry: denied: denied' } }) // true
 */
export function deniesAnyLogin({ decoded }: { readonly decoded?: { readonly text: string } }): boolean {
  return twice.test(decoded?.text ?? '')
}
