import { readQuantity } from '../quantity.js'

/** Divisors people write, most usual first; none is `1`. */
const divisors = ['', '1Mi', '1m', '1Ki', '1Gi', '1k', '1M', '1G', '1Ti', '1T']

/**
 * The divisor by which a container's amount becomes the printed number, rounded up; `undefined` when none is needed or
 * none fits.
 *
 * Source: ExtractContainerResourceValue in k8s.io/kubectl/pkg/util/resource.
 *
 * @example divisorFor('192Mi', '192') // '1Mi'
 */
export function divisorFor(amount: string, printed: string): string | undefined {
  const value = readQuantity(amount)
  if (value === undefined || !/^\d+$/.test(printed)) return undefined
  const found = divisors.find((divisor) => {
    const quotient = value / (divisor === '' ? 1 : (readQuantity(divisor) as number))
    return Math.ceil(quotient - 1e-9) === Number(printed)
  })
  return found === '' ? undefined : found
}
