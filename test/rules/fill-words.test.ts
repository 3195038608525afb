import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fillCommand, fillWords } from '../../src/rules/fill-words.js'

const cases = [
  { pod: 'web-0', shown: 'kubectl get pod web-0', why: 'a name of Kubernetes stands as it is' },
  { pod: 'a; reboot', shown: "kubectl get pod 'a; reboot'", why: 'a blank or a sign of the shell is quoted' },
  { pod: '$(id)', shown: "kubectl get pod '$(id)'", why: 'nothing is run' },
  { pod: "it's", shown: String.raw`kubectl get pod 'it'\''s'`, why: 'a quote is quoted' },
  { pod: '--all', shown: 'kubectl get pod <pod>', why: 'an option is no name' },
  {
    pod: 'registry.acme.io:5000/a/b:1@sha256:00',
    shown: 'kubectl get pod registry.acme.io:5000/a/b:1@sha256:00',
    why: 'an image needs no quotes',
  },
]

for (const { pod, shown, why } of cases) {
  test(`${why}: ${pod}`, () => assert.is(fillCommand('kubectl get pod {pod}', { pod }), shown))
}

test('the namespace is quoted too', () => {
  assert.is(fillCommand('kubectl get pods{-n}', { namespace: 'a b' }), "kubectl get pods -n 'a b'")
})

test('a Service named with its namespace gives the command both', () => {
  const names = { service: 'store/cart', namespace: 'ingress' }
  assert.is(fillCommand('kubectl get service {service}{-n}', names), 'kubectl get service cart -n store')
  assert.is(fillWords('Service `{service}`', names), 'Service `store/cart`')
})

test('words for people are not quoted', () => {
  assert.is(fillWords('pull of `{image}`', { image: 'a b' }), 'pull of `a b`')
})

test('without a runtime the tools of the most frequent one stand', () => {
  assert.is(fillCommand('{cri} images', {}), 'crictl images')
  assert.is(fillCommand('systemctl status {runtime}', {}), 'systemctl status containerd')
})

test.run()
