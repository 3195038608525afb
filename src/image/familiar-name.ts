import { namesRegistry } from '../grammar/image-reference.js'
import type { ImageReference } from '../types.js'

/**
 * The form people write: without `docker.io/` and `library/`, tag and digest only when there are some.
 *
 * @example familiarName({ domain: 'docker.io', path: 'library/nginx', tag: '1.25' }) // 'nginx:1.25'
 */
export function familiarName(parts: Pick<ImageReference, 'domain' | 'path' | 'tag' | 'digest'>): string {
  const digest = parts.digest === undefined ? '' : `@${parts.digest}`
  const tag = parts.tag === undefined ? '' : `:${parts.tag}`
  return `${familiarRepository(parts.domain, parts.path)}${tag}${digest}`
}

/**
 * A repository in the form people write.
 *
 * @example familiarRepository('docker.io', 'grafana/loki') // 'grafana/loki'
 */
export function familiarRepository(domain: string, path: string): string {
  if (domain !== 'docker.io') return `${domain}/${path}`
  if (path.startsWith('library/') && path.indexOf('/', 8) < 0) return path.slice(8)
  return namesRegistry(path.split('/')[0] ?? '') ? `docker.io/${path}` : path
}
