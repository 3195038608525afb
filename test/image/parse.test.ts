import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseImageReference } from '../../src/image/parse.js'

const hex = '0123456789abcdef'.repeat(4)

const valid: readonly [string, string][] = [
  ['nginx', 'docker.io/library/nginx:latest'],
  ['docker.io/nginx', 'docker.io/library/nginx:latest'],
  ['index.docker.io/a/b:1', 'docker.io/a/b:1'],
  ['nginx:1.25', 'docker.io/library/nginx:1.25'],
  [`nginx:1.25@sha256:${hex}`, `docker.io/library/nginx@sha256:${hex}`],
  ['localhost:5000/app', 'localhost:5000/app:latest'],
  ['GHCR.io/x/y', 'GHCR.io/x/y:latest'],
  ['test.com:5000', 'docker.io/library/test.com:5000'],
  [`host.io/${hex}`, `host.io/${hex}:latest`],
  [`a/${'b'.repeat(253)}`, `docker.io/a/${'b'.repeat(253)}:latest`],
  [`x:${'y'.repeat(128)}`, `docker.io/library/x:${'y'.repeat(128)}`],
]

test('completes a reference the way the runtimes do', () => {
  for (const [text, canonical] of valid) {
    const parsed = parseImageReference(text)
    assert.is(parsed.valid ? parsed.canonical : parsed.code, canonical, text)
  }
})

const invalid: readonly [text: string, code: string, broken: string, mended: string | undefined][] = [
  ['', 'empty', '', undefined],
  ['Nginx:1.25', 'uppercase', 'Nginx', 'nginx:1.25'],
  [
    'minio/minio/RELEASE.2025-09-07T16-13-09Z',
    'uppercase',
    'RELEASE.2025-09-07T16-13-09Z',
    'minio/minio:RELEASE.2025-09-07T16-13-09Z',
  ],
  ['acme/Web/V1.2.3', 'uppercase', 'Web/V1.2.3', 'acme/web/v1.2.3'],
  ['Ⲑmirror', 'format', 'Ⲑ', undefined],
  ['nginx:1.25:alpine', 'two-tags', ':alpine', 'nginx:1.25-alpine'],
  ['varnish:7:4', 'two-tags', ':4', 'varnish:7.4'],
  ['r.io:5000:nginx', 'two-tags', ':nginx', 'r.io:5000/nginx'],
  ['bitnami:redis:7', 'two-tags', ':7', 'bitnami/redis:7'],
  ['nginx/:1', 'empty-component', '/', 'nginx:1'],
  ['a//b', 'empty-component', '//', 'a/b'],
  ['https://quay.io/a/b', 'scheme', 'https://', 'quay.io/a/b'],
  ['https://hub.docker.com/_/nginx', 'scheme', 'https://', 'nginx'],
  ['docker pull nginx', 'command', 'docker pull ', 'nginx'],
  ['docker run --rm -it -p 80:80 --name web nginx:1.25', 'command', 'docker run ', 'nginx:1.25'],
  ['kubectl run web --image=nginx:1.25 --port=80', 'command', 'kubectl run web --image=', 'nginx:1.25'],
  ['FROM --platform=linux/amd64 node:18 AS build', 'command', 'FROM ', 'node:18'],
  ['node:18-alpine AS build', 'blank', ' ', 'node:18-alpine'],
  ['quay,io/coreos/etcd:v3.5.10', 'format', ',', 'quay.io/coreos/etcd:v3.5.10'],
  ['hub.docker.com/_/redis', 'web-page', 'hub.docker.com/_/redis', 'redis'],
  ['nginx :1.25', 'blank', ' ', 'nginx:1.25'],
  ['nginx:a b', 'blank', ' ', undefined],
  ['images:debian/12', 'format', 'images:', 'debian:12'],
  ['bitnami:redis/7', 'format', ':redis/7', 'bitnami/redis:7'],
  ['{{ .Values.image }}', 'not-substituted', '{{ .Values.image }}', undefined],
  ['app:$(TAG)', 'not-substituted', '$(TAG)', undefined],
  ['x:<no value>', 'not-substituted', '<no value>', undefined],
  ['repo:', 'empty-tag', ':', 'repo'],
  ['nginx::1', 'empty-tag', '::', 'nginx:1'],
  ['nginx:.1', 'tag-format', '.1', 'nginx:1'],
  [`x:${'y'.repeat(129)}`, 'tag-too-long', 'y'.repeat(129), undefined],
  ['nginx@1.25', 'digest-format', '@1.25', 'nginx:1.25'],
  [`x@sha256:${hex.slice(1)}`, 'digest-length', `sha256:${hex.slice(1)}`, undefined],
  [`x@md5:${hex}`, 'digest-algorithm', 'md5', undefined],
  [hex, 'hex-id', hex, undefined],
  ['a..b', 'component-format', 'a..b', 'a.b'],
  ['my_host.io/a', 'domain-format', 'my_host.io', undefined],
  ['ghcr.io:a/b', 'domain-format', ':', 'ghcr.io/a/b'],
  [`a/${'b'.repeat(254)}`, 'too-long', `a/${'b'.repeat(254)}`, undefined],
  ['nginx;1.25', 'format', ';', 'nginx:1.25'],
  ['nginx:"1.25"', 'format', '"', 'nginx:1.25'],
  ['nginx:1.25\\n', 'format', '\\n', 'nginx:1.25'],
  ['ghcr.io/:1', 'empty-component', '/', undefined],
  ['docker.io/', 'empty-component', '/', undefined],
  ['nginx:1.25/', 'empty-component', '/', 'nginx:1.25'],
  [
    'kubectl set image deploy/web web=nginx:1.25',
    'command',
    'kubectl set image deploy/web web=',
    'nginx:1.25',
  ],
  ['"nginx:1"', 'format', '"', 'nginx:1'],
  ['nginx：1', 'format', '：', 'nginx:1'],
]

test('names the broken rule, where it is broken, and the repair the text tells', () => {
  for (const [text, code, broken, mended] of invalid) {
    const parsed = parseImageReference(text)
    assert.not(parsed.valid, text)
    if (parsed.valid) continue
    assert.is(parsed.code, code, text)
    assert.is(text.slice(parsed.span.start, parsed.span.end), broken, text)
    assert.is(parsed.mended, mended, text)
  }
})

test('never throws, and what it mends is valid', () => {
  const signs = fc.constantFrom(
    'a',
    'B',
    '1',
    '.',
    '-',
    '_',
    '/',
    ':',
    '@',
    ' ',
    '{{',
    '$(',
    '<',
    '"',
    '：',
    'https://',
    'docker pull ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const parsed = parseImageReference(text)
        if (!parsed.valid && parsed.mended !== undefined)
          assert.ok(parseImageReference(parsed.mended).valid, text)
      },
    ),
  )
})

test.run()
