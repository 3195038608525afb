import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import {
  type GrammarRule,
  type GrammarSymbol,
  type PackedRules,
  unpackRules,
} from '../../src/grammar/nearley.js'

/** What our lexers make these tokens of; all others are words of the samples in the head of the grammar. */
const tokenTexts: Readonly<Record<string, readonly string[]>> = {
  number: ['0', '1', '3', '80', '65536', '-1', '0.5', '99999999999999999999', '1e9'],
  digits: ['0', '8080', '007', '99999999999999999999'],
  second: ['s'],
  minute: ['m'],
  hour: ['h'],
  day: ['d'],
  year: ['y'],
  invalid: ['<invalid>'],
  unknown: ['<unknown>'],
  seconds: ['300s', '-5s', '99999999999999s'],
  type: ['Warning', 'Normal'],
  camel: ['Failed', 'BackOff', 'FailedScheduling', 'Pulled'],
  age: ['4s', '3m12s', '2d', '<invalid>', '<unknown>', '5y3d'],
  repeated: ['4s (x3 over 51s)', '1s (x99999999999 over 9d)'],
  time: ['Thu, 12 Feb 2015 18:34:09 +0000', '2024-05-01T10:00:00Z'],
  pair: ['kubelet, node-1', '{kubelet node-1}'],
  component: ['kubelet', 'default-scheduler', 'deployment-controller'],
  source: ['{kubelet node-1}', '{scheduler }'],
  fieldPath: ['spec.containers{app}', 'spec.initContainers{a}'],
  object: ['pod/web-1', 'deployment/web'],
  text: [
    'Failed to pull image "ngnix": not found',
    'Back-off restarting failed container',
    'Error: ErrImagePull',
  ],
  head: ['0/4 nodes are available:', 'No nodes are available that match all of the predicates:'],
  reason: ['1 Insufficient cpu', "3 node(s) had taint {k: v}, that the pod didn't tolerate", '2 x'],
  preemption: ['preemption: 0/4 nodes are available: 4 No preemption victims found.'],
  layer: [
    'rpc error: code = Unknown desc = ',
    'failed to pull and unpack image: ',
    'Error response from daemon: ',
  ],
  lower: ['nginx', 'library', 'a'],
  mixed: ['Nginx', 'V1'],
  dot: ['.'],
  underscore: ['_'],
  underscores: ['__'],
  scores: ['___'],
  dashes: ['-', '--'],
  plus: ['+'],
  slash: ['/'],
  colon: [':'],
  at: ['@'],
  comma: [', '],
  boolean: ['true', 'false'],
  address: ['10.0.0.1', '[::1]', 'fe80::1%eth0'],
  registry: [''],
}

/** A grammar that texts can be made of: the shortest way out of each production is known. */
export interface GrammarTexts {
  readonly name: string
  /** A text that is led through the productions by the numbers; when they end, it ends soon. */
  make(choices: readonly number[]): string
}

/** Makes texts of every compiled grammar but the one of lines, whose language is that of the fixtures. */
export async function readGrammars(): Promise<GrammarTexts[]> {
  const folder = join('src', 'grammar', 'generated')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && file !== 'describe.ts',
  )
  return Promise.all(
    files.sort().map(async (file) => {
      // what the productions call imports the grammar: it comes first
      await import(pathToFileURL(join('src', 'grammar', basename(file))).href)
      const { default: compiled } = (await import(pathToFileURL(join(folder, file)).href)) as {
        default: PackedRules
      }
      const source = readFileSync(join('grammars', file.replace('.ts', '.ne')), 'utf8')
      const samples = source.match(/^#.*$/gm)?.flatMap((line) => line.match(/[^\s#`]+/g) ?? []) ?? []
      return { name: file.replace('.ts', ''), make: makerOf(compiled, samples) }
    }),
  )
}

/** The number of steps to a text without a production in it, by production. */
function heightsOf(rules: readonly GrammarRule[]): Map<GrammarRule, number> {
  const heights = new Map<GrammarRule, number>()
  const heightOf = (symbol: GrammarSymbol) =>
    typeof symbol !== 'string'
      ? 0
      : Math.min(...rules.filter(({ name }) => name === symbol).map((rule) => heights.get(rule) ?? 1e9))
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const rule of rules) {
      const height = 1 + Math.max(0, ...rule.symbols.map(heightOf))
      if (height < (heights.get(rule) ?? 1e9)) {
        heights.set(rule, height)
        isChanged = true
      }
    }
  }
  return heights
}

function makerOf(grammar: PackedRules, samples: readonly string[]): GrammarTexts['make'] {
  const rules = unpackRules(grammar)
  const heights = heightsOf(rules)
  return (choices) => derive(grammar.start, rules, heights, samples, choices)
}

function derive(
  start: string,
  all: readonly GrammarRule[],
  heights: ReadonlyMap<GrammarRule, number>,
  samples: readonly string[],
  choices: readonly number[],
): string {
  let used = 0
  const next = (count: number) => (choices[used++ % choices.length] ?? 0) % count
  const words: string[] = []
  const expand = (symbol: GrammarSymbol): void => {
    if (typeof symbol === 'string') {
      const rules = all.filter(({ name }) => name === symbol)
      const isLate = used >= choices.length
      const shortest = Math.min(...rules.map((rule) => heights.get(rule) ?? 1e9))
      const open = isLate ? rules.filter((rule) => heights.get(rule) === shortest) : rules
      for (const part of open[next(open.length)]?.symbols ?? []) expand(part)
    } else if ('literal' in symbol) words.push(symbol.literal)
    else {
      const texts = tokenTexts[symbol.type] ?? samples
      words.push(texts[next(Math.max(1, texts.length))] ?? 'x')
    }
  }
  expand(start)
  const gap = ['', ' ', '  ', ''][next(4)] as string
  return words.join(gap)
}

/** Texts of the grammars, each as often as the others. */
export function grammarTexts(grammars: readonly GrammarTexts[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...grammars), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }))
    .map(([grammar, choices]) => grammar.make(choices))
}
