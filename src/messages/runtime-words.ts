import type { RuntimeName } from '../grammar/pull-error.js'
import { indexParts } from './index-parts.js'
import { lowerAscii } from './match-wording.js'

/** Parts that only one runtime, or what it pulls and starts with, says; in lower case. */
const words: readonly { readonly says: string; readonly runtime: RuntimeName }[] = [
  { says: 'error response from daemon', runtime: 'docker' },
  { says: 'docker daemon', runtime: 'docker' },
  { says: 'docker://', runtime: 'docker' },
  { says: 'networkplugin cni failed', runtime: 'docker' },
  { says: 'failed to pull and unpack image', runtime: 'containerd' },
  { says: 'containerd', runtime: 'containerd' },
  { says: 'failed to setup network for sandbox', runtime: 'containerd' },
  { says: 'failed to get sandbox image', runtime: 'containerd' },
  { says: 'initializing source docker://', runtime: 'cri-o' },
  { says: 'pinging container registry', runtime: 'cri-o' },
  { says: 'reading manifest ', runtime: 'cri-o' },
  { says: 'failed to create pod network sandbox', runtime: 'cri-o' },
  { says: 'cri-o://', runtime: 'cri-o' },
]

const wordsIn = indexParts(words.map(({ says }) => says))

/**
 * The container runtime that speaks in a message.
 *
 * Shape: `undefined` when no runtime is heard, or two are.
 *
 * @example runtimeHeardIn('Error response from daemon: manifest unknown') // 'docker'
 */
export function runtimeHeardIn(message: string): RuntimeName | undefined {
  const said = wordsIn(lowerAscii(message))
  if (said.length === 0) return undefined
  // CRI-O names the transport `docker://` in front of every image it pulls.
  const heard = said.map((index) => words[index]?.runtime)
  const found = new Set(heard.includes('cri-o') ? heard.filter((runtime) => runtime !== 'docker') : heard)
  return found.size === 1 ? [...found][0] : undefined
}
