import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { fieldOf, infer, keep, type RowDraft, state } from './row-draft.js'

const phases: ReadonlySet<string> = new Set(['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'])
/** Reasons that the kubelet and controllers write into `status.reason` of the pod itself. */
const podReasons =
  /^(?:Evicted|NodeLost|Shutdown|NodeShutdown|NodeAffinity|Preempting|DeadlineExceeded|UnexpectedAdmissionError|TopologyAffinityError|InvalidNodeInfo|OutOf[a-zA-Z]{2,20})$/
const terminatedReasons: ReadonlySet<string> = new Set([
  'Completed',
  'Error',
  'OOMKilled',
  'ContainerCannotRun',
  'DeadlineExceeded',
  'ContainerStatusUnknown',
  'StartError',
])
const phase = fieldOf(['status', 'phase'])
const podReason = fieldOf(['status', 'reason'])
/** Those of the only container. */
const isReady = fieldOf(['status', 'containerStatuses', 0, 'ready'])
const restartsOf = fieldOf(['status', 'containerStatuses', 0, 'restartCount'])
const waitingReason = fieldOf(['status', 'containerStatuses', 0, 'state', 'waiting', 'reason'])
const terminatedReason = fieldOf(['status', 'containerStatuses', 0, 'state', 'terminated', 'reason'])
const exitCode = fieldOf(['status', 'containerStatuses', 0, 'state', 'terminated', 'exitCode'])
const signal = fieldOf(['status', 'containerStatuses', 0, 'state', 'terminated', 'signal'])

/** Words of the STATUS column that are about the pod as a whole and no field's value. */
const computed: ReadonlySet<string> = new Set(['Terminating', 'NotReady', 'SchedulingGated', 'Completed'])

/**
 * Reads READY, STATUS and RESTARTS of `kubectl get pods` together: STATUS is the phase, the pod's own reason or the
 * reason of some container, and only the two others tell whether it can be told of which.
 *
 * Shape: `status.phase` for the words of phases, `status.reason` for reasons of pods; with one container
 * (`READY 0/1`) a nameless `status.containerStatuses[0]` with `ready`, `restartCount` and the state. Otherwise the cells
 * stay in `origin.places` alone, STATUS under the path `status`, READY and RESTARTS under `columns.…`.
 * Source: kubernetes pkg/printers/internalversion/printers.go, printPod.
 */
export function readPodStatus(cells: ReadonlyMap<string, Excerpt>, draft: RowDraft): void {
  const ready = cells.get('READY')
  const status = cells.get('STATUS')
  const restarts = cells.get('RESTARTS')
  const counts = ready === undefined ? null : /^(\d{1,5})\/(\d{1,5})$/.exec(ready.text)
  const isSingle = counts?.[2] === '1'
  if (ready !== undefined) {
    keep(draft, 'columns.READY', ready)
    if (isSingle) state(draft, isReady, counts?.[1] === '1', ready)
  }
  const restartCount =
    restarts === undefined ? null : /^(\d{1,9})(?: \((\S{1,24}) ago\))?$/.exec(restarts.text)
  if (restarts !== undefined && restartCount !== null) {
    const count = sliceExcerpt(restarts, 0, (restartCount[1] as string).length)
    keep(draft, 'columns.RESTARTS', restarts)
    // of a pod that has not begun, or of which that is not to be seen, they may be those of its init containers
    if (isSingle && !/^(?:Init:|Terminating$|Unknown$)/.test(status?.text ?? ''))
      state(draft, restartsOf, Number(restartCount[1]), count)
  }
  if (status === undefined) return
  const word = status.text
  keep(draft, 'status', status)
  if (phases.has(word)) state(draft, phase, word, status)
  else if (podReasons.test(word)) state(draft, podReason, word, status)
  else if (isSingle && !computed.has(word)) readContainerState(word, status, draft)
}

/** STATUS of a pod with a single container that is neither a phase nor about the pod: the state of that container. */
function readContainerState(word: string, cell: Excerpt, draft: RowDraft): void {
  const code = /^(ExitCode|Signal):(\d{1,5})$/.exec(word)
  const because = 'the pod has one container, and STATUS shows its state'
  if (code !== null) {
    infer(draft, code[1] === 'ExitCode' ? exitCode : signal, Number(code[2]), cell, because)
  } else if (terminatedReasons.has(word)) {
    infer(draft, terminatedReason, word, cell, because)
  } else if (/^[A-Z][A-Za-z]{2,60}$/.test(word)) {
    infer(draft, waitingReason, word, cell, because)
  }
}
