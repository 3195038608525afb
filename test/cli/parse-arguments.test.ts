import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Arguments, parseArguments } from '../../src/cli/parse-arguments.js'
import { WrongUsage } from '../../src/cli/wrong-usage.js'

const good: [args: string[], parsed: Arguments, why: string][] = [
  [[], { operands: [], options: {} }, 'nothing'],
  [['check', 'a', '-'], { operands: ['check', 'a', '-'], options: {} }, 'a command, a file, standard input'],
  [['-o', 'json', 'a'], { operands: ['a'], options: { output: 'json' } }, 'a short option'],
  [['a', '--output=json'], { operands: ['a'], options: { output: 'json' } }, 'an option behind a file'],
  [['--', '--output'], { operands: ['--output'], options: {} }, 'a file that looks like an option'],
  [['-q', '-h'], { operands: [], options: { quiet: true, help: true } }, 'switches'],
  [
    ['--disable', 'a', '--disable=b'],
    { operands: [], options: { disable: ['a', 'b'] } },
    'an option that may be repeated',
  ],
  [
    ['--color', 'never', '--color=never'],
    { operands: [], options: { color: 'never' } },
    'the same thing twice',
  ],
]
for (const [args, parsed, why] of good) {
  test(`reads ${why}: ${args.join(' ')}`, () => assert.equal(parseArguments(args), parsed))
}

const bad: [args: string[], message: string][] = [
  [['--ouput', 'json'], 'there is no option --ouput; did you mean --output?'],
  [['--fail-no=error'], 'there is no option --fail-no; did you mean --fail-on?'],
  [['--frobnicate'], 'there is no option --frobnicate; see undescribe --help'],
  [['-x'], 'there is no option -x; see undescribe --help'],
  [['--__proto__'], 'there is no option --__proto__; see undescribe --help'],
  [['--output'], '--output needs a value: FORMAT'],
  [['--quiet=yes'], '--quiet takes no value'],
  [['--color', 'allways'], '--color cannot be "allways", only auto, always, never; did you mean always?'],
  [['--fail-on', 'critical'], '--fail-on cannot be "critical", only error, warning, info, never'],
  [['-o', 'json', '-o', 'text'], '-o is given twice'],
]
for (const [args, message] of bad) {
  test(`refuses ${args.join(' ')}`, () => {
    assert.throws(
      () => parseArguments(args),
      (error: unknown) => error instanceof WrongUsage && error.message === message,
      message,
    )
  })
}

test.run()
