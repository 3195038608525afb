import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { imageOfMessage } from '../../src/facts/image-of-message.js'
import { decodeMessage } from '../../src/messages/decode-message.js'

const rows: [message: string, image: string | undefined, why: string][] = [
  ['Failed to pull image "acme/shop:v1": manifest unknown', 'acme/shop:v1', 'named'],
  [
    'Error response from daemon: Head "https://ghcr.io/v2/acme/shop/manifests/v1": denied',
    'ghcr.io/acme/shop:v1',
    'the address of a manifest',
  ],
  [
    'Error response from daemon: Get https://registry-1.docker.io/v2/library/acme/manifests/latest: denied',
    'acme',
    "Docker Hub's own host and the default tag are not written",
  ],
  [
    "pull access denied for acme/shop, repository does not exist or may require 'docker login'",
    'acme/shop',
    'only the repository',
  ],
  [
    'Liveness probe failed: Get "http://10.0.0.1/v2/acme/manifests/v1": EOF',
    undefined,
    'a message about something else',
  ],
]
for (const [message, image, why] of rows) {
  test(`the image of a message: ${why}`, () => assert.is(imageOfMessage(decodeMessage(message)), image))
}

test.run()
