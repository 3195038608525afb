import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as undescribe from '../../src/index.js'
import { runIn } from '../cli/fake-world.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
const read = (page: string) => readFileSync(join(root, page), 'utf8')

/** What a person sees who types the commands of a block, one `$ undescribe …` after the other. */
async function replay(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ undescribe'))
  const outputs: string[] = []
  for (const command of commands) {
    const words = command.slice('$ undescribe'.length).trim().split(/\s+/).filter(Boolean)
    const files = Object.fromEntries(
      words.filter((word) => existsSync(join(root, word))).map((word) => [word, read(word)]),
    )
    const { stdout, stderr } = await runIn({ files }, ...words)
    outputs.push(`${command}\n${stderr}${stdout}`)
  }
  return outputs.join('')
}

for (const page of pages) {
  const text = read(page)
  const blocks = [...text.matchAll(/^```sh\n(\$ undescribe[\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
  for (const [index, block] of blocks.entries()) {
    const name = block.split('\n', 1)[0]
    test(`${page} shows what \`${name}\` prints (${index + 1})`, async () => {
      const actual = await replay(block)
      // UPDATE=1 writes what is printed today
      if (process.env['UPDATE'] === '1')
        writeFileSync(
          join(root, page),
          read(page).replace(block, () => actual),
        )
      else assert.is(block, actual)
    })
  }
  test(`the links of ${page} lead somewhere`, () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    assert.equal(
      links.filter((link) => !existsSync(join(root, dirname(page), link))),
      [],
    )
  })
}

test('README.md replays at least the main job', () => {
  assert.match(
    read('README.md'),
    '$ undescribe --fail-on never fixtures/pastes/rss-site-note.md\nerror[image-name-typo]',
  )
})

for (const page of pages) {
  const examples = [...read(page).matchAll(/^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)]
  for (const [, code = '', expected = ''] of examples) {
    test(`the example of ${page} prints what it says`, () => {
      const body = code.replace(/^import \{([^}]*)\} from 'undescribe'$/m, 'const {$1} = undescribe')
      const printed: string[] = []
      const print = { log: (...values: unknown[]) => printed.push(`${values.join(' ')}\n`) }
      new Function('undescribe', 'console', body)(undescribe, print)
      assert.is(printed.join(''), expected)
    })
  }
}

test.run()
