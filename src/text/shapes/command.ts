import type { Excerpt } from '../../excerpt.js'
import { sliceExcerpt } from '../../excerpt.js'
import type { Command } from '../block.js'
import { kindOfResource } from './resources.js'

/** The ways to call kubectl, each with what it is called on; `k` and `kc` are aliases people print in their notes. */
const kubectlTool =
  /^(?:\S{0,80}[/\\])?(kubectl(?:\.exe|\.sh)?|kubecolor|kuberlr|oc|k|kc|kctl|k3s kubectl|k0s kubectl|microk8s kubectl|microk8s\.kubectl|minikube kubectl(?: --)?)(?=\s|$)/
const otherTools =
  'docker docker-compose podman nerdctl crictl ctr helm kubeadm minikube kind k9s journalctl skopeo crane buildah ' +
  'kustomize argocd systemctl kbcli watch cat ls cd curl vi vim nano echo export grep ssh git make apt apt-get yum exit ' +
  'clear sudo'
const oneOfThem = otherTools.replaceAll(' ', '|')
const otherTool = new RegExp(`^(${oneOfThem}|k3s ctr)(?=\\s|$)`)
/** What every line with a command holds. */
const anyTool = new RegExp(
  `kube(?:ctl|color|rlr|adm)|(?:^|[\\s/\\\\$#%>\`~])(?:oc|k|kc|kctl|${oneOfThem})(?=\\s|$)`,
)
/** `sudo`, `time`, `watch -n 2`, `KUBECONFIG=x`: what may stand before the tool. */
const before = /^(?:sudo(?: -\w+)*|time|watch(?: -\S+(?: [\d.]+)?)*|[A-Z_]{2,40}=\S{0,200}) +/
/** `$ `, `user@host:~$ `, `[root@node ~]# `, `➜  ~ `, `PS C:\Users\x> `, `(venv) host % `, `+ ` of `set -x`. */
const prompt =
  /^(?:\s*(?:\([\w.-]{1,40}\) ?)?(?:\[[^[\]]{1,80}\] ?[$#%>]|PS [A-Z]:[^<>|]{0,120}>|[A-Z]:\\[^<>|]{0,120}>|[\w.-]{1,60}@[\w.-]{1,80}[^$#%>❯\n]{0,120}[$#%>❯]|[➜✗λ❯»→⟩›](?:\s+[~\w./-]{1,60}(?:\s+git:\([^()]{1,60}\))?(?:\s+[✗✔x])?(?=\s))?|~(?=\s)|[~/][\w./-]{0,60}\s?[$#%>❯]|[$%>]|#{1,6}|\+{1,3}(?= )))\s*/u
/** A prompt that nothing but a shell prints, so that it ends what is above even without a known command. */
const surePrompt =
  /^\s{0,8}(?:(?:\([\w.-]{1,40}\) ?)?(?:\[[\w.-]{1,40}@[^[\]]{1,80}\] ?[$#%>]|[\w.-]{1,60}@[\w.-]{1,80}:[^$#%>\n]{0,120}[$#]|PS [A-Z]:\\[^<>|]{0,120}>|[➜❯] )|[$%] (?=[a-z./]))/u

/** Whatever a shell was told to print before a command of kubectl, when it ends in a mark of prompts. */
const loosePrompt =
  /^[^`"']{0,120}?[$#%>❯➜λ»→⟩✗](?:\s{1,3}(?:~|[~/]?[\w./-]{1,60}))?(?:\s+git:\([^()]{1,60}\))?(?:\s+[✗✔x$%#])?\s{1,3}(?=(?:sudo )?(?:kubectl|oc|k) [a-z-])/u

const verbs = new Set(
  (
    'get describe events logs log create apply delete edit exec top rollout scale set explain run expose patch label ' +
    'annotate replace wait debug cp drain cordon uncordon taint config version cluster-info api-resources auth diff ' +
    'port-forward proxy attach adm status new-app project login kustomize alpha certificate autoscale'
  ).split(' '),
)
const namespaceFlag = /^(?:-n|--namespace)$/
const valueFlag =
  /^(?:-[nolLfcps]|--(?:namespace|output|selector|context|kubeconfig|cluster|filename|sort-by|field-selector|container|tail|since))$/

/** What a line is as a command: where the command starts in its text, and what it asks for. */
export interface CommandLine {
  readonly start: number
  readonly command: Command
  /** Whether a prompt stands before it. */
  readonly prompted: boolean
}

/** A line whose first word is a key or a plain word. */
const firstWord = /^[ \t]*([A-Za-z][A-Za-z()-]*)(:?)(?=\s|$)/
const callingWords = new Set(
  `kubectl kubecolor kuberlr oc k kc kctl ${otherTools} sudo time watch Every PS`.split(' '),
)

/** Whether a line may call a tool, as far as its first word tells: `Start Time:` does not. */
function mayCall(head: string): boolean {
  const found = firstWord.exec(head)
  return found === null || (found[2] === '' && callingWords.has(found[1]!))
}

/**
 * A line that calls kubectl or another tool, with or without a prompt before it; misspelt verbs are taken as typed.
 * Without a prompt only lines that cannot be prose are taken: a tool, a verb and a few words.
 *
 * Shape: `undefined` for every other line.
 *
 * @example readCommandLine(excerptOf('$ kubectl describe po/web -n shop', 0, 33))?.command.names // ['web']
 */
export function readCommandLine(line: Excerpt): CommandLine | undefined {
  const head = line.text.slice(0, 400)
  if (!mayCall(head) || !anyTool.test(head)) return undefined
  const opened = /^[\s`]*/.exec(head)?.[0].length ?? 0
  const watched = /^Every [\d.]{1,8}s: (?=\S)/.exec(head)?.[0].length
  const prompted = prompt.exec(head.slice(opened))?.[0].length
  const marked = /^[➜✗λ❯»→⟩›~$%>#+]\s*/u.exec(head.slice(opened))?.[0].length
  const loose = loosePrompt.exec(head.slice(opened))?.[0].length
  const starts = [watched, prompted, marked, loose, 0].flatMap((length) =>
    length === undefined ? [] : [opened + length],
  )
  for (const start of starts) {
    const hasPrompt = start !== opened
    const command = readCommand(line, start, hasPrompt)
    if (command !== undefined) return { start, command, prompted: hasPrompt }
  }
  return undefined
}

/**
 * Whether a line starts with a prompt that only a shell prints.
 *
 * @example isShellPrompt('root@node-1:~# ls') // true
 */
export function isShellPrompt(head: string): boolean {
  return surePrompt.test(head)
}

function readCommand(line: Excerpt, start: number, prompted: boolean): Command | undefined {
  // a colon behind it says that its output follows
  let text = line.text
    .slice(start, 4000 + start)
    .trimEnd()
    .replace(/:$/, '')
    .replace(/(?<![`\s])[`\s]+$/, '')
  const end = start + text.length
  for (let skipped = before.exec(text); skipped !== null; skipped = before.exec(text)) {
    text = text.slice(skipped[0].length)
  }
  const ofKubectl = kubectlTool.exec(text)
  const found = ofKubectl ?? otherTool.exec(text)
  if (found === null) return undefined
  const words = text
    .slice(found[0].length)
    .trim()
    .split(/\s+/, 80)
    .filter((word) => word.length > 0)
  const pipe = words.findIndex((word) => /^[|;&]/.test(word))
  const own = pipe < 0 ? words : words.slice(0, pipe)
  const excerpt = sliceExcerpt(line, start, end)
  if (ofKubectl === null) {
    if (!prompted && !/^[a-z][a-z-]*$/.test(own[0] ?? '')) return undefined
    if (!prompted && looksLikeSentence(text, own)) return undefined
    // a row of a table whose namespace is called like a tool: `argocd      guestbook`
    if (!prompted && /^\S{1,40}(?: {2}|\t)/.test(text)) return undefined
    const verb = /^[a-z]/.test(own[0] ?? '') ? own[0] : undefined
    return { tool: found[1] ?? '', ...(verb ? { verb } : {}), names: [], flags: [], text: excerpt }
  }
  const parsed = readArguments(own)
  const isKnown = parsed.verb !== undefined && verbs.has(parsed.verb)
  if (!prompted && (!isKnown || looksLikeSentence(text, own))) return undefined
  if (prompted && own.length > 0 && !isKnown && !/^[a-z-]/.test(own[0] ?? '')) return undefined
  return { tool: found[1] === 'oc' ? 'oc' : 'kubectl', ...parsed, text: excerpt }
}

/** Whether what follows a tool's name is a sentence about it: many plain words, or the marks of one. */
function looksLikeSentence(text: string, words: readonly string[]): boolean {
  if (
    /^(?:shows?|says?|gives?|returns?|prints?|tells?|reports?|outputs?|results?)$/i.test(words.at(-1) ?? '')
  )
    return true
  if (/[.?!,]$/.test(text) && !/\.(?:ya?ml|json|txt|log)$/.test(text) && !text.endsWith('..')) return true
  const plain = words.filter((word) =>
    /^(?:the|a|an|is|are|was|shows?|says?|and|to|of|that|it|this|on|in|with|I|gives?|returns?)$/.test(word),
  )
  return plain.length >= 1 && words.length > 3
}

function readArguments(words: readonly string[]): Omit<Command, 'tool' | 'text'> {
  const plain: string[] = []
  const flags: string[] = []
  let namespace: string | undefined
  let output: string | undefined
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('-') || word === '-') {
      plain.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const name = equals > 0 ? word.slice(0, equals) : word
    const next = words[at + 1]
    const isSwitch = /^logs?$/.test(plain[0] ?? '') && /^-[fp]$/.test(name)
    const takes =
      equals < 0 && !isSwitch && valueFlag.test(name) && next !== undefined && !next.startsWith('-')
    const value = equals > 0 ? word.slice(equals + 1) : takes ? next : undefined
    if (takes) at += 1
    flags.push(value === undefined ? name : `${name}=${value}`)
    if (namespaceFlag.test(name)) namespace = value
    if (name === '-o' || name === '--output') output = value
    if (/^-o\w/.test(name)) output = name.slice(2)
  }
  const [verb, target, ...more] = plain
  const slash = target?.indexOf('/') ?? -1
  const resource = slash > 0 ? target?.slice(0, slash) : target
  const names = slash > 0 ? [target?.slice(slash + 1) ?? '', ...more.map(afterSlash)] : more
  const kind = resource === undefined ? undefined : kindOfResource(resource)
  return {
    ...(verb === undefined ? {} : { verb }),
    ...(resource === undefined ? {} : { resource }),
    ...(kind === undefined ? {} : { kind }),
    names: names.filter((name) => name.length > 0),
    ...(namespace === undefined ? {} : { namespace }),
    ...(output === undefined ? {} : { output }),
    flags,
  }
}

function afterSlash(word: string): string {
  return word.slice(word.indexOf('/') + 1)
}
