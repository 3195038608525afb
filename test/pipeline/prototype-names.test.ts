import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse, redact } from '../../src/index.js'

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
const texts: [what: string, text: (name: string) => string][] = [
  [
    'an event reason',
    (name) => `  Warning  ${name}  4s  kubelet  Failed to pull image "a/${name}:1": denied`,
  ],
  [
    'a label, a key, a container',
    (name) =>
      `Name:  web\nNamespace:  default\nLabels:  ${name}=x\nContainers:\n  ${name}:\n    Image:  ${name}\n    State:  Waiting\n      Reason:  ${name}\n${name}:  ${name}\n`,
  ],
  ['a resource of a command', (name) => `$ kubectl describe ${name} ${name}\nName:  x\nNamespace:  y\n`],
  [
    'a kind and a condition',
    (name) =>
      `kind: ${name}\napiVersion: v1\nmetadata:\n  name: ${name}\nstatus:\n  phase: ${name}\n  conditions:\n  - {type: ${name}, status: "False", reason: ${name}}\n`,
  ],
  [
    'a JSON key',
    (name) =>
      `{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{"${name}":"1"}},"${name}":{"polluted":true}}`,
  ],
  ['columns of a table', (name) => `NAME   READY   STATUS   ${name}\nweb    0/1     ${name}   ${name}\n`],
  ['an image', (name) => `Failed to pull image "${name}.io/${name}/${name}:${name}": ${name}`],
]
for (const [what, text] of texts) {
  for (const name of names) {
    test(`${name} as ${what} is a name like any other`, () => {
      parse(text(name))
      analyze(text(name))
      redact(text(name), { names: true })
      assert.is(({} as Record<string, unknown>)['polluted'], undefined)
    })
  }
}

test.run()
