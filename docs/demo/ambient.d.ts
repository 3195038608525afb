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

/** A `Cargo` as JSON, deflated, as `encodeSevenBits` writes bytes. */
declare module 'undescribe:cargo' {
  export const packedCargo: string
  export const packedCargoBytes: number
}
