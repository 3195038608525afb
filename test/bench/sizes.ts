import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/**
 * What a program that imports some names carries, bundled and minified from `dist/` (the last two from the sources they
 * are made of).
 *
 * Units: kB of 1000 bytes, gzipped.
 */
export async function measureSizes(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const [what, code] of Object.entries(programs))
    sizes[`${what}, kB gzipped`] = (await sizeOf(code)) / 1000
  return sizes
}

const programs = {
  'parse of undescribe/parse': `export { parse } from './dist/parse.js'`,
  'all of undescribe': `export * from './dist/index.js'`,
  'all of undescribe/core': `export * from './dist/core.js'`,
  'parseImageReference alone': `export { parseImageReference } from './dist/index.js'`,
  'rules and renderers, with what they need': `export { builtInRules } from './src/rules/index.js'; export { render } from './src/render/render.js'`,
  'known images': `export * from './src/image/known/packed.js'`,
}

async function sizeOf(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    // it warns of imports without names, which the package's own promise of no side effects makes void
    logLevel: 'error',
    charset: 'utf8',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
