// Writes docs/rules/<id>.md from the rule and its samples, what is reported of the first one included.
// Usage: tsx tools/rule-docs.ts [--check]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { analyze } from '../src/analyze.js'
import type { Sample } from '../src/diagnosis/judge-sample.js'
import { wordings } from '../src/messages/wordings/index.js'
import { render } from '../src/render/render.js'
import { builtInRules } from '../src/rules/index.js'
import type { Rule, Words } from '../src/rules/rule.js'
import { sourcesOf } from './rule-sources.js'
import { parseSamples } from './samples.js'

const check = process.argv.includes('--check')
const root = new URL('../docs/rules/', import.meta.url)
mkdirSync(root, { recursive: true })

const last = (words: Words): string => (typeof words === 'string' ? words : (words.at(-1) ?? ''))
const code = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``
const angles = (text: string): string =>
  text.replace(/\{-n\}/g, ' -n <namespace>').replace(/\{([a-zA-Z]+)\}/g, '<$1>')
const link = (id: string): string => (id.endsWith('*') ? `\`${id}\`` : `[${id}](${id}.md)`)
const samplesOf = ({ id }: Rule): readonly Sample[] =>
  parseSamples(readFileSync(new URL(`../fixtures/rules/${id}.txt`, import.meta.url), 'utf8'))

/** The first text in which it fires that fits on a screen. */
function exampleOf(rule: Rule): Sample {
  const firing = samplesOf(rule).filter(({ fires }) => fires.includes(rule.id))
  const lines = ({ text }: Sample) => text.split('\n').length
  const short = firing.find((sample) => lines(sample) <= 25)
  const found = short ?? [...firing].sort((a, b) => lines(a) - lines(b))[0]
  if (found === undefined) throw new Error(`${rule.id}: no sample in which it fires`)
  return found
}

function wakesOn(rule: Rule): string {
  const causes = new Set(rule.when.flatMap(({ cause, where }) => (where === undefined ? (cause ?? []) : [])))
  const closer = new Set(
    rule.when.flatMap(({ cause }) => (cause === undefined || causes.has(cause) ? [] : cause)),
  )
  const says = wordings.filter(({ wording }) => causes.has(wording.cause)).map(({ wording }) => wording.says)
  const reasons = [...new Set(rule.when.flatMap((trigger) => trigger.reason ?? []))]
  const conditions = rule.when.flatMap(({ fact, type, status }) =>
    fact === 'condition' && type !== undefined ? [`${type}${status === undefined ? '' : ` ${status}`}`] : [],
  )
  return (
    [
      ...says.map(
        (text) =>
          `* \`${text
            .replace(/`/g, "'")
            .replace(/\{\*\}/g, '…')
            .replace(/\{([a-zA-Z]+)\+?\}/g, '<$1>')}\``,
      ),
      ...[...closer].map((cause) => `* some of what wakes ${link(cause)}`),
      ...reasons.map((reason) => `* reason or state \`${reason}\``),
      ...[...new Set(conditions)].map((condition) => `* condition \`${condition}\``),
    ].join('\n') || '* fields of the object'
  )
}

/** Ids as links; many of one area are told by their number. */
function nameAll(ids: readonly string[]): string {
  if (ids.includes('*')) return 'any other finding'
  const areas = new Map<string, string[]>()
  for (const id of ids) {
    const area = id.slice(0, id.indexOf('-'))
    areas.set(area, [...(areas.get(area) ?? []), id])
  }
  return [...areas]
    .map(([area, own]) =>
      own.length > 4 ? `one of ${own.length} of \`${area}-*\`` : own.map(link).join(', '),
    )
    .join(', ')
}

/** Closer readings of the same words, the plain reading, and the rules that are its root. */
function causesOf(rule: Rule): string {
  const closer = builtInRules.filter(({ refines }) => refines?.includes(rule.id))
  const others = (rule.refines ?? []).map((id) => `* ${link(id)}, when this reading is wrong`)
  return [
    ...closer.map(({ id, title }) => `* ${link(id)}: ${angles(last(title))}`),
    `* ${angles(last(rule.explanation))}`,
    ...others,
    ...(rule.causedBy === undefined
      ? []
      : [`* a symptom where the same or a linked object has ${nameAll(rule.causedBy)}`]),
  ].join('\n')
}

function silence(rule: Rule): string {
  const misses = samplesOf(rule).filter(({ silent }) => silent.includes(rule.id))
  const told = misses.map(({ title, fires }) => {
    const name = title.replace(/^near miss:? ?/, '')
    const instead = [...new Set(fires)].filter((id) => id !== rule.id)
    return `* ${name === '' ? 'a near miss' : name}${instead.length === 0 ? '' : `: ${instead.map(link).join(', ')}`}`
  })
  return `${rule.silentWhen}.\n\nNear misses that are tested:\n\n${told.join('\n')}`
}

function page(rule: Rule): string {
  const { text } = exampleOf(rule)
  const report = render(analyze(text, { name: 'pasted.txt' }), 'text')
  const parts = [
    `# ${rule.id}`,
    `Severity: ${rule.severity}.`,
    '## What it means',
    `${angles(last(rule.title))}: ${angles(last(rule.explanation))}.`,
    '## Output that triggers it',
    code(text),
    'What it wakes on:',
    wakesOn(rule),
    '## What we report',
    code(report),
    '## Likely causes, most frequent first',
    causesOf(rule),
    '## What to do',
    rule.next
      .map(
        ({ description, command, safety }) =>
          `* ${last(description)}${command === undefined ? '' : `: \`${angles(last(command))}\``} (${safety})`,
      )
      .join('\n') || 'Nothing.',
    '## When it stays silent or may be wrong',
    silence(rule),
    '## Sources',
    [...(rule.sources ?? []), ...sourcesOf(rule.id)].map((source) => `* ${source}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const wanted = new Map(builtInRules.map((rule) => [`${rule.id}.md`, page(rule)]))
wanted.set(
  'README.md',
  `# Rules\n\n${builtInRules.map((rule) => `* [${rule.id}](${rule.id}.md): ${angles(last(rule.title))}`).join('\n')}\n`,
)
let stale = 0
for (const [file, text] of wanted) {
  const path = new URL(file, root)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  stale++
  if (check) process.stderr.write(`docs/rules/${file} is not current: run npx tsx tools/rule-docs.ts\n`)
  else writeFileSync(path, text)
}
for (const file of readdirSync(root)) {
  if (wanted.has(file)) continue
  stale++
  if (check) process.stderr.write(`docs/rules/${file} belongs to no rule\n`)
  else rmSync(new URL(file, root))
}
if (check && stale > 0) process.exitCode = 1
