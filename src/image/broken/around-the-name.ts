import { readPageAddress } from '../page-address.js'
import { findPlaceholder } from '../placeholder.js'
import { unfold } from '../unfold.js'
import { at, type BrokenRule, whole } from './broken-rule.js'

export function checkEmpty(text: string): BrokenRule | undefined {
  return text.trim() === '' ? whole(text, 'empty', 'no image is named') : undefined
}

export function checkPlaceholder(text: string): BrokenRule | undefined {
  const span = findPlaceholder(text)
  if (span === undefined) return undefined
  const shown = text.slice(span.start, span.end)
  return at(span.start, span.end, 'not-substituted', `\`${shown}\` was not replaced by a value`)
}

/** Typographic signs and look-alike letters that editors and web pages put in. */
export function checkSigns(text: string): BrokenRule | undefined {
  const found = unfold(text)
  if (found === undefined) return undefined
  const shown = text.slice(found.start, found.end)
  return at(found.start, found.end, 'format', `\`${shown}\` is not a plain ASCII character`, found.text)
}

/** Options of `docker run`, `docker pull` and `docker build`'s FROM that take no value. Source: their `--help`. */
const flag =
  /^(?:-[ditPqa]+|--(?:all-tags|detach|disable-content-trust|help|init|interactive|no-healthcheck|oom-kill-disable|privileged|publish-all|quiet|read-only|rm|sig-proxy|tty))$/

/** The first word that is neither an option nor the value of one: `nginx` in `--rm -p 80:80 nginx`. */
function firstArgument(words: readonly string[]): string | undefined {
  return words.find((word, index) => {
    const before = words[index - 1]
    const takesWord = before?.startsWith('-') === true && !before.includes('=') && !flag.test(before)
    return word !== '' && !word.startsWith('-') && !takesWord
  })
}

/** `docker pull nginx`, `sudo podman run -it nginx`, `image: nginx`, `FROM nginx` */
export function checkCommand(text: string): BrokenRule | undefined {
  const match =
    /^\s*(?:(?:sudo\s+)?(?:docker|podman|nerdctl|crictl|ctr|skopeo|buildah)\s+(?:image\s+|images\s+)?(?:pull|run|push|inspect)|image:|FROM|from)\s+|^\s*-\s*image:\s*|^\s*--?image[= ]\s*|^\s*image\s*=\s*/.exec(
      text,
    )
  if (match === null) return checkImageOption(text)
  const words = text.slice(match[0].length).split(/\s+/)
  const name = firstArgument(words)
  const shown = match[0].trim()
  const what = /image\s*[:=]/.test(shown) ? 'a key' : /^from$/i.test(shown) ? 'an instruction' : 'a command'
  return at(0, match[0].length, 'command', `\`${shown}\` is ${what}, not a part of the name`, name)
}

/** `kubectl run web --image=nginx:1.25`, `oc new-app --image nginx`, `kubectl set image deploy/web web=nginx:1.25` */
function checkImageOption(text: string): BrokenRule | undefined {
  const match =
    /^\s*(?:sudo\s+)?(?:kubectl|oc|k3s kubectl|microk8s kubectl)\s(?:.*?\s--image[= ]\s*|\s*set\s+image\s.*?\s[\w.*-]+=)(?=\S)/.exec(
      text,
    )
  if (match === null) return undefined
  const [name] = text.slice(match[0].length).split(/\s+/)
  const shown = match[0].includes('--image') ? '`--image` is an option of' : '`set image` is'
  return at(0, match[0].length, 'command', `${shown} a command, not a part of the name`, name)
}

/** `https://quay.io/a/b`, `docker://nginx`, `https//…`, `http:/…` */
export function checkScheme(text: string): BrokenRule | undefined {
  const match = /^\s*(?:[a-z][a-z0-9+-]{1,15}:\/\/+|https?:?\/+|oci:\/+)/i.exec(text)
  if (match === null) return undefined
  const rest = text.slice(match[0].length)
  const mended = readPageAddress(rest) ?? rest.replace(/(?<!\/)\/+$/, '')
  return at(0, match[0].length, 'scheme', `\`${match[0].trim()}\` does not belong to an image name`, mended)
}

/** `hub.docker.com/_/nginx`, `hub.docker.com/r/a/b/tags`, `github.com/a/b/pkgs/container/c` */
export function checkPage(text: string): BrokenRule | undefined {
  const mended = readPageAddress(text)
  if (mended === undefined) return undefined
  return whole(text, 'web-page', 'the address of a web page, not of an image', mended)
}

/** `nginx :1.25`, `nginx: 1.25`, ` nginx`, `nginx 1.25`, `nginx:1.25 # web`, `node:18 AS builder` */
export function checkBlank(text: string): BrokenRule | undefined {
  const match = /\s+/.exec(text)
  if (match === null) return undefined
  const start = match.index
  const trimmed = text.trim()
  const joined = trimmed.replace(/\s+/g, ' ').replace(/ ?([:/@]) ?/g, '$1')
  const words = joined.split(/\s+/)
  let mended: string | undefined = joined
  if (words.length === 2) {
    const [name, rest] = words as [string, string]
    const tagged = name.includes(':') && name.lastIndexOf(':') > name.lastIndexOf('/')
    const isTag = /^v?\d|^latest$/.test(rest) || (/:v?\d[^:/]*$/.test(name) && /^[a-z][a-z0-9.]*$/.test(rest))
    mended = isTag ? `${name}${tagged ? '-' : ':'}${rest}` : undefined
  } else if (words.length > 2) mended = undefined
  const beforeMore = /^(\S+)\s+(?:#|as\s+[\w.-]+$)/i.exec(trimmed)
  if (beforeMore !== null) mended = beforeMore[1]
  return at(start, start + match[0].length, 'blank', 'a blank is not allowed in an image name', mended)
}

/** Quotes, brackets and sentence punctuation around the name. */
export function checkWrapping(text: string): BrokenRule | undefined {
  // [nginx:1.25](https://hub.docker.com/_/nginx)
  const link = /^\[([^\][()\s]{1,255})\]\([^()\s]*\)$/.exec(text)
  if (link !== null) return whole(text, 'format', 'a link of Markdown, not only its text', link[1])
  const lead = /^["'`([<,;=*]+/.exec(text)
  if (lead !== null) {
    return at(
      0,
      lead[0].length,
      'format',
      `\`${lead[0]}\` does not belong to the name`,
      text.slice(lead[0].length),
    )
  }
  let end = text.length
  for (let cut = 1; cut > 0 && end > 0; end -= cut) {
    // nginx:1.25\n out of a string of JSON
    const isEscape = /\\[nrt]$/.test(text.slice(end - 2, end))
    cut = isEscape ? 2 : '"\'`)]>,;.=*!?\\'.includes(text[end - 1] as string) ? 1 : 0
  }
  if (end === text.length || end === 0) return undefined
  return at(
    end,
    text.length,
    'format',
    `\`${text.slice(end)}\` does not belong to the name`,
    text.slice(0, end),
  )
}
