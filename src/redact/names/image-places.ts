import type { Span } from '../../types.js'

/** Where an image name stands: `Image:  x`, `image: "x"`, `image "x"`, `reference "x"`, `manifest for x`, `--image=x`, a pull. */
const PLACES =
  /(?:\bimages?(?: ID)?\\{0,3}["']?[:=][ \t]{0,80}|\b(?:images?|reference|ref|repository|tag)[ \t]{1,2}(?=\\{0,3}["'`])|\bmanifest for |\b(?:docker|podman|nerdctl|crictl)(?: image)? (?:pull|inspect|run) |--image[= ])\\{0,3}["'`]?([a-z0-9][\w./:@-]{1,400})/gi

/** The path of a registry's address: `https://host/v2/team/app/manifests/v1`. */
const REGISTRY_PATH = /:\/\/[^\s/"'`]{1,253}\/v2\/[\w./:@-]{0,400}/g

/** The image names of a text. */
export interface ImagePlaces {
  /** In order, without overlap. */
  readonly spans: readonly Span[]
  /** What the names are without tag and digest. */
  readonly repositories: ReadonlySet<string>
  /** The registries' hosts. */
  readonly domains: ReadonlySet<string>
}

/**
 * Where image names stand: nothing in them is replaced, for the verdict about an image rests on its name.
 *
 * @example findImagePlaces('Image:  acme/web:1').repositories // Set { 'acme/web' }
 */
export function findImagePlaces(text: string): ImagePlaces {
  const spans: Span[] = []
  const repositories = new Set<string>()
  const domains = new Set<string>()
  for (const match of text.matchAll(PLACES)) {
    const name = (match[1] ?? '').replace(/^docker-pullable:\/\//, '')
    const end = match.index + match[0].length
    spans.push({ start: end - name.length, end })
    const repository = repositoryOf(name)
    repositories.add(repository)
    const domain = repository.split('/')[0] ?? ''
    if (repository.includes('/') && /[.:]/.test(domain)) domains.add(domain.replace(/:\d+$/, ''))
  }
  for (const match of text.matchAll(REGISTRY_PATH)) {
    const pathAt = match.index + match[0].indexOf('/v2/')
    spans.push({ start: pathAt, end: match.index + match[0].length })
  }
  spans.sort((a, b) => a.start - b.start)
  return { spans, repositories, domains }
}

/** `host:5000/team/app:v1@sha256:…` → `host:5000/team/app`; also what stands before `: not found`. */
export function repositoryOf(name: string): string {
  return name
    .replace(/@.*/s, '')
    .replace(/(?<!:):+$/, '')
    .replace(/:[\w.-]*$/, '')
}
