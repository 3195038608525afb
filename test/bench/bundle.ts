import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** The library as users get it, and where its command line lies. */
export interface Bundle {
  readonly library: typeof import('../../src/index.js')
  readonly parser: typeof import('../../src/parse.js')
  readonly cliPath: string
}

/** Bundles the sources into a temporary folder: what a development runner adds to each function must not be measured. */
export async function bundleSources(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'undescribe-bench-'))
  await build({
    entryPoints: { index: 'src/index.ts', parse: 'src/parse.ts', cli: 'src/cli/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    charset: 'utf8',
  })
  const load = (name: string) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  return { library: await load('index'), parser: await load('parse'), cliPath: join(folder, 'cli.mjs') }
}
