/** All forms a report can be given. */
export const renderFormats = [
  'text',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'html',
] as const

/** A form a report can be given. */
export type RenderFormat = (typeof renderFormats)[number]
