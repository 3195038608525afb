// Hunts for damage that is not undone: every fixture through every damage, and through pairs of them.
//
//   npx tsx tools/damage.ts [DIR…] [--pairs N] [--seed N] [--only WORD] [--show]
//
// DIR: folders of outputs of kubectl (fixtures/describe/* without any).
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../src/index.js'
import { differences } from '../test/damage/compare.js'
import { type Damage, damages, type Left, randomFrom } from '../test/damage/damages.js'

const args = process.argv.slice(2)
const option = (name: string) => {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? undefined : args[at + 1]
}
const pairs = Number(option('pairs') ?? 0)
const seed = Number(option('seed') ?? 1)
const only = option('only')
const values = new Set(['pairs', 'seed', 'only'].map(option))
const folders = args.filter((arg) => !arg.startsWith('--') && !values.has(arg))

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.txt') ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

const files = (folders.length > 0 ? folders : ['fixtures/describe']).flatMap(filesOf)
const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const order: readonly Left[] = ['all', 'words', 'events', 'part']
const weaker = (one: Left, other: Left) => order[Math.max(order.indexOf(one), order.indexOf(other))] as Left

const failed = new Map<string, { count: number; example: string; file: string }[]>()
let tried = 0
const wholes = new Map(texts.map(({ file, text }) => [file, parse(text)]))

function attempt(file: string, text: string, steps: readonly Damage[], random: () => number): void {
  let damaged = text
  for (const step of steps) damaged = step.apply(damaged, random)
  const name = steps.map((step) => step.name).join(' + ')
  const left = steps.map((step) => step.left).reduce(weaker)
  tried += 1
  const found = differences(text, wholes.get(file)!, parse(damaged), left)
  if (found.length === 0) return
  const list = failed.get(name) ?? []
  list.push({ count: found.length, example: found.slice(0, 2).join(' | '), file })
  failed.set(name, list)
  if (args.includes('--show') && list.length <= 1) process.stdout.write(`--- ${name}\n${damaged}\n`)
}

for (const [number, { file, text }] of texts.entries()) {
  for (const [at, damage] of damages.entries()) {
    if (only !== undefined && !damage.name.includes(only)) continue
    attempt(file, text, [damage], randomFrom(seed * 100000 + number * 100 + at))
  }
}
const random = randomFrom(seed)
for (let at = 0; at < pairs; at += 1) {
  const { file, text } = texts[Math.floor(random() * texts.length)]!
  const [one, other] = [0, 0].map(() => damages[Math.floor(random() * damages.length)]!) as [Damage, Damage]
  attempt(file, text, [one, other], random)
}
for (const [name, list] of [...failed].sort((a, b) => b[1].length - a[1].length)) {
  process.stdout.write(`${String(list.length).padStart(5)}  ${name}\n`)
  for (const { file, example } of list.slice(0, 3))
    process.stdout.write(`         ${file.split('/').slice(-2).join('/')}: ${example.slice(0, 300)}\n`)
}
process.stdout.write(
  `${tried} damaged texts, ${[...failed.values()].reduce((sum, list) => sum + list.length, 0)} not read as they must\n`,
)
