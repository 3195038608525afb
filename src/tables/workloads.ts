import { sliceExcerpt } from '../excerpt.js'
import {
  age,
  type ColumnReader,
  condition,
  integer,
  integerOrPercent,
  labels,
  list,
  printed,
  ratio,
  selector,
  text,
  truth,
} from './columns.js'
import type { KindTable } from './kind-table.js'
import { infer, state } from './row-draft.js'

const containersOf = {
  CONTAINERS: list('spec.template.spec.containers', 'name'),
  'CONTAINER(S)': list('spec.template.spec.containers', 'name'),
  IMAGES: list('spec.template.spec.containers', 'image'),
  'IMAGE(S)': list('spec.template.spec.containers', 'image'),
  IMAGE: list('spec.template.spec.containers', 'image'),
} as const

const reached = ratio('status.succeeded', 'spec.completions')

/** `1/3`; `1/1 of 2` of a Job without a number of completions: one is enough, two run beside each other. */
const completions: ColumnReader = (cell, draft) => {
  const match = /^(\d{1,9})\/1(?: of (\d{1,9}))?$/.exec(cell.text)
  if (match === null) return reached(cell, draft)
  if (match[2] === undefined) {
    state(draft, ['status', 'succeeded'], Number(match[1]), cell)
    infer(draft, ['spec', 'completions'], 1, cell, 'a Job without a number of completions prints 1 as well')
    return true
  }
  state(draft, ['status', 'succeeded'], Number(match[1]), cell)
  state(draft, ['spec', 'parallelism'], Number(match[2]), cell)
  return true
}

/** `Deployment/web` */
const reference: ColumnReader = (cell, draft) => {
  const slash = cell.text.indexOf('/')
  if (slash < 1) return false
  state(draft, ['spec', 'scaleTargetRef', 'kind'], cell.text.slice(0, slash), sliceExcerpt(cell, 0, slash))
  const name = sliceExcerpt(cell, slash + 1, cell.text.length)
  state(draft, ['spec', 'scaleTargetRef', 'name'], name.text, name)
  return true
}

/** Tables of pods, of what makes pods, and of what scales and guards them. */
export const workloadTables: readonly KindTable[] = [
  {
    kind: 'Pod',
    headers: [
      'NAME  READY  STATUS  RESTARTS  AGE | IP  NODE  NOMINATED NODE  READINESS GATES',
      'NAME  READY  STATUS  RESTARTS  AGE | NODE',
    ],
    looks: { READY: /^\d{1,5}\/\d{1,5}$/, STATUS: /^[A-Z]/, RESTARTS: /^\d/ },
    isSelfEvident: true,
    columns: {
      IP: text('status.podIP'),
      NODE: text('spec.nodeName'),
      'NOMINATED NODE': text('status.nominatedNodeName'),
      // Nobody prints them but `-o custom-columns`.
      CONTAINER: list('spec.containers', 'name'),
      CONTAINERS: list('spec.containers', 'name'),
      IMAGE: list('spec.containers', 'image'),
      IMAGES: list('spec.containers', 'image'),
    },
  },
  {
    kind: 'Deployment',
    headers: [
      'NAME  READY  UP-TO-DATE  AVAILABLE  AGE | CONTAINERS  IMAGES  SELECTOR',
      'NAME  DESIRED  CURRENT  UP-TO-DATE  AVAILABLE  AGE | CONTAINERS  IMAGES  SELECTOR',
    ],
    columns: {
      READY: ratio('status.readyReplicas', 'spec.replicas'),
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      'UP-TO-DATE': integer('status.updatedReplicas'),
      AVAILABLE: integer('status.availableReplicas'),
      SELECTOR: selector('spec.selector'),
      ...containersOf,
    },
  },
  {
    kind: 'ReplicaSet',
    headers: ['NAME  DESIRED  CURRENT  READY  AGE | CONTAINERS  IMAGES  SELECTOR'],
    columns: {
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      READY: integer('status.readyReplicas'),
      SELECTOR: selector('spec.selector'),
      ...containersOf,
    },
  },
  {
    kind: 'ReplicationController',
    headers: ['NAME  DESIRED  CURRENT  READY  AGE | CONTAINERS  IMAGES  SELECTOR'],
    isNamedElsewhere: true,
    columns: {
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      READY: integer('status.readyReplicas'),
      SELECTOR: labels('spec.selector'),
      ...containersOf,
    },
  },
  {
    kind: 'StatefulSet',
    headers: ['NAME  READY  AGE | CONTAINERS  IMAGES', 'NAME  DESIRED  CURRENT  AGE | CONTAINERS  IMAGES'],
    looks: { READY: /^\d{1,9}\/\d{1,9}$/ },
    columns: {
      READY: ratio('status.readyReplicas', 'spec.replicas'),
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      ...containersOf,
    },
  },
  {
    kind: 'DaemonSet',
    headers: [
      'NAME  DESIRED  CURRENT  READY  UP-TO-DATE  AVAILABLE  NODE SELECTOR  AGE | CONTAINERS  IMAGES  SELECTOR',
    ],
    columns: {
      DESIRED: integer('status.desiredNumberScheduled'),
      CURRENT: integer('status.currentNumberScheduled'),
      READY: integer('status.numberReady'),
      'UP-TO-DATE': integer('status.updatedNumberScheduled'),
      AVAILABLE: integer('status.numberAvailable'),
      'NODE SELECTOR': labels('spec.template.spec.nodeSelector'),
      'NODE-SELECTOR': labels('spec.template.spec.nodeSelector'),
      SELECTOR: selector('spec.selector'),
      ...containersOf,
    },
  },
  {
    kind: 'Job',
    headers: [
      'NAME  STATUS  COMPLETIONS  DURATION  AGE | CONTAINERS  IMAGES  SELECTOR',
      'NAME  COMPLETIONS  DURATION  AGE | CONTAINERS  IMAGES  SELECTOR',
      'NAME  DESIRED  SUCCESSFUL  AGE | CONTAINERS  IMAGES  SELECTOR',
    ],
    columns: {
      STATUS: condition({
        Complete: { type: 'Complete', status: 'True' },
        Failed: { type: 'Failed', status: 'True' },
        Suspended: { type: 'Suspended', status: 'True' },
        SuccessCriteriaMet: { type: 'SuccessCriteriaMet', status: 'True' },
        FailureTarget: { type: 'FailureTarget', status: 'True' },
      }),
      COMPLETIONS: completions,
      DESIRED: integer('spec.completions'),
      SUCCESSFUL: integer('status.succeeded'),
      DURATION: age('columns.DURATION'),
      SELECTOR: selector('spec.selector'),
      ...containersOf,
    },
  },
  {
    kind: 'CronJob',
    headers: [
      'NAME  SCHEDULE  TIMEZONE  SUSPEND  ACTIVE  LAST SCHEDULE  AGE | CONTAINERS  IMAGES  SELECTOR',
      'NAME  SCHEDULE  SUSPEND  ACTIVE  LAST SCHEDULE  AGE | CONTAINERS  IMAGES  SELECTOR',
    ],
    columns: {
      SCHEDULE: text('spec.schedule'),
      TIMEZONE: text('spec.timeZone'),
      SUSPEND: truth('spec.suspend'),
      ACTIVE: printed('columns.ACTIVE'),
      'LAST SCHEDULE': age('status.lastScheduleTime'),
      'LAST-SCHEDULE': age('status.lastScheduleTime'),
      CONTAINERS: list('spec.jobTemplate.spec.template.spec.containers', 'name'),
      IMAGES: list('spec.jobTemplate.spec.template.spec.containers', 'image'),
      SELECTOR: selector('spec.jobTemplate.spec.selector'),
    },
  },
  {
    kind: 'HorizontalPodAutoscaler',
    headers: ['NAME  REFERENCE  TARGETS  MINPODS  MAXPODS  REPLICAS  AGE'],
    columns: {
      REFERENCE: reference,
      TARGETS: printed('status.currentMetrics'),
      MINPODS: integer('spec.minReplicas'),
      MAXPODS: integer('spec.maxReplicas'),
      REPLICAS: integer('status.currentReplicas'),
    },
  },
  {
    kind: 'PodDisruptionBudget',
    headers: ['NAME  MIN AVAILABLE  MAX UNAVAILABLE  ALLOWED DISRUPTIONS  AGE'],
    columns: {
      'MIN AVAILABLE': integerOrPercent('spec.minAvailable'),
      'MAX UNAVAILABLE': integerOrPercent('spec.maxUnavailable'),
      'ALLOWED DISRUPTIONS': integer('status.disruptionsAllowed'),
    },
  },
]
