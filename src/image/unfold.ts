/** Signs that editors, chats and foreign keyboards put in place of the ASCII sign that was typed or meant. */
const plain: Readonly<Record<string, string>> = {
  '：': ':',
  '／': '/',
  '．': '.',
  '。': '.',
  '＠': '@',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '',
  '”': '',
  '„': '',
  '‘': '',
  '’': '',
  '«': '',
  '»': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\u00ad': '',
  '\u200e': '',
  '\u200f': '',
  '\u00a0': '',
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
  к: 'k',
  ı: 'i',
}

/**
 * A text with typographic signs and look-alike letters made plain again.
 *
 * Shape: the plain text and the span of the first such sign; `undefined` when there is none or another sign outside ASCII
 * remains.
 *
 * @example unfold('nginx：1.25') // { text: 'nginx:1.25', start: 5, end: 6 }
 */
export function unfold(text: string): { text: string; start: number; end: number } | undefined {
  let start = -1
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    const meant = sign > '\u007f' ? (plain[sign] ?? narrow(sign)) : undefined
    if (meant !== undefined && start < 0) start = at
    result += meant ?? sign
  }
  return start < 0 || /[^\u0000-\u007f]/.test(result) ? undefined : { text: result, start, end: start + 1 }
}

/** A letter, digit or sign of East Asian keyboards in full width: `１` is `1`. */
function narrow(sign: string): string | undefined {
  const code = sign.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined
}
