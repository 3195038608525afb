import type { Plugin } from 'esbuild'

/**
 * Puts the values of `src/messages/says.ts` into a bundle in place of what computes them, which is all the wordings.
 * A module this is done to exports nothing but texts and lists of texts.
 *
 * @example build({ entryPoints: ['src/parse.ts'], bundle: true, plugins: [evaluateModules] })
 */
export const evaluateModules: Plugin = {
  name: 'evaluate-modules',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /[\\/]src[\\/]messages[\\/]says\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        write: false,
      })
      const code = outputFiles[0]?.contents ?? new Uint8Array()
      const values: object = await import(
        `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
      )
      return {
        contents: Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
          .join('\n'),
      }
    })
  },
}
