import { fillWords } from '../rules/fill-words.js'
import type { Rule } from '../rules/rule.js'
import { neutralise } from './display-cells.js'
import { withoutCommands } from './without-commands.js'
import { wrapWords } from './wrap-words.js'

const textWidth = 96

/** What a rule tells of itself, as data. */
export interface RuleDescription {
  readonly id: string
  readonly severity: string
  readonly title: string
  readonly explanation: string
  readonly silentWhen: string
  readonly next: readonly {
    readonly description: string
    readonly command?: string
    readonly safety: string
  }[]
  readonly causedBy: readonly string[]
  readonly sources: readonly string[]
  readonly docs: string
}

/**
 * What a rule tells of itself; names that only a capture knows stand in angle brackets, `<image>`.
 *
 * @example describeRule(rule).docs // 'docs/rules/image-name-typo.md'
 */
export function describeRule(rule: Rule): RuleDescription {
  return {
    id: rule.id,
    severity: rule.severity,
    title: fillWords(rule.title, {}),
    explanation: fillWords(rule.explanation, {}),
    silentWhen: rule.silentWhen,
    next: rule.next.map(({ description, command, safety }) => ({
      description: fillWords(description, {}),
      ...(command === undefined ? {} : { command: fillWords(command, {}) }),
      safety,
    })),
    causedBy: rule.causedBy ?? [],
    sources: rule.sources ?? [],
    docs: rule.docs ?? `docs/rules/${rule.id}.md`,
  }
}

/**
 * The rules, one a line: severity, id, title.
 *
 * @example renderRuleList(builtInRules)
 */
export function renderRuleList(rules: readonly Rule[]): string {
  const width = rules.reduce((longest, rule) => Math.max(longest, rule.id.length), 0)
  return rules
    .map(describeRule)
    .map(({ id, severity, title }) => `${severity.padEnd(7)}  ${id.padEnd(width)}  ${neutralise(title)}\n`)
    .join('')
}

/**
 * One rule for a person who met it: what it means, when it stays silent, what to do.
 *
 * @example renderRule(rule).split('\n')[0] // 'error[image-name-typo] image name looks misspelt'
 */
export function renderRule(rule: Rule): string {
  const { id, severity, title, explanation, silentWhen, next, causedBy, sources, docs } = describeRule(rule)
  const steps = next.map(
    ({ description, command, safety }) =>
      `${description}${command === undefined ? '' : `: ${command}`} (${safety})`,
  )
  const parts: [label: string, texts: readonly string[]][] = [
    ['means', [explanation]],
    ['next', steps],
    ['silent when', [silentWhen]],
    ['caused by', causedBy.length === 0 ? [] : [causedBy.join(', ')]],
    ['sources', sources],
    ['more', [docs]],
  ]
  const lines = parts.flatMap(([label, texts]) => texts.flatMap((text) => drawPart(label, text)))
  return withoutCommands(`${[`${severity}[${id}] ${neutralise(title)}`, ...lines].join('\n')}\n`)
}

function drawPart(label: string, text: string): string[] {
  const hang = ' '.repeat(15)
  const [first = '', ...others] = wrapWords(neutralise(text), textWidth - hang.length)
  return [`  ${label.padEnd(13)}${first}`, ...others.map((line) => hang + line)]
}
