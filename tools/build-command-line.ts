import { builtinModules } from 'node:module'
import { type BuildOptions, build, type Plugin } from 'esbuild'

// Packages of the command line that are CommonJS require Node's modules by their bare names, which a bundle of ES modules
// cannot do: each becomes an import of `node:…`.
const nodeModules: Plugin = {
  name: 'node-modules',
  setup(build) {
    const names = new RegExp(
      `^(node:)?(${builtinModules.filter((name) => /^[a-z][a-z0-9/_]*$/.test(name)).join('|')})$`,
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

/**
 * fast-levenshtein makes a collator when it is loaded, which takes longer than anything else of our start. Nobody here
 * compares by a collator.
 */
export const definitions = { 'Intl.Collator': 'undefined' }

const common: BuildOptions = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  mainFields: ['module', 'main'],
  // a text with other letters takes two bytes for each of its characters, in every thread
  charset: 'ascii',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  define: definitions,
  plugins: [nodeModules],
}

/**
 * Builds the command line into `dist/`, apart from the library: every file that is loaded takes a millisecond, and what two
 * builds share comes in many. Blanks are taken out, names stay: people send us stack traces.
 *
 * Shape: the files that went in, for the list of licences.
 *
 * @example await buildCommandLine() // ['src/cli/main.ts', …]
 */
export async function buildCommandLine(): Promise<string[]> {
  const program = await build({
    ...common,
    entryPoints: {
      cli: 'src/cli/main.ts',
      'kubectl-undescribe': 'src/cli/plugin/main.ts',
      worker: 'src/cli/jobs/worker.ts',
    },
    splitting: true,
    chunkNames: 'cli-[hash]',
    metafile: true,
  })
  // loaded by the text that asks for them (src/cli/late-readers.ts): each whole, so that the program is not cut for them
  const late = await build({
    ...common,
    entryPoints: {
      'known-images': 'src/image/known/packed.ts',
      'read-manifest': 'src/manifests/read-manifest.ts',
    },
    metafile: true,
  })
  return [program, late].flatMap(({ metafile }) => Object.keys(metafile.inputs))
}
