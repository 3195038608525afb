/**
 * Whether a key can be a label of the generic describer: a field name cut into words, each with a capital, or, where
 * it holds more than letters and dashes, as it is (`k8s.io/slash`, `x509`).
 *
 * Source: smartLabelFor in kubectl's describe.go.
 *
 * @example isLabel('Last Transition Time') // true
 */
export function isLabel(key: string): boolean {
  // `Last Transition Time`, `Kebab - Case - Key`; neither `last logs` nor `Last logs`.
  if (/^[A-Z][A-Za-z]*(?: - [A-Z][A-Za-z]*| [A-Z][A-Za-z]*)*$/.test(key)) return true
  return !/\s/.test(key) && /[^A-Za-z-]/.test(key)
}

/**
 * Whether a label can stand below another one of the same map: the names behind them are sorted. How the first letter
 * was written is not in the text.
 *
 * @example mayFollow('Spec', 'Image') // false
 */
export function mayFollow(label: string, next: string): boolean {
  const [one, other] = [bare(label), bare(next)]
  return one < other || lowerFirst(one) < lowerFirst(other)
}

function bare(label: string): string {
  return label.replaceAll(/ (?:- )?/g, '')
}

function lowerFirst(name: string): string {
  return name === '' ? '' : (name[0] as string).toLowerCase() + name.slice(1)
}
