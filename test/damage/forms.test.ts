import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'
import { parseSamples } from '../../tools/samples.js'
import { forms } from './forms.js'

const firstOf = (text: string) => analyze(text, {}).findings[0]?.rule

/** The first message of one line that fires each rule. */
const messages = readdirSync('fixtures/rules')
  .sort()
  .flatMap((file) => {
    const one = parseSamples(readFileSync(`fixtures/rules/${file}`, 'utf8')).find(
      ({ fires, text }) => fires.length === 1 && text.trim().split('\n').length === 1,
    )
    return one === undefined ? [] : [{ file, text: one.text, events: parse(one.text).events }]
  })

/** Where the form itself says something else, with the reason. */
const beyond: readonly { file: RegExp; form: RegExp; because: string }[] = [
  {
    file: /^claim-waiting-for-provisioner/,
    form: /^a row of describe/,
    because: 'the row says that it began a minute ago, which is no time to worry',
  },
  {
    file: /^node-disk-pressure/,
    form: /row of describe|in YAML|wrapped/,
    because: 'the reason Failed says that it is about an image; half of the words are said by others, too',
  },
  {
    file: /^evict-preempted/,
    form: /sentence|label|JSON|CI|status/,
    because: 'two words of everyday English count at the start of a line only',
  },
  {
    file: /^(?:autoscale-limited|container-exec-format|job-failed-by-policy|pod-deadline-exceeded|budget-blocks-eviction)/,
    form: /^wrapped/,
    because: 'its first line holds no known words, so that nothing starts there',
  },
  {
    file: /^image-template-unrendered/,
    form: /wrapped at words/,
    because: 'its first line is a message of its own',
  },
  {
    file: /^image-back-off-cause-unknown/,
    form: /in YAML/,
    because: 'what a dashboard writes on one line is no message of a status',
  },
]

for (const form of forms.filter(({ cuts }) => !cuts)) {
  test(`a message leads to the same rule: ${form.name}`, () => {
    const others = messages.flatMap(({ file, text, events }) => {
      const changed = form.apply(text, events)
      if (beyond.some((one) => one.file.test(file) && one.form.test(form.name))) return []
      return changed === undefined || changed === text || firstOf(changed) === firstOf(text)
        ? []
        : [`${file}: ${firstOf(changed) ?? 'nothing'}`]
    })
    assert.equal(others, [])
  })
}

test('there is a message of one line for most rules', () => {
  assert.ok(messages.length > 120, `${messages.length}`)
})

test.run()
