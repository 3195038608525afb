/** An option of the command line. */
export interface OptionForm {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** May be given several times. */
  readonly isRepeatable?: boolean
  /** What stands for the value in the help. */
  readonly value?: string
  /** The values it takes; any when absent. */
  readonly choices?: readonly string[]
  readonly help: string
}

/** Every option by its long name. Which command takes which, `commands.ts` says. */
export const options = {
  output: { type: 'string', short: 'o', value: 'FORMAT', help: 'how the result is written' },
  'fail-on': {
    type: 'string',
    choices: ['error', 'warning', 'info', 'never'],
    value: 'LEVEL',
    help: 'exit with 1 when a finding is at least this severe: error (default), warning, info, never',
  },
  baseline: { type: 'string', value: 'FILE', help: 'report only what is not in this baseline' },
  'update-baseline': { type: 'boolean', help: 'write what was found into the baseline' },
  'min-confidence': {
    type: 'string',
    choices: ['certain', 'likely', 'possible'],
    value: 'LEVEL',
    help: 'report only what is at least this sure: certain, likely, possible (default)',
  },
  only: { type: 'string', isRepeatable: true, value: 'KIND/NAME', help: 'report only this object' },
  disable: { type: 'string', isRepeatable: true, value: 'RULE', help: 'do not use this rule' },
  redact: { type: 'boolean', help: 'leave secrets out of what is written' },
  names: { type: 'boolean', help: 'replace names of objects, nodes and hosts by pseudonyms too' },
  complete: {
    type: 'boolean',
    help: 'add the nameless objects that kubectl needs to print the same text again',
  },
  'captured-at': {
    type: 'string',
    value: 'TIME',
    help: 'when the text was captured, as 2026-01-02T15:04:05Z',
  },
  'known-images': { type: 'string', value: 'FILE', help: 'image names to know besides the built-in ones' },
  config: { type: 'string', value: 'FILE', help: 'settings, instead of the nearest undescribe.config.json' },
  rules: { type: 'string', value: 'FILE', help: 'rules of your own, JSON or YAML' },
  test: { type: 'string', value: 'FILE', help: 'run the samples of the rules in this file' },
  jobs: {
    type: 'string',
    value: 'N',
    help: 'read with so many threads (default: as many as there are cores)',
  },
  quiet: { type: 'boolean', short: 'q', help: 'write no notes to standard error' },
  color: {
    type: 'string',
    choices: ['auto', 'always', 'never'],
    value: 'WHEN',
    help: 'auto (default), always, never',
  },
  help: { type: 'boolean', short: 'h', help: 'print this help' },
  version: { type: 'boolean', short: 'V', help: 'print the version' },
} satisfies Record<string, OptionForm>

/** The long name of an option. */
export type OptionName = keyof typeof options
