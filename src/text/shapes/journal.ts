import { firstCode, mayOpen, opening } from '../line.js'

const klogOpens = opening('IWEF*>-')
const logfmtOpens = opening('tl*>-')

/** `E0219 18:49:38.257776       1 replica_set.go:534] ` */
const klog = /^[\s*>-]{0,8}[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{3,9} +\d{1,8} [\w./-]{1,120}:\d{1,6}\] ?/
/** `Feb 05 10:31:19 minikube localkube[3149]: `; the month in any language. */
const syslog =
  /^[\s*>-]{0,8}\p{L}{3,9}\.? {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,9})? [\w.-]{1,253} [\w./@-]{1,80}(?:\[\d{1,8}\])?: /u
/** `time="2019-04-27T16:58:24Z" level=info msg=…` */
const logfmt = /^[\s*>-]{0,8}(?:time|ts|level)="?[^\s"]{1,60}"? (?:level|msg|caller|ts)=/

/**
 * Whether a line is one of a log: klog, journald or logfmt, or holds an event as a recorder logs it.
 *
 * @example isJournalLine('E0511 08:37:44.510942       1 cronjob_controller.go:247] Cannot determine') // true
 */
export function isJournalLine(head: string, code = firstCode(head)): boolean {
  if (mayOpen(klogOpens, code) && klog.test(head)) return true
  // the first colon of a syslog line is in its time
  if (/\d/.test(head.charAt(head.indexOf(':') - 1)) && syslog.test(head)) return true
  if (mayOpen(logfmtOpens, code) && logfmt.test(head)) return true
  return head.includes('v1.ObjectReference{') && /\bv1\.ObjectReference\{/.test(head)
}

/** A line that its writer marked as an error or a warning. */
const complaint = /(?:^|[ \]>*-])[EW]\d{4} \d\d:\d\d:\d\d\.\d{3,9} |\blevel="?(?:error|warn(?:ing)?|fatal)\b/

/**
 * Whether a log line says something about an object whatever its words: an event that a recorder logged, an error
 * or a warning.
 *
 * @example isTellingJournalLine('E0219 18:49:38.257766  1 replica_set.go:534] sync "a/b" failed') // true
 */
export function isTellingJournalLine(head: string): boolean {
  return /\bv1\.ObjectReference\{/.test(head) || complaint.test(head)
}
