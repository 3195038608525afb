import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, render } from '../../src/index.js'
import { renderFormats } from '../../src/render/formats.js'
import { runIn } from '../cli/fake-world.js'

// The secrets stand where outputs quote: in the evidence, on its line, in the message, in the name of the file's neighbour.
const secrets = [
  'hunter2-hunter2',
  'AKIAIOSFODNN7EXAMPLE',
  'open-sesame-77',
  'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY',
]
const text = `Name:         web-0
Namespace:    shop
Containers:
  app:
    Image:      ngnix
    State:      Waiting
      Reason:   ImagePullBackOff
    Environment:
      DB_PASSWORD:            ${secrets[0]}
      AWS_ACCESS_KEY_ID:      ${secrets[1]}
      AWS_SECRET_ACCESS_KEY:  ${secrets[3]}
Events:
  Type     Reason   Age  From     Message
  ----     ------   ---  ----     -------
  Warning  Failed   4s   kubelet  Failed to pull image "ngnix": Get "https://bot:${secrets[2]}@registry-1.docker.io/v2/": pull access denied for ngnix, repository does not exist
  Warning  Failed   4s   kubelet  Error: container command "app --password ${secrets[0]}" not found
`
const leaks = (output: string) => secrets.filter((secret) => output.includes(secret))

test('the input leaks when nothing is asked, so the checks below see something', () => {
  assert.ok(leaks(render(analyze(text), 'json')).length > 0)
  assert.ok(analyze(text, { redact: true }).findings.length > 0)
})

for (const format of renderFormats) {
  test(`${format} tells no secret under redaction`, () => {
    for (const redact of [true, { names: true }]) {
      assert.equal(leaks(render(analyze(text, { redact }), format)), [])
    }
  })

  test(`check -o ${format} --redact tells none, on either stream or in the job's summary`, async () => {
    const env = { GITHUB_STEP_SUMMARY: 'summary.md' }
    const baseline = ['--baseline', 'base.json', '--update-baseline']
    const ran = await runIn({ files: { 'x.txt': text }, env }, '-o', format, '--redact', ...baseline, 'x.txt')
    assert.equal(leaks(JSON.stringify(ran)), [])
    assert.ok(ran.stdout.length > 0)
  })
}

test('redact tells none, on either stream', async () => {
  const ran = await runIn({ stdin: text }, 'redact', '--names')
  assert.equal(leaks(JSON.stringify(ran)), [])
  assert.match(ran.stderr, /^undescribe: stdin: replaced \d+ \(/)
})

test.run()
