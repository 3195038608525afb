import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parsePullError } from '../../src/grammar/pull-error.js'

const cases: [claim: string, text: string, prefixes: number, runtimes: string[], innermost: string[]][] = [
  ['a bare text is its own innermost', 'no such thing', 0, [], ['no such thing']],
  [
    'peels the field path and the aggregation mark in either order',
    '(combined from similar events): spec.containers{web}: Error: boom',
    2,
    [],
    ['boom'],
  ],
  [
    'names docker by its daemon',
    'Failed to pull image "a:1": rpc error: code = Unknown desc = Error response from daemon: nope',
    0,
    ['docker'],
    ['nope'],
  ],
  [
    'names containerd by its layers, also without rpc error',
    'Failed to pull image "a:1": failed to pull and unpack image "docker.io/library/a:1": failed to resolve reference "docker.io/library/a:1": gone',
    0,
    ['containerd', 'containerd'],
    ['gone'],
  ],
  [
    'gives one innermost text a credential, commas inside kept',
    'Failed to pull image "a": [rpc error: code = Unknown desc = x, y, rpc error: code = Unknown desc = z]',
    0,
    [],
    ['x, y', 'z'],
  ],
  [
    'keeps a layer that wraps nothing',
    'rpc error: code = Unknown desc = ',
    0,
    [],
    ['rpc error: code = Unknown desc = '],
  ],
  ['an empty message is an empty innermost', '', 0, [], ['']],
]

for (const [claim, text, prefixes, runtimes, innermost] of cases) {
  test(claim, () => {
    const read = parsePullError(text)
    assert.is(read.prefixes.length, prefixes)
    assert.equal(
      read.layers.flatMap((layer) => layer.runtime ?? []),
      runtimes,
    )
    assert.equal(
      read.innermost.map((part) => part.text),
      innermost,
    )
    for (const part of [...read.prefixes, ...read.layers, ...read.innermost]) {
      assert.is(text.slice(part.start, part.end), part.text)
    }
  })
}

test('reads any text without an exception', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('[', ']', ', ', 'Error: ', 'rpc error: code = A desc = '),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      parsePullError(parts.join(''))
    }),
  )
})

test.run()
