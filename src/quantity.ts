const quantity = /^([+-]?\d{1,20}(?:\.\d{1,20})?)(?:e(\d{1,2})|([numkMGTPE]|[KMGTPE]i))?$/
const binary = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']
const decimal: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
}

/**
 * Reads a Kubernetes quantity as a number.
 *
 * Shape: `undefined` for what is none. Units: cores, bytes or pieces. Source: apimachinery/pkg/api/resource/quantity.go.
 *
 * @example readQuantity('250m') // 0.25
 */
export function readQuantity(text: unknown): number | undefined {
  if (typeof text === 'number') return text
  const match = typeof text === 'string' ? quantity.exec(text.trim()) : null
  if (match === null) return undefined
  const [, digits, exponent, suffix] = match
  const factor =
    exponent !== undefined
      ? 10 ** Number(exponent)
      : suffix === undefined
        ? 1
        : binary.includes(suffix)
          ? 1024 ** (binary.indexOf(suffix) + 1)
          : (decimal[suffix] as number)
  return Number(digits) * factor
}
