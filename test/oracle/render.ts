// Prints every object of fixtures/describe/objects.json with every kubectl on the machine, into fixtures/describe/<version>/.
// Usage: npx tsx test/oracle/render.ts [VERSION …]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { KubernetesObject } from '../../src/types.js'
import { describeWith, findKubectls } from './kubectl.js'
import { startServer } from './server.js'

const folder = 'fixtures/describe'
const objects = JSON.parse(readFileSync(`${folder}/objects.json`, 'utf8')) as KubernetesObject[]
const wanted = process.argv.slice(2)
const server = await startServer()
try {
  for (const kubectl of await findKubectls()) {
    if (wanted.length > 0 && !wanted.includes(kubectl.version)) continue
    mkdirSync(`${folder}/${kubectl.version}`, { recursive: true })
    for (const { kind = '', metadata } of objects) {
      const args = [kind.toLowerCase(), metadata?.name ?? '', '-n', metadata?.namespace ?? 'default']
      const text = await describeWith(kubectl, server, objects, args)
      writeFileSync(`${folder}/${kubectl.version}/${kind.toLowerCase()}_${metadata?.name}.txt`, text)
    }
  }
} finally {
  await server.close()
}
