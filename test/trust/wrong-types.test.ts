// Manifests are written by hand, and JSON by any program: a field may hold what no API server would take.
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, diagnose, parse } from '../../src/index.js'
import type { KubernetesObject } from '../../src/types.js'
import { parseSamples } from '../../tools/samples.js'
import { cases } from '../healthy/cases.js'
import { troubles } from '../live/troubles.js'

type Path = readonly (string | number)[]

const wrong: readonly unknown[] = [null, 7, 'x', true, [], {}, [null], [7], ['x'], [[]], { x: null }]

/** The paths of all values below one; of the items of a list the first stands for all. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Array.isArray(value) ? value.slice(0, 1).entries() : Object.entries(value)
  return [path, ...[...below].flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? replaced(item, rest, other) : item))
  const map = value as Record<string, unknown>
  return { ...map, [key]: replaced(map[key], rest, other) }
}

test('a field of a manifest may hold anything: reading and rules go on', () => {
  const tried = new Set<string>()
  for (const { object } of [...troubles, ...cases]) {
    for (const path of pathsIn(object)) {
      const place = `${object.kind} ${path.join('.')}`
      if (path.length === 0 || tried.has(place)) continue
      // each kind of wrong value in turn: of very many fields each gets one
      const value = wrong[tried.add(place).size % wrong.length]
      const text = JSON.stringify(replaced(object, path, value))
      assert.not.throws(() => analyze(text), undefined, `${place}: ${JSON.stringify(value)}`)
      const objects = [replaced(object, path, value) as KubernetesObject]
      assert.not.throws(
        () => diagnose({ objects, events: [] }),
        undefined,
        `${place}: ${JSON.stringify(value)}`,
      )
    }
  }
  assert.ok(tried.size > 1500, `${tried.size} fields`)
})

test('a field of an object in a sample of a rule may hold anything: the rules go on', () => {
  const tried = new Set<string>()
  for (const file of readdirSync('fixtures/rules')) {
    for (const { text } of parseSamples(readFileSync(`fixtures/rules/${file}`, 'utf8'))) {
      const { objects, events } = parse(text)
      for (const [index, object] of objects.entries()) {
        for (const path of pathsIn(object)) {
          const place = `${file} ${object.kind} ${path.join('.')}`
          if (path.length === 0 || tried.has(place)) continue
          const value = wrong[tried.add(place).size % wrong.length]
          const changed = replaced(object, path, value) as KubernetesObject
          assert.not.throws(
            () => diagnose({ objects: objects.map((one, at) => (at === index ? changed : one)), events }),
            undefined,
            `${place}: ${JSON.stringify(value)}`,
          )
        }
      }
    }
  }
  assert.ok(tried.size > 1500, `${tried.size} fields`)
})

test.run()
