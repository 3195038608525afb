import type { Memory } from '../memory.js'
import { type Addition, type ErrorReport, splitPart } from './error-report.js'
import generated from './generated/messages/volume-report.js'
import { compile, runGrammar } from './nearley.js'
import { cutPhrases, type Part, type PhraseToken } from './phrases.js'
import { type VolumeTrouble, volumePhrases } from './volume-phrases.js'

/** What was to be done with the volume. */
export type VolumeOperation =
  | 'mount'
  | 'attach'
  | 'map'
  | 'unmount'
  | 'detach'
  | 'expand'
  | 'conflict'
  | 'wait'

/** The mount command of the node and its answer. */
export interface MountCommand {
  readonly command?: string
  readonly arguments?: string
  readonly exitStatus?: number
}

/** What a message says of a volume. Absent: not said. */
export interface VolumeReport extends ErrorReport<VolumeTrouble> {
  readonly operation?: VolumeOperation
  /** `SetUp`, `MountDevice`, `WaitForAttach`. */
  readonly stage?: string
  readonly succeeded?: true
  /** Of a conflict: who has it. */
  readonly heldBy?: { readonly node?: Part; readonly pods: readonly Part[]; readonly morePods?: number }
  /** Of a wait: the volumes that are not there yet. */
  readonly unmounted?: readonly Part[]
  readonly mount?: MountCommand
}

type Draft = Partial<VolumeReport>

const operations: Readonly<Record<string, VolumeOperation>> = {
  mountvolume: 'mount',
  attachvolume: 'attach',
  mapvolume: 'map',
  unmountvolume: 'unmount',
  unmapvolume: 'unmount',
  unmountdevice: 'unmount',
  unmapdevice: 'unmount',
  detachvolume: 'detach',
  expandvolume: 'expand',
  nodeexpandvolume: 'expand',
}

/** The builder of `MountVolume.SetUp failed for volume "data"`. */
export function beginOperation({ parts: { operation, stage, outcome, ...parts } }: PhraseToken): Draft {
  return {
    operation: operations[operation?.text.toLowerCase() ?? ''] ?? 'mount',
    ...(stage === undefined ? {} : { stage: stage.text }),
    ...(outcome?.text.toLowerCase() === 'succeeded' ? { succeeded: true } : {}),
    parts,
  }
}

/** The builder of `Multi-Attach error for volume "pvc-1"`. */
export function beginConflict({ parts }: PhraseToken): Draft {
  return { operation: 'conflict', parts }
}

/** The builder of `Unable to attach or mount volumes`. */
export function beginWait(_: PhraseToken): Draft {
  return { operation: 'wait' }
}

/** The builder of who holds the volume of a conflict: a node, pods by name, a number of pods of other namespaces. */
export function addHolder(report: Draft, holders: readonly PhraseToken[]): Draft {
  const node = holders.map(({ parts }) => parts['node']).find((part) => part !== undefined)
  const more = holders.map(({ parts }) => parts['more']).find((part) => part !== undefined)
  const pods = holders.flatMap(({ parts }) => splitPart(parts['pods'], ', '))
  return {
    ...report,
    heldBy: {
      ...(node === undefined ? {} : { node }),
      pods,
      ...(more === undefined ? {} : { morePods: Number(more.text) }),
    },
  }
}

/** The builder of the lists of volumes that are not mounted. */
export function addWaiting(report: Draft, lists: readonly PhraseToken[]): Draft {
  const unmounted = lists
    .filter(({ parts }) => parts['list']?.text.toLowerCase() === 'unmounted')
    .flatMap(({ parts }) => splitPart(parts['names'], ' '))
  return { ...report, ...(unmounted.length === 0 ? {} : { unmounted }) }
}

/** The builder of the mount command, its arguments and its exit status. */
export function addMount({ parts, means }: PhraseToken): Addition {
  const { command, arguments: given, status } = parts
  return (report: ReturnType<Addition> & { readonly mount?: MountCommand }) => ({
    ...report,
    // whatever the answer says, this is what was to be mounted
    parts: { ...report.parts, ...targetOf(given) },
    ...(means === undefined || report.trouble !== undefined ? {} : { trouble: means }),
    mount: {
      ...report.mount,
      ...(command === undefined ? {} : { command: command.text }),
      ...(given === undefined ? {} : { arguments: given.text }),
      ...(status === undefined ? {} : { exitStatus: Number(status.text) }),
    },
  })
}

/** Server and path of `-t nfs nas:/export /var/lib/kubelet/…`. */
function targetOf(given: Part | undefined): Readonly<Record<string, Part>> {
  for (const word of splitPart(given, ' ')) {
    const colon = word.text.indexOf(':/')
    if (colon < 1 || word.text.startsWith('-') || word.text.startsWith('/')) continue
    const middle = word.start + colon
    return {
      server: { text: word.text.slice(0, colon), start: word.start, end: middle },
      share: { text: word.text.slice(colon + 1), start: middle + 1, end: word.end },
    }
  }
  return {}
}

/** A message has one head; what else reads like one was handed on, and a list stands only in its place. */
function tokenize(text: string): PhraseToken[] {
  const tokens = cutPhrases(text, volumePhrases)
  const head = tokens.findIndex(({ type }) => type === 'operation' || type === 'conflict' || type === 'wait')
  let inLists = false
  return tokens.map((token, index) => {
    const { type } = token
    const isPart = type === 'holder' || type === 'list'
    inLists = index === head || (inLists && isPart)
    if (index === head || (isPart && inLists)) return token
    if (type === 'operation' || type === 'conflict' || type === 'wait')
      return { ...token, type: 'layer', parts: {} }
    if (index < head) return { ...token, type: 'text' }
    return isPart ? { ...token, type: 'text' } : token
  })
}

const grammar = compile(generated)

/**
 * Reads what a message says of a volume.
 *
 * Shape: a text without any known phrase has no operation and no trouble, only `said`. Units: offsets into `text`.
 * Never throws. Source: pkg/volume/util/operationexecutor, kubelet/volumemanager, k8s.io/mount-utils, pkg/volume/csi.
 *
 * @example parseVolumeReport('MountVolume.SetUp failed for volume "a" : secret "b" not found').parts['source']?.text // 'b'
 */
export function parseVolumeReport(text: string, memory?: Memory): VolumeReport {
  const parsed = runGrammar<VolumeReport>(grammar, tokenize(text), memory)
  return parsed.ok ? parsed.value : { parts: {}, codes: [], said: { text, start: 0, end: text.length } }
}
