// The form of fixtures/rules/<rule-id>.txt:
//   ## a title that says what the case shows
//   # fires: rule-id [rule-id …]      the rules whose findings are roots, in any order
//   # silent: rule-id                 must be neither a finding nor a hypothesis
//   # among: rule-id                  is a finding beside others
//   …text as people paste it…

/** One case of a rule's samples. */
export interface Sample {
  readonly title: string
  readonly fires: readonly string[]
  readonly silent: readonly string[]
  readonly among: readonly string[]
  /** Names of events in a sample without table: `# reason: FailedMount`. */
  readonly text: string
}

/** Reads a samples file; a case without fires, silent or among is an error. */
export function parseSamples(file: string): Sample[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const lines = part.split('\n')
      const sample = {
        title: lines[0] as string,
        fires: [] as string[],
        silent: [] as string[],
        among: [] as string[],
      }
      let at = 1
      for (; at < lines.length; at++) {
        const match = /^# (fires|silent|among): (.+)$/.exec(lines[at] as string)
        if (match === null) break
        sample[match[1] as 'fires'].push(...(match[2] as string).trim().split(/[ ,]+/))
      }
      if (sample.fires.length + sample.silent.length + sample.among.length === 0) {
        throw new Error(`${sample.title}: says neither fires nor silent nor among`)
      }
      return { ...sample, text: `${lines.slice(at).join('\n').trim()}\n` }
    })
}
