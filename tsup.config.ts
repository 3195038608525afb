import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import type { PluginBuild } from 'esbuild'
import { defineConfig } from 'tsup'
import { bundledPackages, collectLicences, makeSbom } from './tools/bundled-packages.js'

// Packages of the command line that are CommonJS require Node's modules by their bare names, which a bundle of ES modules
// cannot do: each becomes an import of `node:…`.
const nodeModules = {
  name: 'node-modules',
  setup(build: PluginBuild) {
    const names = new RegExp(
      `^(node:)?(${builtinModules.filter((name) => /^[a-z]+$/.test(name)).join('|')})$`,
    )
    build.onResolve({ filter: names }, ({ path, kind, namespace }) => {
      if (namespace === 'required-node') return { path, external: true }
      const name = path.startsWith('node:') ? path : `node:${path}`
      return kind === 'require-call'
        ? { path: name, namespace: 'required-node' }
        : { path: name, external: true }
    })
    build.onLoad({ filter: /.*/, namespace: 'required-node' }, ({ path }) => ({
      contents: `import required from '${path}'; module.exports = required`,
    }))
  },
}

// One build for library and command line, so that they share their chunks. Everything is bundled: installing the
// package adds one package. `neutral` keeps Node out of the library; only src/cli imports `node:` modules.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    parse: 'src/parse.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/cli/jobs/worker.ts',
    'kubectl-undescribe': 'src/cli/plugin/main.ts',
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
  external: [/^node:/],
  noExternal: [/^[^.]/],
  esbuildPlugins: [nodeModules],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main']
    options.charset = 'utf8'
  },
  async onSuccess() {
    copyFileSync('src/report/schema.json', 'dist/schema.json')
    copyFileSync('src/cli/config/schema.json', 'dist/config.schema.json')
    copyFileSync('src/cli/rule-file/schema.json', 'dist/rules.schema.json')
    const metafile = join('dist', 'metafile-esm.json')
    const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as { inputs: Record<string, unknown> }
    const packages = bundledPackages(Object.keys(inputs))
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', collectLicences(packages))
    writeFileSync('dist/sbom.cdx.json', makeSbom('undescribe', packages))
    rmSync(metafile)
  },
})
