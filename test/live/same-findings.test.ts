import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readText } from '../../src/capture.js'
import { analyze, diagnose } from '../../src/index.js'
import { readManifest } from '../../src/manifests/read-manifest.js'
import type { Finding } from '../../src/types.js'
import { parseSamples } from '../../tools/samples.js'
import { ago } from '../healthy/builders.js'
import { troubles } from './troubles.js'

const keyOf = ({ rule, severity, object = {} }: Finding): string =>
  `${severity} ${rule} ${object.kind ?? ''}/${object.namespace ?? ''}/${object.name ?? ''}/${object.container ?? ''}`
const keysOf = (findings: readonly Finding[]): string[] => findings.map(keyOf).sort()

/** The value under a JSON path such as `events[0].message` or `objects[1].metadata.name`. */
function valueAt(root: unknown, path: string): unknown {
  let value = root
  for (const [, key, index, quoted] of path.matchAll(/([^.[\]"]+)|\[(\d+)\]|\["([^"]*)"\]/g))
    value = (value as Record<string, unknown> | undefined)?.[key ?? quoted ?? Number(index)]
  return value
}

function assertPaths(findings: readonly Finding[], live: object): void {
  for (const { rule, evidence } of findings) {
    for (const { path, start, text } of evidence) {
      assert.is(start, undefined, `${rule}: live objects have no offsets`)
      assert.ok(path !== undefined, `${rule}: no path`)
      const value = valueAt(live, path)
      assert.ok(value !== undefined, `${rule}: nothing lies at ${path}`)
      if (typeof value === 'string')
        assert.ok(value.includes(text) || text.includes(value), `${rule}: ${path} is ${value}, not ${text}`)
    }
  }
}

// ------------------------------------------------------------- what a real kubectl prints of objects, and the objects
const folder = new URL('../../fixtures/live/', import.meta.url)
const texts = new Map<string, string>()
for (const file of readdirSync(folder)) {
  for (const part of readFileSync(new URL(file, folder), 'utf8').split(/^=== /m).slice(1))
    texts.set(part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1))
}
for (const { object, events, also = [] } of troubles) {
  const head = `${object.kind}/${object.metadata?.namespace ?? ''}/${object.metadata?.name}`
  test(`${head}: the text and the live object give the same findings`, () => {
    const live = { objects: [object, ...also], events: [...events] }
    const text = texts.get(head)
    assert.ok(text !== undefined, 'not printed: npx tsx test/live/render.ts')
    const fromText = analyze(text).findings
    const fromObjects = diagnose(live, { capturedAt: ago(0) })
    assert.ok(fromText.length > 0, 'nothing was found in the text')
    assert.equal(keysOf(fromObjects), keysOf(fromText))
    assertPaths(fromObjects, live)
  })
}

// ------------------------------------------------------------------------------- the samples of all rules, read back
const samples = new URL('../../fixtures/rules/', import.meta.url)
/**
 * What objects read from a text do not hold: what kubectl looked up and prints in a few words (`<error: …>`, no endpoints, who uses a
 * claim), ages without a capture time, heads that were cut off.
 */
const onlyInText: ReadonlySet<string> = new Set([
  'claim-deletion-blocked.txt: describe',
  'claim-deletion-blocked.txt: among other trouble',
  'claim-waiting-for-provisioner.txt: near miss: it has just begun',
  'ingress-backend-missing.txt: describe',
  'ingress-backend-missing.txt: older describe',
  'ingress-backend-missing.txt: among other trouble',
  'ingress-backend-missing.txt: no address behind the Service',
  'image-registry-error.txt: near miss: the registry has answered since',
  'pod-stuck-terminating.txt: wording 1',
  'pod-stuck-terminating.txt: the head of a describe',
  'probe-readiness-failed.txt: near miss: it failed at the start, and not for minutes',
  'probe-readiness-failed.txt: near miss: failures after the containers were told to stop',
  'service-allocation-failed.txt: no endpoints',
  'service-endpoints-not-ready.txt: selected, not ready',
  'service-load-balancer-pending.txt: describe',
  'service-no-endpoints.txt: describe',
  'service-no-endpoints.txt: a part of a describe, below the selector',
  'service-no-endpoints.txt: among other trouble',
  'service-selector-mismatch.txt: quite another app',
])
for (const file of readdirSync(samples)) {
  for (const { title, text } of parseSamples(readFileSync(new URL(file, samples), 'utf8'))) {
    const { capture } = readText(text, {}, { manifest: readManifest })
    const { objects, events, objectOrigins } = capture
    // The columns of a table are no fields of an object.
    if (objectOrigins.some(({ from }) => from === 'table') || onlyInText.has(`${file}: ${title}`)) continue
    test(`${file}: ${title}: the same without the text`, () => {
      const live = { objects, events }
      const found = diagnose(live)
      assert.equal(keysOf(found), keysOf(diagnose(capture)))
      assertPaths(found, live)
    })
  }
}

test.run()
