import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describeWith, findKubectls } from '../oracle/kubectl.js'
import { startServer } from '../oracle/server.js'
import { makeReferenceObjects } from './reference-pods.js'

const podCount = 300
const stored = new URL('reference-text.gz', import.meta.url)

/** The reference text, and the same objects as `kubectl get -o json` gives them. */
export interface Reference {
  readonly text: string
  readonly json: string
}

/** The reference as it is stored: ages in a text depend on the day it was printed, and numbers shall be comparable. */
export function readReference(): Reference {
  const { pods, events } = makeReferenceObjects(podCount)
  const items = [...pods, ...events]
  return {
    text: gunzipSync(readFileSync(stored)).toString('utf8'),
    json: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 4),
  }
}

/** Prints the reference text anew with the newest kubectl on this machine and stores it. */
export async function renderReference(): Promise<void> {
  const kubectl = (await findKubectls()).at(-1)
  if (kubectl === undefined) throw new Error('no kubectl found: install one, or name it in KUBECTLS')
  const { pods, events } = makeReferenceObjects(podCount)
  const server = await startServer()
  try {
    const text = await describeWith(kubectl, server, [...pods, ...events] as typeof pods, ['pods', '-A'])
    writeFileSync(stored, gzipSync(text, { level: 9 }))
    console.log(`kubectl ${kubectl.version}: ${text.length} characters, ${text.split('\n').length} lines`)
  } finally {
    await server.close()
  }
}
