import type { Span } from '../types.js'

/** An image name that stands somewhere in a text, with its place in it. */
export interface ImageMention extends Span {
  readonly text: string
  /** `command` when a tool was told to use it or says so (`docker pull X`, `--image=X`, `Trying to pull X`), `field` behind `image:`, else `text`. */
  readonly from: 'command' | 'field' | 'text'
}

const token = /[a-z0-9][\w.\-/:@]{1,254}/gi
const tagged =
  /^[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[a-z0-9][a-z0-9._-]*)+(?::[\w][\w.-]{0,127}|@sha256:[0-9a-f]{64})$/
const plain =
  /^[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[a-z0-9][a-z0-9._-]*)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/
// `image: X`, `"image": "X"`, `image=X` — and not `image will run as`
const fieldBefore = /\bimage["']?\s*[:=]\s*["'`]?$/i
// `FROM X`, in small letters at the start of a line only — and not `Error response from daemon`
const baseBefore = /\bFROM\s+$|(?:^|\n)[ \t]*from[ \t]+$/
// `docker pull X`, `podman run … X` is not read: only the word after the verb is sure
// `Unable to find image 'X' locally`, `Trying to pull X...`, GitLab Runner: `Pulling docker image X ...`, compose: `Pulling web (X)...`
const toolBefore =
  /(?:\bUnable to find image '|\bTrying to pull |\bPulling docker image |\bUsing Docker executor with image |\bPulling [\w.-]{1,100} \(|\bPulling repository )$/
const commandBefore =
  /(?:\b(?:docker|podman|nerdctl|crictl|buildah|skopeo|ctr|k3s ctr)(?:\.exe)?\s+(?:(?:-n|--namespace)[ =]\S+\s+)?(?:image[s]?\s+)?(?:manifest\s+)?(?:pull|run|create|inspect)\s+(?:-[-\w]+\s+)*(?:docker:\/\/)?|--image[ =])["'`]?$/i

/**
 * Image names written anywhere in a text: in prose, commands, manifests. Names of the same capture are the strongest
 * hint at what a misspelt name was meant to be.
 *
 * Shape: in order of appearance; a name counts when it has a path and a tag or digest, or stands behind `image:`,
 * `FROM`, `--image` or a pull command. Addresses of web pages and file paths do not.
 * Units: offsets into `text`. Never throws; linear.
 *
 * @example findImageMentions('we use `acme/shop:v1` here')[0].text // 'acme/shop:v1'
 */
export function findImageMentions(text: string): ImageMention[] {
  const mentions: ImageMention[] = []
  for (const match of text.matchAll(token)) {
    const start = match.index
    const written = match[0].replace(/(?<![.:\-/@])[.:\-/@]+$/, '')
    // most words are no name at all; every tagged one is a plain one too
    if (!plain.test(written)) continue
    const before = text.slice(Math.max(0, start - 80), start)
    if (/[\w/.$@-]$/.test(before)) continue
    if (written.includes('//')) continue
    const from =
      commandBefore.test(before) || toolBefore.test(before)
        ? 'command'
        : fieldBefore.test(before) || baseBefore.test(before)
          ? 'field'
          : 'text'
    if (from === 'text' && !tagged.test(written)) continue
    mentions.push({ text: written, start, end: start + written.length, from })
  }
  return mentions
}
