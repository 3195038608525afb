// Builds the page of docs/demo into one self-contained dist/demo/index.html: style, script and worker are inside, and the
// Content-Security-Policy allows these by their hash and nothing else. Usage: tsx tools/build-demo.ts
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { encodeSevenBits } from '../docs/demo/text/seven-bits.js'

const largestPageBytes = 450_000
const placeholder = 'the packed cargo'
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

/** The page as one HTML text. `library` replaces the library by another file that exports the same names. */
export async function buildPage(library?: string): Promise<string> {
  const alias: BuildOptions['plugins'] =
    library === undefined
      ? []
      : [
          {
            name: 'library',
            setup: (b) => b.onResolve({ filter: /\/src\/index\.js$/ }, () => ({ path: library })),
          },
        ]
  const { examples } = await import(dataAddress(await bundle('examples/index.ts', {})))
  const cargo = { program: await bundle('worker.ts', { plugins: alias }), examples }
  const packed = deflateRawSync(JSON.stringify(cargo), { level: 9 })
  const program = await bundle('main.ts', {
    plugins: [
      {
        name: 'cargo',
        setup: (b) => {
          b.onResolve({ filter: /^undescribe:cargo$/ }, ({ path }) => ({ path, namespace: 'cargo' }))
          b.onLoad({ filter: /.*/, namespace: 'cargo' }, () => ({
            contents: `export const packedCargo = '${placeholder}', packedCargoBytes = ${packed.length}`,
          }))
        },
      },
    ],
  })
  // Put in after bundling: the bundler would write the control characters as escapes.
  if (program.split(`"${placeholder}"`).length !== 2)
    throw new Error('the place of the cargo is not there once')
  const script = program.replace(placeholder, () => encodeSevenBits(packed))
  const style = await bundle('style.css', {})
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types undescribe-worker',
  ].join('; ')
  const parts: Record<string, string> = { policy, style, script }
  return readFileSync(join(source, 'index.html'), 'utf8').replace(
    /\/\*(policy|style|script)\*\//g,
    (_, name: string) => parts[name]!,
  )
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, ...options, entryPoints: [join(source, entry)] })
  // The HTML parser ends a script or style at its closing tag, wherever that stands.
  return outputFiles![0]!.text.trim().replace(/<\/(script|style)/gi, '<\\/$1')
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
