// Hands every kubectl command that the samples of the rules advise to real kubectls, without a server: one that is
// written well ends at the connection that is refused, one that is not at kubectl's own complaint.
//
//   npm run test:commands [-- --kubectl 1.33,…]
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { analyze } from '../../src/index.js'
import { parseSamples } from '../../tools/samples.js'
import { findKubectls } from './kubectl.js'

const run = promisify(execFile)
const folder = new URL('../../fixtures/rules/', import.meta.url)

/** Every command of the report, wherever it stands in it. */
function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    (key === 'command' || key === 'tellApart') && typeof held === 'string' ? [held] : commandsIn(held),
  )
}

/** Commands that differ only in names of their samples are one: what stands in the text does not count. */
function findCommands(): ReadonlyMap<string, string> {
  const commands = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    for (const { title, text } of parseSamples(readFileSync(new URL(file, folder), 'utf8'))) {
      for (const command of commandsIn(analyze(text, {}).findings)) {
        if (!command.startsWith('kubectl ')) continue
        const shape = command.replace(/[^\s=/]+/g, (word) => (text.includes(word) ? '.' : word))
        if (!commands.has(shape)) commands.set(shape, `${command}    (${file}, ${title})`)
      }
    }
  }
  return commands
}

const home = mkdtempSync(join(tmpdir(), 'undescribe-commands-'))
const config = join(home, 'config')
const server = { name: 'none', cluster: { server: 'http://127.0.0.1:1' } }
const context = { name: 'none', context: { cluster: 'none' } }
writeFileSync(
  config,
  JSON.stringify({ kind: 'Config', clusters: [server], contexts: [context], 'current-context': 'none' }),
)

/** It got as far as the server, needs none, or wants the file of the person who reads the advice. */
const isTaken = /refused|the path "x" does not exist|no objects passed to apply/

async function complaintOf(command: string, path: string): Promise<string | undefined> {
  const written = command.replace(/<[^<>]*>/g, 'x')
  const env = { HOME: home, KUBECONFIG: config, PATH: `${path}:/usr/bin:/bin`, EDITOR: 'true' }
  try {
    await run('bash', ['-c', `${written} </dev/null`], { env, timeout: 30_000 })
    return undefined
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string }
    return isTaken.test(stderr + stdout) ? undefined : (stderr + stdout).trim().split('\n')[0]
  }
}

const asked = process.argv[process.argv.indexOf('--kubectl') + 1]?.split(',')
const kubectls = (await findKubectls()).filter(
  ({ version }) => !process.argv.includes('--kubectl') || asked?.includes(version),
)
const commands = [...findCommands().values()]
let [passed, failed] = [0, 0]
for (const { path, version } of kubectls) {
  const bin = mkdtempSync(join(home, 'bin-'))
  symlinkSync(path, join(bin, 'kubectl'))
  const left = [...commands]
  const work = async () => {
    for (let shown = left.pop(); shown !== undefined; shown = left.pop()) {
      const complaint = await complaintOf(shown.split('    ')[0] as string, bin)
      if (complaint === undefined) passed += 1
      else {
        failed += 1
        process.stdout.write(`kubectl ${version} does not take: ${shown}\n  ${complaint}\n`)
      }
    }
  }
  await Promise.all([work(), work(), work(), work()])
}
if (kubectls.length === 0 || commands.length < 100) {
  failed += 1
  process.stdout.write(`${kubectls.length} kubectls, ${commands.length} commands: too few\n`)
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
