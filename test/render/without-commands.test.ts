import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withoutCommands } from '../../src/render/without-commands.js'

const lines: [why: string, text: string, safe: string][] = [
  ['a line that is a command', '::error::x', ': :error::x'],
  ['blanks before it are no help', 'a\n \t\u00a0::set-env name=a::b', 'a\n \t\u00a0: :set-env name=a::b'],
  ['two lines', '::a::\n::b::', ': :a::\n: :b::'],
  ['an address within a line', 'dial tcp [::1]:5000', 'dial tcp [::1]:5000'],
  ['a line that ends in colons', 'std::\nx', 'std::\nx'],
]
for (const [why, text, safe] of lines) test(why, () => assert.is(withoutCommands(text), safe))

test.run()
