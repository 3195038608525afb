// Prints every object of this folder into fixtures/live/. Usage: npx tsx test/live/render.ts
import { printCases } from '../oracle/print-cases.js'
import { troubles } from './troubles.js'

await printCases(troubles, 'fixtures/live')
