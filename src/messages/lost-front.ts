import { addTo } from '../group-by.js'
import { type Memory, recallText } from '../memory.js'
import { once } from '../once.js'
import { lowerAscii } from './match-wording.js'
import { openingOf } from './opening-of.js'

/**
 * How messages of the kubelet and the controllers go on behind their first words, as far as it takes to tell whose they
 * are; `{name}` stands for one word. Of each the words may be lost from the front on.
 */
const frames: readonly string[] = [
  'Failed to pull image {image}: rpc error: code = ',
  'Failed to pull image {image}: failed to pull and unpack image ',
  'Failed to pull image {image}: Error response from daemon: ',
  'Failed to pull image {image}: pull QPS exceeded',
  'Failed to inspect image {image}: rpc error: code = ',
  "Failed to apply default image tag {image}: couldn't parse image ",
  'Unable to retrieve some image pull secrets (',
  "Error: couldn't find key {key} in ConfigMap ",
  "Error: couldn't find key {key} in Secret ",
  'Error: container has runAsNonRoot and image ',
  'Error: failed to reserve container name {name}: name ',
  'Error: failed to prepare subPath for volumeMount {mount} of container ',
  'Error: failed to create subPath directory for volumeMount {mount} of container ',
  'Error: cannot find volume {volume} to mount into container ',
  'Error: failed to start containerd task ',
  'Error: failed to create containerd container: ',
  'Error: failed to create containerd task: ',
  'Error: set memory limit {limit} too low; ',
  'Back-off restarting failed container',
  'Back-off restarting failed container {container} in pod ',
  'no nodes available to schedule pods',
  'Failed to schedule pod, incompatible with ',
  'MountVolume.SetUp failed for volume {volume} : ',
  'MountVolume.MountDevice failed for volume {volume} : ',
  'MountVolume.WaitForAttach failed for volume {volume} : ',
  'MountVolume.NewMounter initialization failed for volume {volume} : ',
  'MapVolume.SetUpDevice failed for volume {volume} : ',
  'AttachVolume.Attach failed for volume {volume} : ',
  'Multi-Attach error for volume {volume} Volume is already ',
  'Unable to attach or mount volumes: unmounted volumes=[',
  'timeout expired waiting for volumes to attach or mount for pod ',
  'failed to provision volume with StorageClass {class}: ',
  'waiting for a volume to be created, either by external provisioner ',
  'no persistent volumes available for this claim and no storage class is set',
  'Cannot bind to requested volume {volume}: ',
  'Bound claim has lost its PersistentVolume',
  'Failed to create pod sandbox: ',
  'Pod sandbox changed, it will be killed and re-created',
  'Nameserver limits were exceeded, some nameservers have been omitted',
  'kubelet does not have ClusterDNS IP configured and ',
  'System OOM encountered, victim process: ',
  'failed to garbage collect required amount of images',
  'The node was low on resource: ',
  'The node had condition: [',
  'Usage of EmptyDir volume {volume} exceeds the limit ',
  'Container {container} exceeded its local ephemeral storage limit ',
  'Pod ephemeral local storage usage exceeds the total limit of containers ',
  "Node didn't have enough resource: {resource}, requested: ",
  'Pod was rejected as the node is shutting down',
  'Pod was terminated in response to imminent node shutdown',
  'Job was active longer than specified deadline',
  'Job has reached the specified backoff limit',
  'the desired replica count is more than the maximum replica count',
  'Some content in the namespace has finalizers remaining',
  'There are no available nodes for LoadBalancer',
]

/** A frame without its first words. */
interface Rest {
  readonly lost: string
  readonly area: string | undefined
  readonly pattern: RegExp
}

/** Fewer letters, or a word alone, may be anybody's; the colon between blanks is the kubelet's. */
const fewestLetters = 9
const kubeletsColon = / : $/

/** What is left of the frames, by their first letters; what messages of several areas go on with is nobody's. */
const restsByStart = once(() => {
  const byText = new Map<string, Rest[]>()
  for (const frame of frames) {
    const words = frame.split(' ')
    const area = openingOf(frame)?.areas[0]
    // states of containers say the same without `Error: `
    const field = words.findIndex((word) => word.startsWith('{'))
    const last = field < 0 ? words.length : field
    for (let count = words[0] === 'Error:' ? 2 : 1; count < last; count += 1) {
      const rest = words.slice(count).join(' ')
      const lost = `${words
        .slice(0, count)
        .join(' ')
        .replace(/\{\w+\}/g, '-')} `
      if (isTelling(rest)) addTo(byText, rest, { lost, area, pattern: patternOf(rest) })
    }
  }
  const byStart = new Map<string, Rest[]>()
  for (const [rest, [first, ...others]] of byText) {
    if (first === undefined || others.some(({ area }) => area !== first.area)) continue
    addTo(byStart, lowerAscii(rest.slice(0, startLength)), first)
  }
  return byStart
})

/** Two words and more before the first field, or much behind it: what a frame goes on with is anybody's. */
function isTelling(rest: string): boolean {
  const [head = '', ...tail] = rest.split(/\{\w+\}/)
  if (!/[a-z]/i.test(head)) return false
  const isLong = /\S \S/.test(head.trim()) && lettersIn(head) >= fewestLetters
  return isLong || kubeletsColon.test(rest) || lettersIn(tail.join('')) > fewestLetters
}

function lettersIn(text: string): number {
  return text.replace(/[^a-z]/gi, '').length
}

const startLength = 3

function patternOf(rest: string): RegExp {
  const escaped = rest.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '\\S{1,300}?')
  return new RegExp(`^${escaped}`, 'i')
}

/**
 * The words that a text has lost which begins in the middle of a message: `''` where it has lost none, or nobody can tell.
 *
 * Shape: fields among the lost words are written `-`. With a memory short texts are asked once a call.
 *
 * @example lostFront('led for volume "tls" : secret "web-tls" not found') // 'MountVolume.SetUp fai'
 * @example lostFront('for volume "tls" : secret "web-tls" not found') // 'MountVolume.SetUp failed '
 */
export function lostFront(text: string, memory?: Memory): string {
  return recallText(memory, lostFront, text, () => findLostFront(text))
}

function findLostFront(text: string): string {
  const lost = lostWords(text)
  if (lost !== '') return lost
  // the first word may be broken as well
  const broken = /^[\w.]{1,20} /.exec(text)?.[0]
  const words = broken === undefined ? '' : lostWords(text.slice(broken.length))
  const lostPart = broken !== undefined && words.endsWith(broken) ? words.slice(0, -broken.length) : ''
  return lostPart.endsWith(' ') ? '' : lostPart
}

function lostWords(text: string): string {
  const rests = restsByStart().get(lowerAscii(text.slice(0, startLength)))
  return rests?.find(({ pattern }) => pattern.test(text))?.lost ?? ''
}
