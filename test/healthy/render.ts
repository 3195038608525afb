// Prints every object of this folder into fixtures/healthy/, every fifth as YAML too. Usage: npx tsx test/healthy/render.ts
import { printCases } from '../oracle/print-cases.js'
import { cases } from './cases.js'
import { network } from './services.js'

/** kubectl looks up what is behind a Service or an Ingress. */
const behind = new Set(['Endpoints', 'EndpointSlice', 'Service'])
const all = cases.map((one) => ({
  ...one,
  also: /^(Service|Ingress)$/.test(one.object.kind ?? '')
    ? network
        .map(({ object }) => object)
        .filter((object) => object !== one.object && behind.has(object.kind ?? ''))
    : [],
}))
await printCases(all, 'fixtures/healthy', 5)
