import { describeRule, renderRule, renderRuleList } from '../../render/render-rules.js'
import { toJson } from '../../render/to-json.js'
import { builtInRules } from '../../rules/index.js'
import type { Call } from '../command.js'
import type { RunResult } from '../exit-code.js'
import { readRules, readText } from '../read-options.js'
import { unknownRule } from '../unknown-rule.js'
import { WrongUsage } from '../wrong-usage.js'

/** `undescribe rules`: what it can find. */
export async function runRules({ operands, options, world }: Call): Promise<RunResult> {
  const [id, ...others] = operands
  if (options.test !== undefined) return testFile(options.test, options.output === 'json', operands, world)
  if (others.length > 0) throw new WrongUsage('rules explains one rule at a time')
  const isJson = options.output === 'json'
  const write = (value: unknown) => world.stdout.write(`${toJson(value, 2)}\n`)
  const own = await readRules(options.rules, world)
  const all = [...builtInRules, ...own]
  if (id === undefined) {
    if (isJson) write(all.map(describeRule))
    else world.stdout.write(renderRuleList(all))
    return {}
  }
  const rule = all.find((one) => one.id === id)
  if (rule === undefined)
    throw unknownRule(
      id,
      own.map((one) => one.id),
    )
  if (isJson) write(describeRule(rule))
  else world.stdout.write(renderRule(rule))
  return {}
}

async function testFile(
  path: string,
  isJson: boolean,
  operands: readonly string[],
  world: Call['world'],
): Promise<RunResult> {
  if (operands.length > 0) throw new WrongUsage('rules --test FILE takes no rule: all of the file are tested')
  const { parseRules } = await import('../rule-file/parse-rules.js')
  const { renderResults, testRules } = await import('../rule-file/test-rules.js')
  const results = testRules(parseRules(await readText(path, world), path))
  world.stdout.write(isJson ? `${toJson(results, 2)}\n` : renderResults(results, path))
  return { found: results.some(({ faults }) => faults.length > 0) }
}
