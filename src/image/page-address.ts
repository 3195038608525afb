const name = '[a-z0-9][a-z0-9._-]*'

/** Web pages about an image, as people copy them from the address bar, and the image each is about. */
const pages: readonly { readonly page: RegExp; readonly image: string }[] = [
  // hub.docker.com/_/nginx/tags?page=1 → nginx
  { page: new RegExp(`^(?:hub|www|registry\\.hub)\\.docker\\.com/_/(${name})(?:[/?#].*)?$`), image: '$1' },
  // hub.docker.com/r/grafana/grafana/tags, hub.docker.com/u/…/…, hub.docker.com/repository/docker/a/b/general
  {
    page: new RegExp(
      `^(?:hub|www|registry\\.hub)\\.docker\\.com/(?:r|u|repository/docker|layers|v2/repositories)/library/(${name})(?:[/?#].*)?$`,
    ),
    image: '$1',
  },
  {
    page: new RegExp(
      `^(?:hub|www|registry\\.hub)\\.docker\\.com/(?:r|u|repository/docker|layers|v2/repositories)/(${name}/${name})(?:[/?#].*)?$`,
    ),
    image: '$1',
  },
  // quay.io/repository/jetstack/cert-manager-controller?tab=tags
  { page: new RegExp(`^quay\\.io/repository/(${name}/${name})(?:[/?#].*)?$`), image: 'quay.io/$1' },
  // github.com/orgs/a/packages/container/package/b, github.com/a/b/pkgs/container/c
  {
    page: new RegExp(
      `^github\\.com/(?:orgs|users)/(${name})/packages/container/(?:package/)?(${name})(?:[/?#].*)?$`,
    ),
    image: 'ghcr.io/$1/$2',
  },
  {
    page: new RegExp(`^github\\.com/(${name})/${name}/pkgs/container/(${name})(?:[/?#].*)?$`),
    image: 'ghcr.io/$1/$2',
  },
  // gallery.ecr.aws/docker/library/redis
  {
    page: new RegExp(`^gallery\\.ecr\\.aws/(${name}(?:/${name})+)/?(?:[?#].*)?$`),
    image: 'public.ecr.aws/$1',
  },
]

/**
 * The image a web page is about.
 *
 * Shape: the familiar reference, a tag behind it kept; `undefined` when the text is no page known here.
 *
 * @example readPageAddress('hub.docker.com/r/grafana/loki/tags') // 'grafana/loki'
 */
export function readPageAddress(text: string): string | undefined {
  if (text.length > 1000 || !text.includes('/')) return undefined
  const tagged = /^(.*[a-z0-9]):([\w][\w.-]{0,127})$/.exec(text)
  const address = tagged?.[1] ?? text
  for (const { page, image } of pages) {
    if (page.test(address)) return address.replace(page, image) + (tagged === null ? '' : `:${tagged[2]}`)
  }
  return undefined
}
