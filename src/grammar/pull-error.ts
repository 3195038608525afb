import type { Memory } from '../memory.js'
import generated from './generated/pull-error.js'
import { compile, runGrammar, type Token } from './nearley.js'

/** The container runtime that a layer of a message belongs to. */
export type RuntimeName = 'docker' | 'containerd' | 'cri-o'

/** What one program put in front of the error of another. */
export interface Layer {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly runtime?: RuntimeName
  /** The gRPC code of `rpc error: code = NotFound desc = `. */
  readonly code?: string
}

/** A message taken apart: prefixes, layers from the outside in, and what is left at the bottom of each chain. */
export interface PullError {
  /** `spec.containers{NAME}: ` and `(combined from similar events): ` in the order they stand. */
  readonly prefixes: readonly Layer[]
  readonly layers: readonly Layer[]
  /** The innermost texts: one, or one per credential tried. */
  readonly innermost: readonly { readonly text: string; readonly start: number; readonly end: number }[]
}

interface PullErrorToken extends Token, Layer {}
interface Chain {
  readonly layers: readonly Layer[]
  readonly innermost: PullError['innermost']
}

/** The builder of the innermost texts of one chain. */
export function makeInnermost(tokens: readonly PullErrorToken[]): Chain {
  return { layers: [], innermost: tokens.map(({ text, start, end }) => ({ text, start, end })) }
}

/** The builder of `[a, b]`: the layers and texts of all alternatives in the order they stand. */
export function makeAlternatives(chains: readonly Chain[]): Chain {
  return {
    layers: chains.flatMap((chain) => chain.layers),
    innermost: chains.flatMap((chain) => chain.innermost),
  }
}

/** The builder of layers in front of what they wrap. */
export function makeChain(layers: readonly PullErrorToken[], inner: Chain): Chain {
  return { layers: [...layers.map(layerOf), ...inner.layers], innermost: inner.innermost }
}

/** The builder of the whole message. */
export function makeMessage(prefixes: readonly PullErrorToken[], chain: Chain): PullError {
  return { prefixes: prefixes.map(layerOf), ...chain }
}

function layerOf({ type: _, ...layer }: PullErrorToken): Layer {
  return layer
}

// `spec.initContainers{setup}: ` and `(combined from similar events): `; not `spec.containers: must not be empty`
// GitLab Runner hands on what the kubelet said: Failed to pull image with policy "": image pull failed: Back-off …
const prefixPattern =
  /spec\.(?:init|ephemeral)?[cC]ontainers\{[^}\n]{0,253}\}:?\s+|\(combined from similar events\):\s*|(?:waiting for pod running: pulling image|Failed to pull image with policy) "[^"\n]{0,400}": image pull failed: /y

// Each layer ends where the text of the next program begins. `"` may be lost or typographic in copies.
const layerPatterns: readonly { pattern: RegExp; runtime?: RuntimeName }[] = [
  { pattern: /rpc error: code = (\w+) desc = /iy },
  { pattern: /(?:docker: )?Error response from daemon: /iy, runtime: 'docker' },
  { pattern: /Failed to pull image "[^"\n]*": /iy },
  {
    pattern: /(?:Error: )?(?:ErrImagePull|ImagePullBackOff|SignatureValidationFailed|RegistryUnavailable): /y,
  },
  { pattern: /Back-off pulling image "[^"\n]*": /iy },
  { pattern: /failed to pull and unpack image "[^"\n]*": /iy, runtime: 'containerd' },
  { pattern: /failed to resolve (?:reference|image) "[^"\n]*": /iy, runtime: 'containerd' },
  { pattern: /failed to copy: /iy, runtime: 'containerd' },
  { pattern: /http(?:Read|Reader)Seeker: failed open: /iy, runtime: 'containerd' },
  { pattern: /failed to (?:authorize|do request|extract layer [^\n:]*:[^\n:]*): /iy, runtime: 'containerd' },
  {
    pattern: /failed to (?:create containerd task|create shim task|start containerd task "[^"\n]*"): /iy,
    runtime: 'containerd',
  },
  { pattern: /(?:Error )?initializing source docker:\/\/[^\s]*: /iy, runtime: 'cri-o' },
  { pattern: /pinging (?:container|docker) registry [^\s]*: /iy, runtime: 'cri-o' },
  { pattern: /(?:Error )?reading manifest [^\s]* in [^\s]*: /iy, runtime: 'cri-o' },
  {
    pattern:
      /(?:Requesting bear?er token|copying system image from manifest list|parsing image configuration): /iy,
    runtime: 'cri-o',
  },
  { pattern: /(?:Get|Head|Post) "?[a-z]+:\/\/[^\s"]*"?: /iy },
  {
    pattern:
      /OCI runtime create failed: |(?:runc|crun) create failed: |unable to start container process: |error during container init: /iy,
  },
  { pattern: /Failed (?:to )?create pod sandbox: /iy },
  { pattern: /Error: (?=\S)/y },
]

/** The first three letters of all layers: most texts begin with others. */
const layerStarts = new Set(
  'rpc doc err fai ima sig reg bac htt ini pin rea req cop par get hea pos oci run cru una'.split(' '),
)

/** The layer that begins at `at`, if one does. */
function layerAt(text: string, at: number): PullErrorToken | undefined {
  if (!layerStarts.has(text.slice(at, at + 3).toLowerCase())) return undefined
  for (const { pattern, runtime } of layerPatterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    return {
      type: 'layer',
      text: match[0],
      start: at,
      end: at + match[0].length,
      ...(runtime === undefined ? {} : { runtime }),
      ...(match[1] === undefined ? {} : { code: match[1] }),
    }
  }
  return undefined
}

/** Reads layers from `at` on, then everything up to `end` as one text. */
function readChain(text: string, at: number, end: number, tokens: PullErrorToken[]): void {
  let from = at
  for (let layer = layerAt(text, from); layer !== undefined && layer.end < end; layer = layerAt(text, from)) {
    tokens.push(layer)
    from = layer.end
  }
  tokens.push({ type: 'text', text: text.slice(from, end), start: from, end })
}

/** Where the errors inside `[a, b]` part: a comma behind which a layer begins, or the same words as at the start. */
function alternativeStarts(text: string, start: number, end: number): number[] {
  const starts = [start]
  const opening = text.slice(start, start + 12)
  for (
    let comma = text.indexOf(', ', start);
    comma >= 0 && comma < end;
    comma = text.indexOf(', ', comma + 2)
  ) {
    const at = comma + 2
    if (text.startsWith(opening, at) || layerAt(text, at) !== undefined) starts.push(at)
  }
  return starts
}

function tokenize(text: string): PullErrorToken[] {
  const tokens: PullErrorToken[] = []
  let at = 0
  for (;;) {
    prefixPattern.lastIndex = at
    const match = prefixPattern.exec(text)
    if (match === null) break
    tokens.push({ type: 'prefix', text: match[0], start: at, end: at + match[0].length })
    at += match[0].length
  }
  for (
    let layer = layerAt(text, at);
    layer !== undefined && layer.end < text.length;
    layer = layerAt(text, at)
  ) {
    tokens.push(layer)
    at = layer.end
  }
  const end = text.trimEnd().length
  if (text[at] !== '[' || text[end - 1] !== ']' || end - at < 3) {
    tokens.push({ type: 'text', text: text.slice(at), start: at, end: text.length })
    return tokens
  }
  tokens.push({ type: 'open', text: '[', start: at, end: at + 1 })
  const starts = alternativeStarts(text, at + 1, end - 1)
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1]
    if (index > 0) tokens.push({ type: 'comma', text: ', ', start: start - 2, end: start })
    readChain(text, start, next === undefined ? end - 1 : next - 2, tokens)
  }
  tokens.push({ type: 'close', text: ']', start: end - 1, end })
  return tokens
}

const grammar = compile(generated)

/**
 * Takes a message apart into what each program wrapped around the error, and the error itself.
 *
 * Shape: prefixes, layers (outermost first, with the runtime they betray) and innermost texts; a text without any
 * known layer is one innermost text. Units: offsets into `text`. Never throws.
 * Source: kubelet/images/image_manager.go, containerd core/remotes/docker, containers/image docker, moby.
 *
 * @example parsePullError('rpc error: code = Unknown desc = no').innermost[0].text // 'no'
 */
export function parsePullError(text: string, memory?: Memory): PullError {
  const result = runGrammar<PullError>(grammar, tokenize(text), memory)
  if (result.ok) return result.value
  return { prefixes: [], layers: [], innermost: [{ text, start: 0, end: text.length }] }
}
