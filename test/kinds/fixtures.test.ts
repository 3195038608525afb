import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readTree } from '../../src/describe/tree.js'
import { excerptOf } from '../../src/excerpt.js'
import { readObjects } from '../../src/kinds/index.js'
import type { KubernetesObject, Reading } from '../../src/types.js'
import { valueAt } from './value-at.js'

const folder = 'fixtures/describe'
const objects = JSON.parse(readFileSync(`${folder}/objects.json`, 'utf8')) as KubernetesObject[]
/** Lists that kubectl sorts, so that positions differ from the served object's. */
const sorted = /(?:tolerations|topologySpreadConstraints|volumeMounts|taints)\[/

/** `kind` where the text alone cannot tell it: a ReplicationController prints what a ReplicaSet prints. */
function read(text: string, kind?: string): Reading {
  let start = 0
  const lines = text.split('\n').map((line) => {
    const excerpt = excerptOf(text, start, start + line.length)
    start += line.length + 1
    return excerpt
  })
  return readObjects(readTree(lines), kind === undefined ? {} : { kind })
}

for (const version of readdirSync(folder).filter((name) => /^\d/.test(name))) {
  for (const file of readdirSync(`${folder}/${version}`)) {
    const text = readFileSync(`${folder}/${version}/${file}`, 'utf8')
    const [kind, name] = file.replace('.txt', '').split('_')
    const served = objects.find(
      (object) => object.kind?.toLowerCase() === kind && object.metadata?.name === name,
    )
    const reading = read(text, kind === 'replicationcontroller' ? kind : undefined)
    const [object] = reading.objects as [KubernetesObject]
    const [origin] = reading.objectOrigins

    test(`${version} ${file}: leaves no line unread`, () => {
      assert.equal(
        reading.unread.map(({ span }) => text.slice(span.start, span.end)),
        [],
      )
      assert.is(object.kind, served?.kind)
    })

    test(`${version} ${file}: states nothing that the object does not hold`, () => {
      assert.ok((origin?.stated.length ?? 0) >= 5)
      for (const path of origin?.stated ?? []) {
        if (!sorted.test(path)) assert.equal(valueAt(object, path), valueAt(served as object, path), path)
      }
    })

    test(`${version} ${file}: every place holds the text it claims`, () => {
      for (const place of origin?.places ?? []) {
        if (place.pieces === undefined) assert.is(text.slice(place.start, place.end), place.text, place.path)
      }
    })
  }
}

test.run()
