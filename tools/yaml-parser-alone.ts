import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/** What of js-yaml is asked for, and the parts of its source that it stands in or needs. */
const names =
  'boolCoreTag, CHOMPING_MODE, EVENT_ID, floatCoreTag, getScalarValue, intCoreTag, NOT_RESOLVED, nullCoreTag, parseEvents, SCALAR_STYLE'
const needed =
  /^src\/(?:tag\.ts|tag\/scalar\/(?:null|bool|int|float)_core\.ts|common\/\w+\.ts|parser\/(?:events|parser\w*)\.ts)$/

/**
 * Leaves the writer of js-yaml, its schemas and its constructor out of a bundle: half of the package, which a bundler keeps
 * because it cannot know that making them does nothing else. The parts are marked in the package's file.
 *
 * Errors: throws when the file has no such parts.
 *
 * @example build({ entryPoints: ['src/parse.ts'], bundle: true, plugins: [yamlParserAlone] })
 */
export const yamlParserAlone: Plugin = {
  name: 'yaml-parser-alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => {
      const regions = readFileSync(path, 'utf8').matchAll(/^\/\/#region (\S+)\n([\s\S]*?)^\/\/#endregion/gm)
      const parts = [...regions].filter(([, name = '']) => needed.test(name)).map(([, , code]) => code)
      if (parts.length < 10) throw new Error(`${path}: its parts are not marked as they were`)
      return { contents: `${parts.join('')}export { ${names} }` }
    })
  },
}
