import { describeRule, renderRule, renderRuleList } from '../../render/render-rules.js'
import { builtInRules } from '../../rules/index.js'
import type { Call, Command } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { unknownRule } from '../unknown-rule.js'
import { WrongUsage } from '../wrong-usage.js'

/** `undescribe rules`: what it can find. */
export const rules: Command = {
  name: 'rules',
  operands: '[RULE-ID]',
  summary: 'list the rules, or explain one',
  formats: ['text', 'json'],
  options: [],
  readsStdin: false,
  run: runRules,
}

async function runRules({ operands, options, world }: Call): Promise<RunResult> {
  const [id, ...others] = operands
  if (others.length > 0) throw new WrongUsage('rules explains one rule at a time')
  const isJson = options.output === 'json'
  const write = (value: unknown) => world.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  if (id === undefined) {
    if (isJson) write(builtInRules.map(describeRule))
    else world.stdout.write(renderRuleList(builtInRules))
    return {}
  }
  const rule = builtInRules.find((one) => one.id === id)
  if (rule === undefined) throw unknownRule(id)
  if (isJson) write(describeRule(rule))
  else world.stdout.write(renderRule(rule))
  return {}
}
