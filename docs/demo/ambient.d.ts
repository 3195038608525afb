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

/** A `Cargo` as JSON, deflated, and the worker's program in LZMA, both as `encodeSevenBits` writes bytes. */
declare module 'undescribe:cargo' {
  export const packedCargo: string
  export const packedCargoBytes: number
  export const packedProgram: string
  export const packedProgramBytes: number
}
