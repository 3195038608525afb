import { ageOf, type Printing, type Served } from './cells.js'

/** READY, STATUS and RESTARTS of a pod. Source: printPod in pkg/printers/internalversion/printers.go. */
export function podCells(pod: Served, printing: Printing): readonly [string, string, string | number] {
  const { metadata, spec, status = {} } = pod
  const initial = initialReason(pod)
  let reason: string = status.reason || status.phase || ''
  let restarts = 0
  let ready = 0
  let restarted: string | undefined
  if (initial !== undefined) {
    reason = initial.reason
    restarts = initial.restarts
    restarted = initial.restarted
  } else {
    let isRunning = false
    for (const container of [...(status.containerStatuses ?? [])].reverse()) {
      const { state = {}, restartCount = 0 } = container
      restarts += restartCount
      restarted = later(restarted, container.lastState?.terminated?.finishedAt)
      if (state.waiting?.reason) reason = state.waiting.reason
      else if (state.terminated) reason = terminatedReason(state.terminated)
      else if (container.ready && state.running) {
        isRunning = true
        ready += 1
      }
    }
    if (reason === 'Completed' && isRunning) {
      const isReady = (status.conditions ?? []).some(
        (one: Served) => one.type === 'Ready' && one.status === 'True',
      )
      reason = isReady ? 'Running' : 'NotReady'
    }
  }
  if (metadata.deletionTimestamp) reason = status.reason === 'NodeLost' ? 'Unknown' : 'Terminating'
  const isDated = printing.minor >= 22 && restarts > 0 && restarted !== undefined
  return [
    `${ready}/${spec.containers.length}`,
    reason,
    isDated ? `${restarts} (${ageOf(restarted, printing)} ago)` : restarts,
  ]
}

/** What the first init container that has not ended well makes of the pod. */
function initialReason({ spec, status = {} }: Served) {
  const statuses: Served[] = status.initContainerStatuses ?? []
  let restarts = 0
  let restarted: string | undefined
  for (const [index, { state = {}, restartCount = 0, lastState }] of statuses.entries()) {
    restarts += restartCount
    restarted = later(restarted, lastState?.terminated?.finishedAt)
    const { terminated, waiting } = state
    if (terminated?.exitCode === 0) continue
    const isNamed = waiting?.reason && waiting.reason !== 'PodInitializing'
    const word = terminated
      ? terminatedReason(terminated)
      : isNamed
        ? waiting.reason
        : `${index}/${spec.initContainers?.length ?? 0}`
    return { reason: `Init:${word}`, restarts, restarted }
  }
  return undefined
}

function terminatedReason({ reason, signal, exitCode }: Served): string {
  return reason || (signal ? `Signal:${signal}` : `ExitCode:${exitCode}`)
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one
}

export function gatesCell({ spec, status = {} }: Served): string {
  const gates: Served[] = spec.readinessGates ?? []
  const met = gates.filter(({ conditionType }) => {
    const found = (status.conditions ?? []).find(({ type }: Served) => type === conditionType)
    return found?.status === 'True'
  })
  return gates.length === 0 ? '<none>' : `${met.length}/${gates.length}`
}
