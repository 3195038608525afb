/** The factors of the suffixes of a quantity. */
const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
}
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
  const value = numberOf(amount)
  if (value === undefined || !/^\d+$/.test(printed)) return undefined
  const found = divisors.find((divisor) => {
    const quotient = value / (divisor === '' ? 1 : (numberOf(divisor) as number))
    return Math.ceil(quotient - 1e-9) === Number(printed)
  })
  return found === '' ? undefined : found
}

function numberOf(amount: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?)([a-zA-Z]*)$/.exec(amount)
  const factor = Object.hasOwn(factors, parts?.[2] ?? '?') ? factors[parts?.[2] as string] : undefined
  return parts === null || factor === undefined ? undefined : Number(parts[1]) * factor
}
