import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readTree } from '../../src/describe/tree.js'
import { excerptOf } from '../../src/excerpt.js'
import { encodeBase64 } from '../../src/kinds/base64.js'
import { makeRequest } from '../../src/kinds/certificate-request.js'
import { readObjects } from '../../src/kinds/index.js'
import type { Reading } from '../../src/types.js'
import { valueAt } from './value-at.js'

function read(text: string, kind?: string): Reading {
  let start = 0
  const lines = text.split('\n').map((line) => {
    const excerpt = excerptOf(text, start, start + line.length)
    start += line.length + 1
    return excerpt
  })
  return readObjects(readTree(lines), kind === undefined ? {} : { kind })
}

const head = 'Name:         n\nNamespace:    s\nLabels:       <none>\nAnnotations:  <none>\n\n'
const binary = 'BinaryData\n====\n\nEvents:  <none>\n'

const values: readonly (readonly [string, string, object])[] = [
  ['up to 1.21', 'Data\n====\na:\n----\nx\ny\n\nb:\n----\nz\nEvents:  <none>\n', { a: 'x\ny\n', b: 'z' }],
  ['1.22 to 1.30', `Data\n====\na:\n----\nx\n\nb:\n----\nz\n\n${binary}`, { a: 'x\n', b: 'z' }],
  ['1.31 and newer', `Data\n====\na:\n----\nx\n\n\nb:\n----\nz\n\n\n${binary}`, { a: 'x\n', b: 'z' }],
]
for (const [versions, text, data] of values) {
  test(`the values of a ConfigMap end where kubectl ${versions} ends them`, () => {
    const { objects, unread } = read(head + text)
    assert.equal(unread, [])
    assert.is(objects[0]?.kind, 'ConfigMap')
    assert.equal(objects[0]?.['data'], data)
  })
}

test('sizes become zeros that are not stated, and absurd ones nothing', () => {
  const { objects, objectOrigins, unread } = read(
    `${head}Type:  Opaque\n\nData\n====\na:  2 bytes\nb:  99999999 bytes\n`,
  )
  assert.is(objects[0]?.kind, 'Secret')
  assert.equal(objects[0]?.['data'], { a: 'AAA=' })
  assert.not.ok(objectOrigins[0]?.stated.some((path) => path.startsWith('data')))
  assert.is(unread.length, 1)
})

const account = 'Name:                sa\nNamespace:           s\nImage pull secrets:  a\n'
test('Secrets of an account are only guessed where nothing shows that kubectl could look', () => {
  const guessed = read(
    `${account}Mountable secrets:   <none>\nTokens:              <none>\nEvents:              <none>\n`,
  )
  assert.equal(
    guessed.objectOrigins.map((origin) => origin.placeholder),
    [false, true],
  )
  const looked = read(
    `${account}                     b (not found)\nTokens:              <none>\nEvents:              <none>\n`,
  )
  assert.equal(
    looked.objectOrigins.map((origin) => origin.placeholder),
    [false, false],
  )
  assert.equal(
    looked.objects.map((object) => object.metadata?.name),
    ['sa', 'a'],
  )
})

const rules =
  'Name:         r\nPolicyRule:\n  Resources  Non-Resource URLs  Resource Names  Verbs\n  ---------  -----------------  --------------  -----\n'
test('a rule is taken apart into group, resource and subresource', () => {
  const { objects } = read(
    `${rules}  deployments.apps/scale  []                 [web]           [get list]\n`,
  )
  assert.is(objects[0]?.kind, 'Role')
  assert.equal(valueAt(objects[0] as object, 'rules[0]'), {
    apiGroups: ['apps'],
    resources: ['deployments/scale'],
    resourceNames: ['web'],
    verbs: ['get', 'list'],
  })
})

test('rules for URLs are of a ClusterRole, and the command names one', () => {
  const row = '             [/healthz]         []              [get]\n'
  assert.is(read(rules + row).objects[0]?.kind, 'ClusterRole')
  assert.is(
    read(`${rules}  pods       []                 []              [get]\n`, 'clusterrole').objects[0]?.kind,
    'ClusterRole',
  )
})

test('metrics that kubectl did not know stand in one line with the least replicas', () => {
  const { objects, unread } = read(
    'Name:  h\nReference:  Deployment/w\nMetrics:  ( current / target )\n  <unknown metric type "External">Min replicas:  2\nMax replicas:  4\nDeployment pods:  1 current / 2 desired\n',
  )
  assert.equal(unread, [])
  assert.equal(objects[0]?.['spec'], {
    scaleTargetRef: { kind: 'Deployment', name: 'w' },
    metrics: [{ type: 'External' }],
    minReplicas: 2,
    maxReplicas: 4,
  })
})

test('a text becomes UTF-8 in base64', () => {
  assert.is(encodeBase64('é😀'), 'w6nwn5iA')
  assert.is(encodeBase64('ab'), 'YWI=')
})

test('a request is made of any names, also of addresses that are none', () => {
  for (const address of ['10.0.0.1', 'fd00::1', '::', 'x', '1:2', ':::', '1::2::3']) {
    assert.match(makeRequest(new Map([['IP Addresses', [address]]])), /^[\w+/]+=*$/)
  }
})

test.run()
