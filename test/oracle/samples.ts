// Objects as people write them, through a real kubectl and back: npm run test:oracle -- --samples [--only WORD]
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import type { KubernetesObject } from '../../src/types.js'
import type { OracleCase } from './arbitraries/index.js'
import { apiResources } from './resources.js'

const folder = 'test/oracle/samples'
/** What a server has so that other objects are printed. */
const neverDescribed = new Set(['Event'])
/** Kinds without a namespace in their text, or whose text another kind prints too. */
const namedByCommand = new Set([
  'DaemonSet',
  'ReplicationController',
  'ReplicaSet',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
])

/** One object of a file of samples; the server holds all objects of the file. */
export interface Sample {
  readonly title: string
  readonly object: KubernetesObject
  readonly oracleCase: OracleCase
}

/** The samples of all files, in order; `word` keeps those in whose title it stands. */
export function readSamples(word = ''): readonly Sample[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => samplesIn(join(folder, file)))
    .filter(({ title }) => title.includes(word))
}

function samplesIn(path: string): Sample[] {
  const documents = parseAllDocuments(readFileSync(path, 'utf8'))
  if (!Array.isArray(documents)) return []
  const objects = documents.map((document) => document.toJS() as KubernetesObject)
  return objects.flatMap((object) => {
    const { apiVersion = '', kind = '', metadata } = object
    if (neverDescribed.has(kind)) return []
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
    const isKnown = apiResources.some((known) => known.kind === kind && known.apiVersion === apiVersion)
    const resource =
      isKnown || group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${version}.${group}`
    const args = [resource, metadata?.name ?? '']
    if (metadata?.namespace !== undefined) args.push('-n', metadata.namespace)
    // The described object first: that is what the case is about.
    const all = [object, ...objects.filter((other) => other !== object)]
    const title = `${basename(path, '.yaml')} ${kind}/${metadata?.name}`
    return [{ title, object, oracleCase: { objects: all, args, isNamedByCommand: namedByCommand.has(kind) } }]
  })
}
