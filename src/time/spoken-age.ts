import type { AgeInterval } from '../types.js'
import { isInterval, readAge } from './age.js'

const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  hr: 3600,
  day: 86400,
  month: 2629800,
  year: 31557600,
}

/** `5 minutes ago`, `a minute ago`, `about an hour`, `2 mins ago`; not `5 minutes later`. */
const spoken =
  /^(?:about |almost |over )?(\d{1,5}|an?|a few|one) (second|sec|minute|min|hour|hr|day|month|year)s?(?: ago)?$/i

/**
 * Reads an age as web consoles say it: `2m ago`, `5 minutes ago`, `less than a minute ago`.
 *
 * Shape: the interval it can mean, rounded up or down; `undefined` when the text is no age.
 * Units: seconds before the page was drawn; `maxSeconds` is exclusive.
 * Source: formatDistance of date-fns, humanize of moment.js, the ages of kubectl with `ago` behind them.
 *
 * @example readSpokenAge('5 minutes ago') // { minSeconds: 270, maxSeconds: 360 }
 */
export function readSpokenAge(text: string): AgeInterval | undefined {
  if (text.length > 60) return undefined
  if (/^(?:just now|now|less than a minute(?: ago)?)$/i.test(text)) return { minSeconds: 0, maxSeconds: 60 }
  const found = spoken.exec(text)
  if (found !== null) {
    const unit = secondsOf[(found[2] as string).toLowerCase()] as number
    const amount = /^\d/.test(found[1] as string) ? Number(found[1]) : 1
    if (/few/i.test(found[1] as string)) return { minSeconds: 0, maxSeconds: 60 * unit }
    return { minSeconds: unit === 1 ? amount : (amount - 0.5) * unit, maxSeconds: (amount + 1) * unit }
  }
  const age = readAge(text.replace(/ ago$/, ''))
  return isInterval(age) ? age : undefined
}
