// Builds the page of docs/demo into one self-contained dist/demo/index.html: style, script and worker are inside, and the
// Content-Security-Policy allows these by their hash and nothing else. Usage: tsx tools/build-demo.ts
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { minify } from 'terser'
import { answerText } from '../docs/demo/engine/answer.js'
import type { Cargo } from '../docs/demo/handover.js'
import { encodeSevenBits } from '../docs/demo/text/seven-bits.js'
import { compress } from './lzma.mjs'

const largestPageBytes = 450_000
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'docs', 'demo')
const output = join(root, 'dist', 'demo', 'index.html')

const common: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.txt': 'text', '.md': 'text' },
  absWorkingDir: root,
}

/** The page only unpacks, and the package holds both ways in one class. */
const withoutEncoder: Plugin = {
  name: 'without encoder',
  setup: (b) =>
    b.onLoad({ filter: /lzma1[\\/]lib[\\/]encoder\.js$/ }, () => ({ contents: 'export class Encoder {}' })),
}

/** The page shows findings, not the pages about rules: what only those say, and versions for readers, stay out. */
const withoutDocs: Plugin = {
  name: 'without docs',
  setup: (b) =>
    b.onLoad({ filter: /[\\/]src[\\/](?:rules|messages[\\/]wordings)[\\/].+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(/\ssilentWhen:\s+(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?/g, '')
        .replace(/\s(?:since|until): '[\d.]+',?/g, ''),
      loader: 'ts',
    })),
}

/** The page has our own rules alone, which are checked whenever they are tested. */
const withoutChecks: Plugin = {
  name: 'without checks',
  setup: (b) =>
    b.onLoad({ filter: /[\\/]rules[\\/]define-rule\.ts$/ }, () => ({
      contents: 'export const defineRule = (rule) => ({ next: [], ...rule, when: [rule.when].flat() })',
    })),
}

/** A second reader of YAML is too large for the page: it reads what is whole, too, with the one that takes broken text. */
const withoutQuickYaml: Plugin = {
  name: 'without quick YAML',
  setup: (b) => {
    b.onLoad({ filter: /[\\/]manifests[\\/]whole-yaml\.ts$/ }, () => ({
      contents: 'export const readWholeYaml = () => undefined',
    }))
    b.onLoad({ filter: /[\\/]manifests[\\/]divided-yaml\.ts$/ }, () => ({
      contents: "export { readDividedYaml } from './engine/page-yaml.ts'",
      resolveDir: source,
    }))
  },
}

/** The page reads and writes what kubectl does: the schemas of other YAML give way to the usual one, and their tags to texts. */
const withoutOtherYaml: Plugin = {
  name: 'without other YAML',
  setup: (b) => {
    b.onLoad(
      { filter: /[\\/]yaml[\\/].+[\\/]schema[\\/](?:json|yaml-1\.1)[\\/]schema\.js$/ },
      ({ path }) => ({
        contents: "export { schema } from '../core/schema.js'",
        resolveDir: dirname(path),
      }),
    )
    // what visits tokens and changes values on the way is not called
    b.onLoad({ filter: /[\\/]yaml[\\/].+[\\/](?:cst-visit|applyReviver)\.js$/ }, ({ path }) => ({
      contents: /applyReviver/.test(path)
        ? 'export const applyReviver = (reviver, holder, key, value) => value'
        : 'export const visit = () => {}',
    }))
    b.onLoad({ filter: /[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set|timestamp)\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      const names = /export \{ (.+) \};/.exec(code)?.[1]?.split(', ') ?? []
      if (names.length === 0) throw new Error(`${path}: nothing is exported as it was`)
      return {
        contents: names
          .map(
            (name) => `export const ${name} = { tag: 'tag:yaml.org,2002:${name}', resolve: (text) => text }`,
          )
          .join('\n'),
      }
    })
  },
}

/** Nobody sees what the YAML package says of broken text: the places of its errors are all that is asked for. */
const withoutYamlWords: Plugin = {
  name: 'without YAML words',
  setup: (b) =>
    b.onLoad(
      { filter: /[\\/]yaml[\\/].+[\\/](?:compose|doc|nodes|schema|stringify)[\\/].+\.js$/ },
      ({ path }) => ({
        contents: readFileSync(path, 'utf8')
          .replace(/('[A-Z_\d]{6,}', )(?:'(?:[^'\\]|\\.)*'|`[^`]*`)/g, "$1''")
          .replace(
            /((?:const|let) (?:message|msg|blockMsg|startColMsg) = )(?:'(?:[^'\\]|\\.)*'|`[^`]*`)/g,
            "$1''",
          )
          .replace(/(new (?:Reference|Type)?Error\()(?:'(?:[^'\\]|\\.)*'|`[^`]*`)/g, "$1''"),
      }),
    ),
}

/** We hand tokens to the parser's columns ourselves (`grammar/nearley.ts`): its own feeding and its words stay out. */
const withoutParserWords: Plugin = {
  name: 'without parser words',
  setup: (b) =>
    b.onLoad({ filter: /[\\/]nearley[\\/]lib[\\/]nearley\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^ {4}(?:(?:Rule|State)\.prototype\.toString|StreamLexer\.prototype\.(?!reset)\w+|Parser\.prototype\.\w+) = function[\s\S]*?^ {4}\};?$/gm,
        '',
      ),
    })),
}

/** The page as one HTML text. */
export async function buildPage(): Promise<string> {
  const { examples } = (await import(dataAddress(await bundle('examples/index.ts')))) as Pick<
    Cargo,
    'examples'
  >
  const [first] = examples
  const page = await shrink(await bundle('main.ts'))
  const cargo: Cargo = {
    page,
    style: await bundle('view/drawn.css'),
    unpacker: await shrink(await bundle('unpacker.js', withoutEncoder)),
    examples,
    firstAnswer: answerText(first!.text, first!.name, () => {}).answer,
  }
  const script = await bundleWithCargo({
    packedCargo: deflateRawSync(JSON.stringify(cargo), { level: 9, memLevel: 9 }),
    packedProgram: compress(
      new TextEncoder().encode(
        await shrink(
          await bundle(
            'worker.ts',
            withoutChecks,
            withoutDocs,
            withoutQuickYaml,
            withoutOtherYaml,
            withoutYamlWords,
            withoutParserWords,
          ),
        ),
      ),
      9,
    ),
  })
  const style = await bundle('style.css')
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}' '${hash(page)}'`,
    `style-src '${hash(style)}'`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types undescribe-start undescribe-worker',
  ].join('; ')
  const parts: Record<string, string> = { policy, style, script }
  return readFileSync(join(source, 'index.html'), 'utf8').replace(
    /\/\*(policy|style|script)\*\//g,
    (_, name: string) => parts[name]!,
  )
}

/** The script that stands in the page, with the texts of `undescribe:cargo` in it. */
async function bundleWithCargo(cargo: Record<string, Uint8Array>): Promise<string> {
  const contents = Object.entries(cargo).flatMap(([name, { length }]) => [
    `export const ${name} = ${JSON.stringify(placeholder(name))}`,
    `export const ${name}Bytes = ${length}`,
  ])
  let script = await bundle('start.ts', {
    name: 'cargo',
    setup: (b) => {
      b.onResolve({ filter: /^undescribe:cargo$/ }, ({ path }) => ({ path, namespace: 'cargo' }))
      b.onLoad({ filter: /.*/, namespace: 'cargo' }, () => ({ contents: contents.join('\n') }))
    },
  })
  // Put in after bundling: the bundler would write the control characters as escapes.
  for (const [name, bytes] of Object.entries(cargo)) {
    const parts = script.split(placeholder(name))
    if (parts.length !== 2)
      throw new Error(`${placeholder(name)} stands ${parts.length - 1} times in the script`)
    script = parts.join(encodeSevenBits(bytes))
  }
  return script
}

function placeholder(name: string): string {
  return `the place of ${name}`
}

async function bundle(entry: string, ...plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({ ...common, plugins, entryPoints: [join(source, entry)] })
  // The HTML parser ends a script or style at its closing tag, wherever that stands.
  return outputFiles![0]!.text.trim().replace(/<\/(script|style)/gi, '<\\/$1')
}

/** What a second minifier finds in what esbuild left: 6 kB of the packed program, 1 of the rest. */
async function shrink(program: string): Promise<string> {
  const { code } = await minify(program, {
    module: true,
    ecma: 2020,
    // a function written out where it is called packs worse than its name, and functions pack better side by side;
    // nothing here hides work behind a field
    compress: {
      passes: 2,
      inline: 1,
      hoist_funs: true,
      lhs_constants: false,
      if_return: false,
      pure_getters: true,
      keep_fargs: false,
    },
    mangle: { nth_identifier: namesInOrder },
    format: { comments: false, quote_style: 1 },
  })
  if (code === undefined) throw new Error('the minifier gave nothing back')
  return code
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'

/** Short names in the order of the alphabet: functions that are alike get the same ones, and pack better than by how often each is used. */
const namesInOrder = {
  get(index: number): string {
    const rest = Math.floor(index / letters.length)
    return `${rest === 0 ? '' : namesInOrder.get(rest - 1)}${letters[index % letters.length]}`
  },
}

function dataAddress(script: string): string {
  return `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** Writes the page and says how large it is; too large fails. */
export async function buildDemo(): Promise<void> {
  const page = await buildPage()
  mkdirSync(dirname(output), { recursive: true })
  writeFileSync(output, page)
  const bytes = Buffer.byteLength(page)
  process.stdout.write(`dist/demo/index.html: ${Math.round(bytes / 1000)} kB\n`)
  if (bytes > largestPageBytes) {
    process.stderr.write(`the page may have ${largestPageBytes / 1000} kB\n`)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDemo()
