// Every regular expression of src/ is linear, for every text: neither two unbounded repetitions that can share characters,
// nor one that is tried anew at each of them. Literals come from the syntax trees; what is put together at run time is
// caught while all modules load and read the fixtures. There is no list of exceptions.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { analyse } from 'scslre'
import ts from 'typescript'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

interface Found {
  readonly source: string
  readonly flags: string
  /** Where it stands, or what it was caught in. */
  readonly place: string
}

const root = join(fileURLToPath(import.meta.url), '..', '..', '..')

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => join(root, 'src', name))

/** The literals of one file. */
function literalsOf(file: string): Found[] {
  const found: Found[] = []
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${relative(root, file)}:${line + 1}`,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** What `new RegExp(…)` makes while `work` runs. */
async function constructedIn(work: () => Promise<void>): Promise<Found[]> {
  const found: Found[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, parts: ConstructorParameters<RegExpConstructor>, newTarget) {
      const made = Reflect.construct(target, parts, newTarget) as RegExp
      const caller = new Error().stack
        ?.split('\n')
        .find((line) => line.includes('/src/') && !line.includes('node_modules'))
      if (caller !== undefined)
        found.push({
          source: made.source,
          flags: made.flags,
          place: caller.trim().replace(/.*\/(src\/.*?)\)?$/, '$1'),
        })
      return made
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = original
  }
  return found
}

async function loadAndRead(): Promise<void> {
  // main.ts and the worker's entry do their work when they are loaded.
  for (const file of files)
    if (!/[\\/]cli[\\/](main|.*worker.*|kubectl-undescribe)\.ts$/.test(file))
      await import(pathToFileURL(file).href)
  const { analyze, redact, suggestImages } = (await import(
    pathToFileURL(join(root, 'src', 'index.ts')).href
  )) as typeof import('../../src/index.js')
  const fixtures = join(root, 'fixtures')
  for (const name of readdirSync(fixtures, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(txt|md|log)$/.test(name)) continue
    const text = readFileSync(join(fixtures, name), 'utf8')
    analyze(text.slice(0, 20_000))
    redact(text.slice(0, 20_000), { names: true })
  }
  suggestImages('ngnix:1.25')
}

/** What makes it slow: `/\s+$/ tries again at each character of / /`. */
function troubleOf({ source, flags }: Found): string[] {
  // The flag `d` does not change how a text is searched, and the analysis does not know it.
  const { reports } = analyse({ source, flags: flags.replace('d', '') }, { maxReports: 3 })
  return reports.map(({ type, exponential, character }) => {
    const how = type === 'Move' ? 'starts anew at each of' : 'shares'
    return `${exponential ? 'exponential: ' : ''}${how} ${character.literal.source}`
  })
}

const literals = files.flatMap(literalsOf)
const constructed = await constructedIn(loadAndRead)

test('literals and expressions put together at run time are found', () => {
  assert.ok(literals.length > 300)
  assert.ok(constructed.length > 300)
})

test('the analysis knows a slow expression', () => {
  assert.equal(troubleOf({ source: '\\s+$', flags: 'd', place: '' }).length, 1)
  assert.match(troubleOf({ source: '^(?:a+)+$', flags: '', place: '' })[0] ?? '', 'exponential')
})

for (const [what, all] of [
  ['literal', literals],
  ['expression put together', constructed],
] as const)
  test(`every ${what} is linear in the length of the text`, () => {
    const unique = new Map(all.map((one) => [`/${one.source}/${one.flags}`, one]))
    const slow = [...unique].flatMap(([written, one]) =>
      troubleOf(one).map((trouble) => `${one.place}: ${trouble}: ${written}`),
    )
    assert.equal(slow, [])
  })

test.run()
