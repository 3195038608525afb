// SECURITY.md sentence by sentence: each stands here with what holds it, or with why nothing can. Who changes a sentence comes by.
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { builtInRules } from '../../src/rules/index.js'
import { promises } from '../../tools/promises.js'

const page = readFileSync('SECURITY.md', 'utf8')
const between = (head: string, next: string) =>
  page.slice(page.indexOf(head) + head.length, page.indexOf(next))
/** The sentences of what is promised, as they stand there. */
const sentences =
  `${between('## What is promised', '## Dependencies')}\n${between('## Dependencies', '## Reporting')}`
    .split(/\n(?=\* )|\n\n/)
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/^\* | $/g, '')
        .trim(),
    )
    .flatMap((part) => part.split(/(?<=[.])(?:\*\*)? (?=[A-Z`])/))
    .filter((sentence) => sentence !== '' && !sentence.startsWith('**'))

/** A test: its file and words of its name; a topic of docs/trust.md; a step of CI; or why nothing holds it. */
type Proof = readonly [file: string, words: string] | { topic: string } | { ci: string } | { none: string }

const proofs: readonly (readonly [begins: string, ...Proof[]])[] = [
  [
    'The library has no network, file system, clock',
    ['test/repository/imports.test.ts', 'clock, environment, locale and randomness are known in cli/ only'],
    ['test/repository/imports.test.ts', 'Node itself is known in cli/ only'],
  ],
  [
    'Neither the command line nor the page has the network',
    ['test/repository/imports.test.ts', 'nothing of the package or the page knows the network'],
  ],
  [
    'The command line reads the files it is given, and `undescribe.config.json`',
    ['test/cli/config/config.test.ts', 'commands without settings do not read the configuration'],
    ['test/cli/config/config.test.ts', 'paths of the configuration start at its folder'],
  ],
  [
    'It writes where `--baseline',
    ['test/repository/imports.test.ts', 'two places write files: the baseline and the summary of a job'],
  ],
  [
    'Only `kubectl-undescribe` starts a process',
    ['test/repository/imports.test.ts', 'one file starts processes: the kubectl plugin'],
    ['test/package/plugin.test.ts', 'without arguments it reads standard input and starts nothing'],
  ],
  ['Time and memory grow in step', { topic: 'Linear time' }, { ci: 'test:hostile' }],
  ['Texts made to be slow', { topic: 'Linear time' }, { ci: 'test:hostile' }],
  ['No text of the last 30 minutes', { topic: 'Fuzzing' }, { ci: 'fuzz -- --batches' }],
  [
    'The page reads YAML with the slower',
    ['test/manifests/page-yaml.test.ts', 'of dense YAML no more is read than of YAML of Kubernetes'],
  ],
  [
    'What is not understood is reported',
    ['test/trust/fuzz-findings.test.ts', 'the checks see a region that is lost'],
    ['test/trust/limits.test.ts', 'an input that is too long is read up to there, and says so'],
  ],
  [
    'What a bound leaves out is told',
    { topic: 'Limits' },
    ['test/trust/limits.test.ts', 'every bound in the code is in the table, with its value'],
    ['test/trust/bounds.test.ts', 'every bound of docs/limits.md is held here'],
  ],
  ['What holds all that', { ci: 'trust-docs.ts --check' }],
  [
    'The text is rewritten before it is read',
    ['test/redact/every-fixture.test.ts', 'a report under redaction is that of the redacted text'],
    ['test/trust/no-leaks.test.ts', 'in the summary of a job or a baseline, however redaction is asked for'],
    ['test/redact/long-secrets.test.ts', 'nothing of a secret of 120,000 characters is left'],
  ],
  [
    'Nothing is logged or cached',
    ['test/repository/imports.test.ts', 'two places write files: the baseline and the summary of a job'],
  ],
  ['What redaction finds, and cannot find', { none: 'it says what is not promised' }],
  [
    'Terminal escapes, markup, workflow commands and mentions',
    { topic: 'Output' },
    ['test/trust/command-outputs.test.ts', 'hostile names and messages start nothing on either stream'],
    ['test/render/formats.test.ts', 'Markdown makes no link, mention, heading or element of the input'],
    ['test/trust/command-outputs.test.ts', 'redact tells hostile names of files without obeying them'],
  ],
  [
    'Commands that are suggested',
    ['test/repository/security.test.ts', 'every command that a rule suggests is marked'],
  ],
  [
    'Entries are read in memory',
    ['test/repository/imports.test.ts', 'two places write files: the baseline and the summary of a job'],
  ],
  [
    'Names that lead out of the archive',
    ['test/cli/archives/archives.test.ts', 'is refused, and no option hides that'],
    ['test/cli/archives/archives.test.ts', 'an archive that grows without measure is refused while it grows'],
  ],
  [
    'No dependencies, no install scripts',
    [
      'test/package/supply-chain.test.ts',
      'the package brings no dependency and runs nothing when it is installed',
    ],
  ],
  [
    'What is bundled is listed with its licences',
    [
      'test/package/supply-chain.test.ts',
      'every bundled package is in it with its hash, and its licence is allowed and kept',
    ],
    ['test/package/supply-chain.test.ts', 'its bill of materials fits the schema of CycloneDX'],
  ],
  ['`tools/check-reproducible.sh`, which CI runs', { ci: 'tools/check-reproducible.sh' }],
  ['The bill names the npm', { ci: 'tools/check-reproducible.sh' }],
  ['Every dependency is pinned', ['test/repository/security.test.ts', 'every dependency is pinned']],
  [
    'The lockfile has a SHA-512',
    [
      'test/package/supply-chain.test.ts',
      'every locked package has a strong hash and comes from the registry',
    ],
  ],
  [
    'A test refuses new install scripts',
    [
      'test/package/supply-chain.test.ts',
      'only known packages of the development would run scripts when they are installed',
    ],
  ],
  [
    'Only the packages in the bill of materials',
    [
      'test/package/supply-chain.test.ts',
      'every bundled package is in it with its hash, and its licence is allowed and kept',
    ],
  ],
  ['`npm audit` tells what is known', { none: 'it says what is not done' }],
]

test('every sentence of what SECURITY.md promises is known here, in its order', () => {
  assert.is(sentences.length, proofs.length)
  for (const [at, sentence] of sentences.entries())
    assert.ok(sentence.startsWith(proofs[at]?.[0] ?? '…'), `nobody says what holds: ${sentence}`)
})

const ci = readFileSync('.ci/run', 'utf8')
for (const [begins, ...held] of proofs) {
  test(`what holds "${begins}" is there`, () => {
    assert.ok(held.length > 0)
    for (const proof of held) {
      if ('none' in proof) continue
      if ('ci' in proof) assert.match(ci, proof.ci)
      else if ('topic' in proof) assert.ok((promises[proof.topic] ?? []).length > 0, proof.topic)
      else {
        const [file, words] = proof
        assert.ok(existsSync(file) && readFileSync(file, 'utf8').includes(words), `${file}: ${words}`)
      }
    }
  })
}

test('every command that a rule suggests is marked', () => {
  const marks = ['read-only', 'mutating', 'destructive']
  const steps = builtInRules.flatMap(({ id, next }) => next.map((step) => ({ id, ...step })))
  assert.ok(steps.length > 100)
  assert.equal(
    steps.filter(({ safety }) => !marks.includes(safety)),
    [],
  )
})

test('every dependency is pinned', () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
  const all = Object.entries({ ...dependencies, ...devDependencies })
  assert.ok(all.length > 10)
  assert.equal(
    all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version))),
    [],
  )
})

test.run()
