import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { differences } from './compare.js'
import { type Damage, damages, type Left, randomFrom } from './damages.js'

const folder = 'fixtures/describe'
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, whole: parse(text) }
  })

/** What nobody can undo, with the reason; everything else must be undone. */
const beyond: readonly { damage: RegExp; fixture: RegExp; because: string }[] = [
  {
    damage: /TABs for blanks|columns moved/,
    fixture: /configmap_recipes|pod_shop/,
    because: 'the lines of an annotation are told apart by their column only',
  },
  {
    damage: /TABs for blanks|columns moved|more trailing blanks/,
    fixture: /persistentvolumeclaim_data/,
    because: 'without its column the first word of a message looks like the reason that is missing',
  },
  {
    damage: /cut at 100/,
    fixture: /persistentvolumeclaim_data/,
    because: 'a message of two lines loses the middle with the end of its first line',
  },
  {
    damage: /a frame of 120|a screen without/,
    fixture: /node_barn/,
    because: 'the columns of its conditions are wider than the frame, and the last stands alone in a line',
  },
  {
    damage: /code span over lines/,
    fixture: /pod_shop|configmap/,
    because: 'a backtick of its own ends the span',
  },
  {
    damage: /list of strings|block of YAML|line breaks/,
    fixture: /^oc/,
    because: 'its sections are divided by blank lines',
  },
]

/** The newest kubectl and oc; the others print nearly the same. */
const newest = texts.filter(({ name }) => /^(?:1\.33|oc)/.test(name))

function failuresOf(damage: Damage, seed: number): string[] {
  return newest.flatMap(({ name, text, whole }, number) => {
    if (beyond.some((one) => one.damage.test(damage.name) && one.fixture.test(name))) return []
    const damaged = damage.apply(text, randomFrom(seed + number))
    return differences(text, whole, parse(damaged), damage.left).map((difference) => `${name}: ${difference}`)
  })
}

for (const [at, damage] of damages.entries()) {
  test(`reads every output of kubectl through ${damage.name}`, () => {
    assert.equal(failuresOf(damage, 1000 * at).slice(0, 5), [])
  })
}

const order: readonly Left[] = ['all', 'words', 'events', 'part']

test('invents nothing when two kinds of damage meet', () => {
  const random = randomFrom(20261126)
  const others = damages.filter(({ name }) => name !== 'a code span over lines')
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  for (let run = 0; run < 300; run += 1) {
    const { name, text, whole } = pick(texts)
    const pair = [pick(others), pick(others)]
    const damaged = pair.reduce((read, damage) => damage.apply(read, random), text)
    const left = order[Math.max(...pair.map((damage) => order.indexOf(damage.left)))]
    if (left === undefined) continue
    const found = differences(text, whole, parse(damaged), 'part')
    assert.equal(found, [], `${name} through ${pair.map((damage) => damage.name).join(', then ')}`)
  }
})

test('tells what was undone', () => {
  const { text } = texts.find(({ name }) => name.endsWith('pod_shop-7c9f.txt')) as { text: string }
  for (const damage of damages) {
    if (damage.undone === undefined) continue
    const { regions } = parse(damage.apply(text, randomFrom(1)))
    assert.ok(
      regions.some((region) => region.undone.includes(damage.undone as never)),
      `${damage.name}: ${damage.undone}`,
    )
  }
})

test.run()
