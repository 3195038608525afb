import { pathToFileURL } from 'node:url'

/** The library as users get it, and where its command line lies. */
export interface Built {
  readonly library: typeof import('../../src/index.js')
  readonly parser: typeof import('../../src/parse.js')
  readonly cliPath: string
}

/** Loads what `npm run build` made: what a development runner adds to each function must not be measured. */
export async function loadBuilt(): Promise<Built> {
  const load = (name: string) => import(pathToFileURL(`dist/${name}.js`).href)
  return { library: await load('index'), parser: await load('parse'), cliPath: 'dist/cli.js' }
}
