import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'tsup'
import { buildCommandLine, definitions } from './tools/build-command-line.js'
import { bundledPackages, collectLicences, makeSbom } from './tools/bundled-packages.js'
import { evaluateModules } from './tools/evaluate-modules.js'
import { yamlParserAlone } from './tools/yaml-parser-alone.js'

// The library, then the command line. Everything is bundled: installing the package adds one package. `neutral` keeps Node
// out of the library; only src/cli imports `node:` modules.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    parse: 'src/parse.ts',
    // not to be imported by name: where the bundle is cut, so that who imports one function leaves the others behind
    'parts/image-reference': 'src/image/parse.ts',
    'parts/explain-image': 'src/image/explain.ts',
    'parts/suggest-images': 'src/image/suggest.ts',
    'parts/known-images': 'src/image/known/index.ts',
    'parts/read-manifest': 'src/manifests/read-manifest.ts',
    'parts/diagnose': 'src/diagnosis/diagnose.ts',
    'parts/rules': 'src/rules/index.ts',
    'parts/merge-reports': 'src/report/merge-reports.ts',
    'parts/diff-reports': 'src/report/diff-reports.ts',
    'parts/redact': 'src/redact/redact.ts',
    'parts/render': 'src/render/render.ts',
  },
  dts: { entry: { index: 'src/index.ts', core: 'src/core.ts', parse: 'src/parse.ts' } },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  treeshake: false,
  // the page is built by its own script and lies in the same folder
  clean: ['!demo/**'],
  metafile: true,
  noExternal: [/^[^.]/],
  esbuildPlugins: [evaluateModules, yamlParserAlone],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main']
    options.charset = 'utf8'
    options.define = { ...options.define, ...definitions }
  },
  async onSuccess() {
    copyFileSync('src/report/schema.json', 'dist/schema.json')
    copyFileSync('src/cli/config/schema.json', 'dist/config.schema.json')
    copyFileSync('src/cli/rule-file/schema.json', 'dist/rules.schema.json')
    const metafile = join('dist', 'metafile-esm.json')
    const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as { inputs: Record<string, unknown> }
    rmSync(metafile)
    const packages = bundledPackages([...Object.keys(inputs), ...(await buildCommandLine())])
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', collectLicences(packages))
    writeFileSync('dist/sbom.cdx.json', makeSbom('undescribe', packages))
  },
})
