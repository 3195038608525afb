import type { Trigger } from '../rule.js'

/** The words with which the kubelet says that it could not put a container's configuration together. */
export const whenConfigError: readonly Trigger[] = [
  { fact: 'state', reason: 'CreateContainerConfigError', where: (fact) => fact.causes.length === 0 },
  { fact: 'status', reason: 'CreateContainerConfigError' },
  { fact: 'status', reason: 'Init:CreateContainerConfigError' },
  { fact: 'message', reason: 'CreateContainerConfigError', where: (fact) => fact.causes.length === 0 },
  {
    fact: 'message',
    reason: 'Failed',
    where: (fact) => fact.decoded?.text.endsWith('Error: CreateContainerConfigError') === true,
  },
]

/** The words with which the kubelet says that the runtime could not make or start a container. */
export const whenRuntimeRefuses: readonly Trigger[] = [
  'CreateContainerError',
  'RunContainerError',
  'StartError',
  'ContainerCannotRun',
  'PreCreateHookError',
  'PreStartHookError',
].flatMap((reason): Trigger[] => [
  { fact: 'state', reason, where: (fact) => fact.causes.length === 0 },
  { fact: 'last-state', reason, where: (fact) => fact.causes.length === 0 },
  { fact: 'message', reason, where: (fact) => fact.causes.length === 0 },
  { fact: 'status', reason },
  { fact: 'status', reason: `Init:${reason}` },
  {
    fact: 'message',
    reason: 'Failed',
    where: (fact) => fact.decoded?.text.endsWith(`Error: ${reason}`) === true,
  },
])
