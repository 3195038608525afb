import { firstCode, mayOpen, opening } from '../line.js'
import { kindOfResource } from './resources.js'

/**
 * What a row of a table of kubectl looks like on its own. Every function takes the head of a line and tells by
 * closed parts (an age, `Normal` or `Warning` with a reason, upper-case column names), never by position.
 */

/** `4m53s`, `5d`, `<unknown>`; not `4 m` or `v4`. */
const age = '(?:(?:\\d{1,9}(?:ms|[ydhms])){1,4}|<unknown>|<invalid>|&lt;unknown&gt;)'
/** `4m11s (x6 over 4m53s)` */
const repeatedAge = `${age}(?: {1,3}\\(x ?\\d{1,9} over ${age}\\))?`
/** `FailedScheduling`, `Pulled`, `failedSync`; one word. */
const reason = '[A-Za-z][A-Za-z0-9_]{2,80}'
/** `Thu, 12 Feb 2015 18:34:09 +0000` */
const absoluteTime =
  '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}'

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const capitals = opening(letters)
const ageOpens = opening(`${digits}<&-`)
const typeOpens = opening('NW"\'*')
const cellOpens = opening(`${digits}<&${letters.toLowerCase()}`)
const headerOpens = opening('TRAFMLCS')
const dashOpens = opening('-')

const typeFirst = new RegExp(
  `^[\\s"']{0,40}\\**(Normal|Warning)(\\s+)\\**([A-Z]${reason.slice(8)})\\**(\\s+|$)(.*)`,
)
const agesFirst = new RegExp(`^\\s{0,40}(?:${age}|-)\\s+(?:${age}|-)\\s+\\d{1,9}\\s+\\S`)
const timesFirst = new RegExp(`^\\s{0,40}${absoluteTime}\\s+\\S`)
const startsWithAge = new RegExp(`^(?:${repeatedAge})(?:\\s|$)`)
const holdsAge = new RegExp(`(?:^|\\s)${repeatedAge}\\s`)
const emptyType = new RegExp(`^\\s{2,40}[A-Z][A-Za-z0-9]{2,80} {2,}${repeatedAge} {2,}\\S`)
const eventsTable = new RegExp(
  `^\\s{0,40}(?:[a-z0-9][a-z0-9.-]{0,62}\\s+)?${repeatedAge}\\s+(?:Normal|Warning)\\s+${reason}(?:\\s|$)`,
)

/**
 * Whether a line is a row of the Events table of a describe, of any kubectl version.
 *
 * Source: `describeEvents` (kubectl describe.go); format.md 3.1–3.4.
 *
 * @example isEventRow('  Warning  Failed  4s (x3 over 51s)  kubelet  Error: ErrImagePull') // true
 */
export function isEventRow(head: string, code = firstCode(head)): boolean {
  const typed = mayOpen(typeOpens, code) ? typeFirst.exec(head) : null
  if (typed !== null) {
    const rest = typed[5] ?? ''
    if (startsWithAge.test(rest)) return true
    const wide = /\t| {2}/.test(typed[2] ?? '') || /\t| {2}/.test(typed[4] ?? '')
    return (wide && rest.length > 0) || (holdsAge.test(`${rest} `) && rest.length > 20)
  }
  if (mayOpen(ageOpens, code) && agesFirst.test(head)) return true
  return mayOpen(capitals, code) && (timesFirst.test(head) || emptyType.test(head))
}

/**
 * Whether a row of the Events table as kubectl 1.12 and newer print it opens at a character: type, reason and more,
 * each set off by two blanks. Most rows do, and no other sort of line. A quick question before `isEventRow`.
 *
 * @example opensEventRow('  Normal  Pulled  4s  kubelet  Started', 2) // true
 */
export function opensEventRow(text: string, from: number): boolean {
  let at = text.startsWith('Normal  ', from) ? from + 8 : text.startsWith('Warning  ', from) ? from + 9 : -1
  if (at < 0) return false
  while (text.charCodeAt(at) === 32) at++
  const reasonAt = at
  if (!isCapital(text.charCodeAt(at))) return false
  while (isOfReason(text.charCodeAt(at))) at++
  if (at - reasonAt < 3 || at - reasonAt > 81 || !text.startsWith('  ', at)) return false
  while (text.charCodeAt(at) === 32) at++
  const code = text.charCodeAt(at)
  return code > 32 && code < 127 && at - from < 400
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function isOfReason(code: number): boolean {
  return isCapital(code) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95
}

/**
 * Whether a line is a row of `kubectl get events` or `kubectl events`, with or without its namespace column.
 *
 * Source: format.md 5.2, 5.3.
 *
 * @example isEventsTableRow('10s  Warning  FailedScheduling  pod/es-0  0/3 nodes are available') // true
 */
export function isEventsTableRow(head: string, code = firstCode(head)): boolean {
  if (!mayOpen(cellOpens, code)) return false
  if (eventsTable.test(head)) return true
  const old = oldEventsTable.exec(head)
  return old !== null && kindOfResource(old[1]!) !== undefined
}

/** `1h  1h  11  web.ae8940b503de2128  DaemonSet  …`; in a describe the component stands where the name is here. */
const oldEventsTable = new RegExp(
  `^\\s{0,40}(?:[a-z0-9][a-z0-9.-]{0,62}\\s+)?${age}\\s+${age}\\s+\\d{1,9}\\s+[a-z0-9][a-z0-9.-]{0,252}\\s+([A-Z][A-Za-z]{1,60})(?:\\s|$)`,
)

const eventColumns = new Set(
  'Type Reason Age From Message FirstSeen LastSeen Count SubobjectPath SubObjectPath Time Source'.split(' '),
)

/**
 * Whether a line is the header of the Events table of a describe.
 *
 * @example isEventHeader('  Type  Reason  Age  From  Message') // true
 */
export function isEventHeader(head: string, code = firstCode(head)): boolean {
  if (!mayOpen(headerOpens, code)) return false
  if (!head.includes('Message') && !head.includes('Reason')) return false
  const words = wordsOf(head)
  if (words.length < 3 || words.length > 9) return false
  if (!words.every((word) => eventColumns.has(word))) return false
  return words.includes('Message') || words.includes('Reason')
}

/**
 * Whether a line is the row of dashes below a header, of any dash, or what Markdown made of it.
 *
 * @example isDashRow('  ----     ------     ----') // true
 */
export function isDashRow(head: string, code = firstCode(head)): boolean {
  if (!mayOpen(dashOpens, code) || !/^\s*[-─—–]{2}/.test(head)) return false
  const words = wordsOf(head)
  return words.length >= 2 && words.length <= 12 && words.every((word) => /^[-─—–]{2,60}$/.test(word))
}

const tableColumns = new Set(
  (
    'NAME NAMESPACE READY STATUS AGE LAST LASTSEEN FIRSTSEEN REASON TYPE KIND OBJECT MESSAGE POD IP NODE RESTARTS ' +
    'ROLES VERSION CLUSTER-IP CLUSTER_IP EXTERNAL-IP PORT(S) VOLUME CAPACITY STORAGECLASS UP-TO-DATE AVAILABLE ' +
    'DESIRED CURRENT REPLICAS CLAIM COMPLETIONS SCHEDULE LABELS HOST HOSTS IMAGE(S) CONTAINER(S) SECRET PROVISIONER ' +
    'PF CPU MEM REFERENCE TARGETS MINPODS MAXPODS ENDPOINTS SUBOBJECT SOURCE COUNT'
  ).split(' '),
)

/** Columns that other programs' tables have as well: kubectl's have a name in front. */
const sharedColumns = new Set(['CREATED', 'IMAGE', 'IMAGES', 'CONTAINER', 'CONTAINERS'])

/** `READY`, `PORT(S)`, `%CPU/R`; k9s puts an arrow behind the column it sorts by. */
const columnWord = /^%?[A-Z0-9][A-Z0-9()/%_.:-]{0,40}[↑↓▲▼]?$/

/**
 * The kind of table that a line is the header of: upper-case names of columns, two of them kubectl's own.
 *
 * @example tableHeaderShape('NAME    READY   STATUS    RESTARTS   AGE') // 'get-table'
 */
export function tableHeaderShape(
  head: string,
  code = firstCode(head),
): 'get-table' | 'events-table' | undefined {
  if (!mayOpen(capitals, code) || !/^\s*[A-Z]{2}/.test(head)) return undefined
  const words = wordsOf(head)
  if (words.length < 2 || !words.every((word) => columnWord.test(word))) return undefined
  // Tables of docker, crictl and podman begin with an id; kubectl has no such column.
  if (words[0] === 'ID' || words[0] === 'CONTAINER') return undefined
  const isNamed = words[0] === 'NAME' || words[0] === 'NAMESPACE'
  const known = words
    .map((word) => word.replace(/[↑↓▲▼]$/, ''))
    .filter((word) => tableColumns.has(word) || (isNamed && sharedColumns.has(word))).length
  if (known < 2) return undefined
  const ofEvents =
    words.includes('REASON') &&
    (words.includes('MESSAGE') || words.includes('LAST') || words.includes('LASTSEEN'))
  return ofEvents ? 'events-table' : 'get-table'
}

/** A namespace may stand in front, a mark of a quote or a list is none. */
const podRow = new RegExp(
  `^\\s{0,40}(?:(?![>*•‣·|+#-]\\s)\\S{1,253}\\s+)?\\S{1,253}\\s+\\d{1,4}/\\d{1,4}\\s+[A-Z][A-Za-z:/0-9]{2,60}\\s+\\d{1,9}(?:\\s+\\(${age} ago\\))?\\s+${age}(?:\\s|$)`,
)

/**
 * Whether a line is a row of `kubectl get pods` without its header.
 *
 * @example isPodRow('web-1   0/1   CrashLoopBackOff   3 (5m ago)   10m') // true
 */
export function isPodRow(head: string): boolean {
  return head.includes('/') && /\d\/\d/.test(head) && podRow.test(head)
}

/**
 * Whether a line is a row of `kubectl get nodes` without its header.
 *
 * @example isNodeRow('barn-1   NotReady   <none>   5d   v1.33.1') // true
 */
export function isNodeRow(head: string): boolean {
  return head.includes('Ready') && nodeRow.test(head)
}

const nodeRow = new RegExp(
  `^\\s{0,40}\\S{1,253}\\s+(?:Not)?Ready(?:,\\S{1,60})?\\s+\\S{1,200}\\s+${age}\\s+v1\\.\\d{1,3}`,
)

/**
 * Whether a line is a row of `kubectl get services` without its header.
 *
 * @example isServiceRow('cart   NodePort   10.96.0.7   <none>   80:30080/TCP   5d') // true
 */
export function isServiceRow(head: string, code = firstCode(head)): boolean {
  return mayOpen(nameOpens, code) && serviceRow.test(head)
}

const nameOpens = opening(`${letters.toLowerCase()}${digits}`)
const serviceRow = new RegExp(
  `^\\s{0,40}(?:\\S{1,253}\\s+)?\\S{1,253}\\s+(?:ClusterIP|NodePort|LoadBalancer|ExternalName)\\s+(?:None|<none>|[0-9a-f.:]{2,45})\\s+\\S{1,400}\\s+(?:<none>|\\d{1,5}\\S{0,400})\\s+${age}(?:\\s|$)`,
)

/** Whether a text holds columns: two cells with more than one blank or a tab between them. */
export function hasColumns(head: string): boolean {
  return /\S(?:\t| {2})\s*\S/.test(head)
}

const ageCell = /(?: {2}|\t)(?:\d{1,5}[ydhms]){1,2}(?: {2}|\t|\s*$)/

/** Whether an age is a cell of its own in a line: no sentence holds one. */
export function hasAgeCell(head: string): boolean {
  return ageCell.test(head)
}

/** The words of a line; of a line with very many, those that tell it apart. */
function wordsOf(head: string): string[] {
  return head.trim().split(/\s+/, 24)
}
