import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const denied = (image: string, repository = 'acme/tilll') =>
  `Failed to pull image "${image}": rpc error: code = Unknown desc = Error response from daemon: pull access denied for ${repository}, repository does not exist or may require 'docker login'`
const bare =
  "Error response from daemon: pull access denied for acme/tilll, repository does not exist or may require 'docker login'"
const pod = `Name:         till-7d9f8c6b5-x7k2p
Namespace:    shop
Controlled By:  ReplicaSet/till-7d9f8c6b5
Events:
  Type     Reason  Age  From     Message
  ----     ------  ---  ----     -------
  Warning  Failed  10s  kubelet  ${denied('acme/tilll:1.2')}
`
const titles = (text: string) =>
  analyze(text).findings.map(({ rule, object, count }) => `${rule} ${object?.name ?? '-'} ${count}`)

test('a pod, its log line and what docker said of the repository are one finding', () => {
  const text = `${pod}\n\n${bare}\n${denied('acme/tilll:1.2')}\n`
  const { findings } = analyze(text)
  assert.equal(titles(text), ['image-not-found-or-private till-7d9f8c6b5-x7k2p 1'])
  assert.is(findings[0]?.evidence.length, 3)
})

test('the pod is named also where the log line stands first', () => {
  assert.equal(titles(`${denied('acme/tilll:1.2')}\n\n${pod}`), [
    'image-not-found-or-private till-7d9f8c6b5-x7k2p 1',
  ])
})

test('what is said of another image stays a finding', () => {
  assert.is(titles(`${pod}\n\n${denied('acme/stock:1.2', 'acme/stock')}\n`).length, 2)
})

test('a deployment whose pod waits for the same image is no finding of its own', () => {
  const says = (name: string) =>
    ` - ${name}: container till is waiting to start: acme/tilll:1.2 can't be pulled`
  assert.equal(titles(`${says('deployment/till')}\n${says('pod/till-7d9f8c6b5-x7k2p')}\n`), [
    'image-back-off-cause-unknown till-7d9f8c6b5-x7k2p 1',
  ])
})

test('a failure that is told again in the same place has that place once', () => {
  const { findings } =
    analyze(`5s          Warning   ResizeError onaws.com/shop:1": rpc error: code = Unknown desc = Error response from daemon: Get "https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/v2/shop/manifests/1": no basic auth credentials

Failed to pull image "r.acme.example/shop:1": rpc error: code = Unknown desc = failed to pull and unpack image "r.acme.example/shop:1": failed to resolve reference "r.acme.example/shop:1": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized
Failed to pull image "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:1": rpc error: code = Unknown desc = Error response from daemon: Get "https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/v2/shop/manifests/1": no basic auth credentials`)
  for (const { evidence } of findings) {
    const places = evidence.map(({ start, end }) => `${start}-${end}`)
    assert.equal(places, [...new Set(places)])
  }
})

const refused =
  'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'

test('a step of a build says of nobody what its end says of an image', () => {
  const build = `#2 [internal] load metadata for docker.io/library/alpine:3.19
#3 [internal] load metadata for docker.io/library/ngnix:1.25
#3 ERROR: ${refused}
ERROR: failed to solve: ngnix:1.25: failed to resolve source metadata for docker.io/library/ngnix:1.25: ${refused}
`
  assert.equal(titles(build), ['image-name-typo - 1'])
  assert.is(analyze(build).findings[0]?.evidence.length, 2)
})

test('where two images fail, what names none stays a finding', () => {
  const text = `${denied('acme/till:1.2')}\n\n${denied('acme/stock:1.2', 'acme/stock')}\n\n#3 ERROR: ${refused}\n`
  assert.is(titles(text).length, 3)
})

test("a runner's line that names no image is about the one it was told to pull", () => {
  const said =
    "Error response from daemon: pull access denied for nodee, repository does not exist or may require 'docker login': denied: requested access to the resource is denied (manager.go:237:1s)"
  const job = `Using Docker executor with image nodee:18 ...
Pulling docker image nodee:18 ...
WARNING: Failed to pull image with policy "always": ${said}
ERROR: Job failed: failed to pull image "nodee:18" with specified policies [always]: ${said}
`
  const { findings } = analyze(job)
  assert.equal(titles(job), ['image-name-typo - 1'])
  assert.is(findings[0]?.suggestions[0]?.to, 'node:18')
})

test.run()
