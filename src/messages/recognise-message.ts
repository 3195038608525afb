import { once } from '../once.js'
import type { Span } from '../types.js'
import { indexParts } from './index-parts.js'
import { missingReference } from './missing-reference.js'
import { openings, readStateWord } from './openings.js'
import { tellingSays } from './says.js'
import { startOfWrapping, trimEnd } from './wrapping.js'

const shortestAnchor = 20
/** Shorter, or more of a wording than its first part, yet said by nothing else. */
const furtherAnchors = [
  'rpc error: code = ',
  'pull access denied for ',
  'pull access denied, ',
  'repository {repository} not found: ',
  'image {repository} not found',
  'failed to pull image ',
  'failed to resolve ref ',
  'CannotPullContainerError: ',
  "'reason': 'OOMKilled'",
  '"reason":"OOMKilled"',
  'challenge propagation: failed to perform self check',
  '"Reconciler error"',
  'release {release} failed: timed out waiting for the condition',
  "The requested image's platform (",
  'failed to generate spec: ',
  'reading manifest ',
  'initializing source docker://',
  'Head "https://',
  'Get "https://',
  'Get https://',
  'Head https://',
  // go-containerregistry: kaniko, crane, ko, Knative
  'GET https://{url}: UNAUTHORIZED: ',
  'POST https://{url}: UNAUTHORIZED: ',
  'GET https://{url}: MANIFEST_UNKNOWN: ',
  'GET https://{url}: NAME_UNKNOWN: ',
  'GET https://{url}: DENIED: ',
  'POST https://{url}: DENIED: ',
  'GET https://{url}: TOOMANYREQUESTS: ',
  'HEAD https://{url}: unexpected status code ',
  'No such image: ',
  'networkPlugin cni failed',
  'container runtime not ready: ',
  'Out of memory: Killed process ',
  'Out of memory: Kill process ',
  'mount error({code}): ',
  'container {container} is waiting to start: ',
  'container {container} in pod {pod} is waiting to start: ',
  'is in waiting state (reason: ',
  'has critical status: ',
  'has been in waiting state for longer than ',
  'container {container} is backing off waiting to restart',
  'missed start time (',
  'no space left on device',
  'exec format error',
  'exec container process ',
  'back-off {time} restarting failed container',
  'Error response from daemon: ',
  'manifest unknown',
  'no such manifest: ',
  'proxyconnect tcp: ',
  'dial tcp: lookup {host} on {resolver}: no such host',
  'is invalid: spec.',
  'denied: permission_denied: ',
  'chown: changing ownership of ',
  'chown: {path}: Operation not permitted',
  'chmod: changing permissions of ',
  'could not change permissions of directory ',
  'mkdir: cannot create directory {path}: Permission denied',
  "mkdir: can't create directory {path}: Permission denied",
  'toomanyrequests: ',
  'eason: OOMKilled',
  'erminated: OOMKilled',
  '(OOMKilled',
  'OOMKilled (exit ',
  'OOMKilled, exit ',
  'Error (exit code ',
  'Error, exit code: ',
  'Error) - exit code: ',
  'ontainer terminated with exit code ',
  'container {container} exited with code ',
  '"step-{container}" exited with code ',
  'Exited ({code}) {*} ago',
  'Restarting ({code}) {*} ago',
  'failed to solve: ',
  'ApplyLayer exit status ',
  'error when evicting pod',
  'fit failure on node ',
  'received unexpected HTTP status: ',
  'unexpected status code [manifests ',
  'unexpected media type {type} for sha256',
  'error pulling image configuration: ',
  'error pulling image: ',
  'write {path}/GetImageBlob',
  'failed with status code [manifests ',
  'failed to copy: httpReadSeeker: ',
  'unable to pull secrets or registry auth: ',
  'failed to do request: ',
  'failed to authorize: ',
  'failed commit on ref ',
  'mount.nfs: ',
  'mount.nfs4: ',
  'need a /sbin/mount.',
  'x509: certificate relies on legacy Common Name field',
  'Pod resize Deferred',
  'one or more synchronization tasks ',
  'one or more objects failed to apply',
  'Failed to load target state: ',
  'failed to generate manifest for source ',
  'install retries exhausted',
  'upgrade retries exhausted',
  'Helm install failed for release ',
  'Helm upgrade failed for release ',
  'failed to checkout and determine revision',
  'invalid timeZone: ',
  'Translation failed: ',
  'INSTALLATION FAILED: {*}timed out waiting for the condition',
  'INSTALLATION FAILED: {*}context deadline exceeded',
  'UPGRADE FAILED: {*}timed out waiting for the condition',
  'UPGRADE FAILED: {*}context deadline exceeded',
]

/** A pattern for the stable parts of a wording, a field between them being one word, `{*}` some words. */
function patternOf(says: string): string {
  return says
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{\\\*\}/g, '[^\\n]{0,300}?')
    .replace(/\{\w+\}/g, '\\S{1,300}?')
}

/** Stable texts that nothing else has: openings, and the wordings that are long enough to stand for themselves. */
function anchorsOf(): { anywhere: string[]; lineStart: string[] } {
  const anywhere = new Set<string>(furtherAnchors)
  const lineStart: string[] = []
  for (const { says, lineStart: only } of openings) {
    const head = says.split('{')[0] as string
    // `Container {*}failed liveness probe`: what stands before the field is a plain word
    const stable = says.includes('{*}') ? says : head
    if (only === true) lineStart.push(stable)
    else if (head.length >= 10) anywhere.add(stable)
  }
  for (const says of tellingSays.split('\n')) {
    const stable = (says.split(/\{\*\}|\{\w+\+\}|\{\{/)[0] as string).replace(/\{\w+\}$/, '')
    const literal = stable.replace(/\{\w+\}/g, '')
    if (literal.trim().length >= shortestAnchor) anywhere.add(stable)
  }
  const telling = [...anywhere].filter((says) => says.replace(/\{\w+\}/g, '').length >= shortestAnchor)
  for (const says of telling) anywhere.add(otherCase(says))
  return { anywhere: [...anywhere], lineStart }
}

/** Versions, and people who type a message anew, differ in its first letter. */
function otherCase(text: string): string {
  const first = text[0] as string
  const upper = first.toUpperCase()
  return (first === upper ? first.toLowerCase() : upper) + text.slice(1)
}

const anchors = anchorsOf()
// What may stand in front of a message and is still its own: `spec.containers{web}: `, `(combined from similar events): `
const ownPrefix =
  '(?:spec\\.(?:init|ephemeral)?[cC]ontainers\\{[^}\\n]{0,253}\\}:? {0,4}|\\(combined from similar events\\): )'
const schedulerSays = 'nodes are available'
const schedulerHead = /\b\d{1,7}\/\d{1,7} nodes are available[:.]/

interface Anchor {
  /** Its first literal part. */
  readonly head: string
  /** The whole of it, where it has fields; made when its head is met. */
  readonly pattern?: () => RegExp
}
const compiledAnchors = anchors.anywhere.map((says): Anchor => {
  const head = says.split('{')[0] as string
  return head === says ? { head } : { head, pattern: once(() => new RegExp(patternOf(says))) }
})
const anchorsIn = indexParts(compiledAnchors.map(({ head }) => head))
const prefixedPattern = new RegExp(`${ownPrefix}{1,2}`)
const lineStartPattern = new RegExp(`^\\s*(?:[-*>•] )?(?:${anchors.lineStart.map(patternOf).join('|')})\\b`)
/** `web-1 exited with code 137`, of docker compose. */
const endedService = /^\s{0,8}[\w.-]{1,200} exited with code \d/
const prefixAtEnd = new RegExp(`${ownPrefix}{1,2}$`)
const longestPrefix = 600
const closerOf: Readonly<Record<string, string>> = { '`': '`', '“': '”', '‘': '’', '"': '"', "'": "'" }

/**
 * Does this line hold a message of Kubernetes, a runtime or a registry, and from where to where?
 *
 * Shape: the stretch without quotation around it; `undefined` for prose, logs and everything else. A message that
 * begins in the middle of a line (behind a time, a prompt, words of a person) reaches to the end of the line, or to
 * the quotation mark that closes it. Units: offsets into `text`. Never throws; linear.
 *
 * @example recogniseMessage('it says `Back-off pulling image "a"` again') // { start: 9, end: 35 }
 */
export function recogniseMessage(text: string): Span | undefined {
  const start = findStart(text)
  if (start === undefined) return undefined
  const end = trimEnd(text, start, findEnd(text, start))
  return end > start ? { start, end } : undefined
}

/** Where the first anchor stands; -1 where there is none. Only those whose first letters stand in the text are tried. */
function findAnchor(text: string): number {
  let first = text.includes(schedulerSays) ? text.search(schedulerHead) : -1
  for (const index of anchorsIn(text)) {
    const { head, pattern } = compiledAnchors[index] as Anchor
    const literal = text.indexOf(head)
    if (literal < 0 || (first >= 0 && literal >= first)) continue
    const at = pattern === undefined ? literal : text.search(pattern())
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

function findStart(text: string): number | undefined {
  const anchor = findAnchor(text)
  if (anchor < 0) {
    if (endedService.test(text) || lineStartPattern.test(text))
      return text.length - text.replace(/^\s*(?:[-*>•] )?/, '').length
    const image = missingReference(text)
    if (image !== undefined) return image
    if (text.length < 80 && readStateWord(text.trim()) !== undefined)
      return text.length - text.trimStart().length
    return text.includes('ontainers{') ? prefixedPattern.exec(text)?.index : undefined
  }
  const before = text.slice(Math.max(0, anchor - longestPrefix), anchor)
  const prefix = before.endsWith(' ') || before.endsWith('}') ? prefixAtEnd.exec(before) : null
  const from = anchor - (prefix === null ? 0 : before.length - prefix.index)
  const error = text.slice(0, from).match(/(?:^|[\s`"'])(?:Error: )$/)
  return startOfWrapping(text, error === null ? from : from - 'Error: '.length)
}

function findEnd(text: string, start: number): number {
  let end = text.length
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  // The messages are English: a full-width mark and what follows are somebody's.
  const foreign = text.slice(start, end).search(/[，。！？；、][^\u0020-\u007e]/)
  if (foreign > 0) end = start + foreign
  const closer = closerOf[text[start - 1] ?? '']
  if (closer === undefined) return end
  const closed =
    closer === '"' || closer === "'" ? lastCloser(text, closer, start, end) : text.indexOf(closer, start)
  return closed > start ? closed : end
}

/** `…', 'reason': 'x'}`, `…"}`: where a string in a list or map of a program ends. */
const listed = /^\s{0,2}(?:,\s{0,2}['"]|[}\])]|$)/

/** Messages hold quotes of their own: only one that ends the text, or has no partner in it, closes the quotation. */
function lastCloser(text: string, closer: string, start: number, end: number): number {
  const inside = text.slice(start, end)
  const isEscaped = inside.includes(`\\${closer}`)
  for (let at = inside.indexOf(closer); at >= 0; at = inside.indexOf(closer, at + 1)) {
    if (inside.charCodeAt(at - 1) === 92) continue
    if ((closer === "'" || isEscaped) && listed.test(inside.slice(at + 1, at + 8))) return start + at
  }
  const last = inside.lastIndexOf(closer)
  if (last < 0) return -1
  const count = inside.split(closer).length - 1
  return count % 2 === 1 ? start + last : -1
}
