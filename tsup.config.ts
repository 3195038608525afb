import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import type { PluginBuild } from 'esbuild'
import { defineConfig } from 'tsup'

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
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', collectLicences(Object.keys(inputs)))
    rmSync(metafile)
  },
})

/** The licence texts of all packages that went into the bundle, by name. */
function collectLicences(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
    if (file === undefined || !existsSync(join(folder, file)))
      throw new Error(`${name} brings no licence text`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  })
  const head = 'undescribe bundles the following packages.\n'
  return [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`)
}
