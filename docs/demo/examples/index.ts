import siteNote from '../../../fixtures/pastes/rss-site-note.md'
import type { Example } from '../handover.js'
import ciLog from './ci-log.txt'
import crashLoop from './crash-loop.txt'
import customResource from './custom-resource.txt'
import nodePressure from './node-pressure.txt'
import probe from './probe.txt'
import scheduling from './scheduling.txt'
import volume from './volume.txt'

/** The examples, the first is what the page opens with. */
export const examples: readonly Example[] = [
  {
    name: 'rss-site-note.md',
    label: 'A note with a misspelt image',
    about: 'prose, two sessions and a shortened describe',
    text: siteNote,
  },
  {
    name: 'scheduling.txt',
    label: 'A pod that is not scheduled',
    about: 'the scheduler says why, node by node',
    text: scheduling,
  },
  {
    name: 'crash-loop.txt',
    label: 'A crash loop',
    about: 'a container that is killed again and again',
    text: crashLoop,
  },
  {
    name: 'probe.txt',
    label: 'A failing probe',
    about: 'the process runs, the probe asks the wrong port',
    text: probe,
  },
  {
    name: 'volume.txt',
    label: 'A volume that is not mounted',
    about: 'a ConfigMap whose name is nearly right',
    text: volume,
  },
  {
    name: 'node-pressure.txt',
    label: 'A node under pressure',
    about: 'describe node, with what its pods request',
    text: nodePressure,
  },
  {
    name: 'ci-log.txt',
    label: 'A CI log',
    about: 'time stamps and colours around the describe',
    text: ciLog,
  },
  {
    name: 'custom-resource.txt',
    label: 'A custom resource',
    about: 'a Certificate that is not ready',
    text: customResource,
  },
]
