import { readBareMessage } from '../../../src/events/bare-message.js'
import { kindOfCell, splitCells } from '../../../src/events/cells.js'
import { readHeader } from '../../../src/events/header.js'
import { readJournalLine } from '../../../src/events/journal.js'
import { analyze, parse } from '../../../src/index.js'
import { findInside } from '../../../src/manifests/kubernetes-value.js'
import { readColumns } from '../../../src/tables/layout.js'
import { type Bound, lines } from './bound.js'

const excerpt = (text: string) => ({ text, start: 0, end: text.length })
/** Blanks between two words, so that both take so many characters. */
const apart = (one: string, other: string, amount: number) =>
  `${one}${' '.repeat(amount - one.length - other.length)}${other}`
/** A text as a string of JSON, so many times over. */
const quoted = (text: string, times: number): string =>
  times === 0 ? text : JSON.stringify(quoted(text, times - 1)).slice(1, -1)
/** What a Deployment with pods of so many replicas is read as. */
const daemonSet = (pods: number) =>
  `Name:           agent\nSelector:       app=agent\nNode-Selector:  <none>\nLabels:         app=agent\nAnnotations:    <none>\nDesired Number of Nodes Scheduled: ${pods}\nCurrent Number of Nodes Scheduled: ${pods}\nNumber of Nodes Scheduled with Up-to-date Pods: ${pods}\nNumber of Nodes Scheduled with Available Pods: ${pods}\nNumber of Nodes Misscheduled: 0\nPods Status:  ${pods} Running / 0 Waiting / 0 Succeeded / 0 Failed\nPod Template:\n  Labels:  app=agent\n  Containers:\n   agent:\n    Image:  agent:1\nEvents:  <none>\n`

/** Bounds of what is read as an event, a table or a manifest. */
export const ofReading: readonly Bound[] = [
  {
    where: '`events/header.ts` `longestHeader`',
    claim: 'a longer line is no header of events',
    isBeyond: (amount) => readHeader(apart('REASON', 'MESSAGE', amount)) === undefined,
  },
  {
    where: '`tables/layout.ts` `longestHeader`',
    claim: 'a longer line is no header of a table',
    isBeyond: (amount) => readColumns(apart('NAME', 'READY', amount)) === undefined,
  },
  {
    where: '`events/cells.ts` `longestSharpCell`',
    claim: 'a longer cell is text',
    isBeyond: (amount) => kindOfCell('1'.repeat(amount)) === 'text',
  },
  {
    where: '`events/bare-message.ts` `deepestQuoting`',
    claim: 'what is quoted once more stays quoted',
    isBeyond: (amount) => {
      const text = quoted('Failed to pull image "ngnix:1": not found', amount)
      return readBareMessage(excerpt(text)).event.message?.includes('\\') === true
    },
  },
  {
    where: '`events/journal.ts` `deepestQuoting`',
    claim: 'what is quoted once more stays quoted',
    isBeyond: (amount) => {
      const said = quoted('failed to pull image "ngnix:1"', amount)
      const line = `E0101 10:00:00.000000       1 pod_workers.go:965] "Error syncing pod" err="${said}" pod="shop/web-0"`
      return readJournalLine(excerpt(line)).message?.text.includes('\\') === true
    },
  },
  {
    where: '`manifests/kubernetes-value.ts` `deepest`',
    claim: 'an object in more levels of other data is not found',
    isBeyond: (amount) => {
      let value: unknown = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } }
      for (let level = 0; level < amount; level++) value = { a: value }
      return findInside(value).length === 0
    },
  },
  {
    where: '`kinds/controlled-pods.ts` `mostPods`',
    claim: 'of more pods none is made; the counts of their workload stay',
    isBeyond: (amount) => {
      const { objects } = parse(daemonSet(amount))
      return !objects.some(({ kind }) => kind === 'Pod')
    },
  },
  {
    where: '`report/limits.ts` `maxListed`',
    claim: 'an input counts the objects that are not listed',
    isBeyond: (amount) =>
      analyze(`NAME  DATA  AGE\n${lines(amount, (at) => `c-${at}  1  4d`)}`).inputs[0]?.omitted?.objects ===
      1,
  },
  {
    where: '`text/interruptions.ts` `mostInOne`',
    claim: 'behind more foreign lines a block does not go on',
    isBeyond: (amount) => {
      const foreign = lines(amount, () => '2026-03-01 10:00:01 INFO still waiting')
      const { objects } = parse(
        `Name:         till-0\nNamespace:    shop\nNode:         barn-1/10.0.0.4\nStatus:       Pending\nContainers:\n  till:\n    Image:          mill/till:1.4\n${foreign}\n    Port:           <none>\n    State:          Waiting\n      Reason:       ImagePullBackOff\n    Ready:          False\n`,
      )
      return !JSON.stringify(objects[0]).includes('ImagePullBackOff')
    },
  },
  {
    where: '`events/cells.ts` `mostCells`',
    claim: 'of more cells the last are one',
    isBeyond: (amount) => splitCells(lines(amount, (at) => `x${at}`).replaceAll('\n', '   ')).length < amount,
  },
  {
    where: '`report/read-hints.ts` `maxEvidence`',
    claim: 'of more places that tell the runtime the first are listed',
    isBeyond: (amount) => {
      const told = analyze(
        lines(
          amount,
          (at) => `Container ID:   containerd://${'0123456789abcdef'.repeat(4).slice(0, 62)}${10 + at}`,
        )
          .split('\n')
          .map(
            (line, at) =>
              `Name:         web-${at}\nNamespace:    shop\nStatus:       Running\nContainers:\n  web:\n    ${line}\n    Image:          web:1\n`,
          )
          .join('\n\n'),
      ).context.runtime
      return (told?.evidence.length ?? amount) < amount
    },
  },
]
