// Writes docs/rules/<id>.md from the rule and its samples. Usage: tsx tools/rule-docs.ts [--check]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { wordings } from '../src/messages/wordings/index.js'
import { builtInRules } from '../src/rules/index.js'
import type { Rule, Words } from '../src/rules/rule.js'
import { parseSamples } from './samples.js'

const check = process.argv.includes('--check')
const root = new URL('../docs/rules/', import.meta.url)
mkdirSync(root, { recursive: true })

const last = (words: Words): string => (typeof words === 'string' ? words : (words.at(-1) ?? ''))
const code = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\``
const angles = (text: string): string =>
  text.replace(/\{-n\}/g, ' -n <namespace>').replace(/\{([a-zA-Z]+)\}/g, '<$1>')

function page(rule: Rule): string {
  const samples = parseSamples(
    readFileSync(new URL(`../fixtures/rules/${rule.id}.txt`, import.meta.url), 'utf8'),
  )
  const firing = samples.find((sample) => sample.fires.includes(rule.id))
  const causes = new Set(rule.when.flatMap((trigger) => trigger.cause ?? []))
  const says = wordings.filter(({ wording }) => causes.has(wording.cause)).map(({ wording }) => wording.says)
  const reasons = rule.when.flatMap((trigger) => trigger.reason ?? [])
  const refines = rule.refines ?? []
  const parts = [
    `# ${rule.id}`,
    `Severity: ${rule.severity}.`,
    '## What it means',
    `${angles(last(rule.title))}: ${angles(last(rule.explanation))}.`,
    '## Output that triggers it',
    firing === undefined ? 'No sample.' : code(firing.text),
    '## What it wakes on',
    [
      ...says.map(
        (text) =>
          `* \`${text
            .replace(/`/g, "'")
            .replace(/\{\*\}/g, '…')
            .replace(/\{([a-zA-Z]+)\+?\}/g, '<$1>')}\``,
      ),
      ...[...new Set(reasons)].map((reason) => `* reason or state \`${reason}\``),
    ].join('\n') || '* fields of the object',
    ...(refines.length === 0
      ? []
      : [
          '## Likely causes',
          `A closer reading of ${refines.map((id) => `[${id}](${id}.md)`).join(', ')}: given first unless it is only possible.`,
        ]),
    ...(rule.causedBy === undefined
      ? []
      : [
          '## Root causes',
          `Folded under ${rule.causedBy.map((id) => `\`${id}\``).join(', ')} of the same or a linked object.`,
        ]),
    '## What to do',
    rule.next
      .map(
        ({ description, command, safety }) =>
          `* ${last(description)}${command === undefined ? '' : `: \`${angles(last(command))}\``} (${safety})`,
      )
      .join('\n') || 'Nothing.',
    '## When it stays silent or may be wrong',
    `${rule.silentWhen}.`,
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
