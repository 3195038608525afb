import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calledHosts, callsItself } from '../../src/messages/called-hosts.js'

const told: readonly (readonly [text: string, keys: readonly string[]])[] = [
  ['postgres://till@till-db:5432/till', ['Host/shop/till-db']],
  ['until nc -z queue 5672; do sleep 3; done', ['Host/shop/queue']],
  ['GET http://prices/health', ['Host/shop/prices']],
  ['lookup till-db on 10.96.0.10:53: no such host', ['Host/shop/till-db', 'Address//10.96.0.10']],
  ['getaddrinfo ENOTFOUND till-db', ['Host/shop/till-db']],
  ['waiting for queue', ['Host/shop/queue']],
  ['till-db.books.svc.cluster.local:5432 refused', ['Host/books/till-db']],
  ['dial tcp: lookup kafka-0.kafka.books.svc: no such host', ['Host/books/kafka', 'Host/books/kafka-0']],
  ['Connection to Till-DB:5432 refused', ['Host/shop/till-db']],
  ['https://api.pay.example.org:443/', []],
  ['3 coins, 17:30', []],
]
for (const [text, keys] of told) {
  test(`tells whom a text calls: ${text}`, () => {
    assert.equal(calledHosts(text, 'shop'), keys)
  })
}

test('tells the first 20 of very many', () => {
  const text = Array.from({ length: 21 }, (_, at) => `host-${at}:80`).join(' ')
  assert.is(calledHosts(text).length, 20)
  assert.is(calledHosts(text).at(-1), 'Host//host-19')
})

test('tells a text that calls its own pod', () => {
  assert.ok(callsItself('-scrape-uri=http://localhost:8080/status'))
  assert.ok(callsItself('dial tcp 127.0.0.1:9000: connect: connection refused'))
  assert.not.ok(callsItself('dial tcp 10.0.0.1:9000: connect: connection refused'))
})

test.run()
