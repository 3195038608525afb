import { trimAsGo } from '../trim-as-go.js'
import { ageOf, type Printing, type Served } from './cells.js'

interface EventCell {
  readonly name: string
  readonly isWide?: boolean
  readonly cell: (event: Served, printing: Printing) => string | number
}

const first: EventCell['cell'] = (event, printing) => ageOf(event.firstTimestamp || event.eventTime, printing)

/** Source: printEvent; the message stands in the middle. */
export const eventCells: readonly EventCell[] = [
  {
    name: 'Last Seen',
    cell: (event, printing) => {
      if (event.series) return ageOf(event.series.lastObservedTime, printing)
      return event.lastTimestamp ? ageOf(event.lastTimestamp, printing) : first(event, printing)
    },
  },
  { name: 'Type', cell: ({ type }) => type ?? '' },
  { name: 'Reason', cell: ({ reason }) => reason ?? '' },
  {
    name: 'Object',
    cell: ({ involvedObject: { kind = '', name } }) => `${kind.toLowerCase()}${name ? `/${name}` : ''}`,
  },
  { name: 'Subobject', isWide: true, cell: ({ involvedObject }) => involvedObject.fieldPath ?? '' },
  {
    name: 'Source',
    isWide: true,
    cell: ({ source, reportingComponent, reportingInstance }) => {
      const component = source?.component || reportingComponent || ''
      const instance = source?.host || reportingInstance || ''
      return instance === '' ? component : `${component}, ${instance}`
    },
  },
  { name: 'Message', cell: ({ message = '' }) => trimAsGo(message) },
  { name: 'First Seen', isWide: true, cell: first },
  {
    name: 'Count',
    isWide: true,
    cell: ({ series, count }) => (series ? series.count + 1 : count || 1),
  },
  { name: 'Name', isWide: true, cell: ({ metadata }) => metadata.name },
]
