// What the bundler puts in place of these imports.

declare module '*.txt' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: what the bundler's text loader gives
  export default text
}

declare module '*.md' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: what the bundler's text loader gives
  export default text
}

/** The worker's bundled program: raw deflate, as `encodeSevenBits` writes bytes. */
declare module 'undescribe:worker' {
  export const packedWorker: string
  export const packedWorkerBytes: number
}
