import { renderFormats } from '../render/formats.js'
import type { Command } from './command.js'
import type { OptionName } from './options.js'

/**
 * The commands, in the order of the help; the first one is meant when none is named. What a command does is loaded when it
 * is run: whoever asks for the version does not wait for the rules.
 */
export const commands: readonly [Command, ...Command[]] = [
  {
    name: 'check',
    operands: '[FILE…|-]',
    summary: 'find what is wrong, root cause first (the default)',
    formats: renderFormats,
    options: [
      'fail-on',
      'baseline',
      'update-baseline',
      'min-confidence',
      'only',
      'disable',
      'captured-at',
      'redact',
      'names',
      'known-images',
      'rules',
      'jobs',
      'config',
      'color',
    ],
    readsStdin: true,
    run: async (call) => (await import('./program.js')).runCheck(call),
  },
  {
    name: 'convert',
    operands: '[FILE…|-]',
    summary: 'write the objects and events as one Kubernetes list',
    formats: ['yaml', 'json'],
    options: ['complete', 'captured-at', 'redact', 'names', 'config'],
    readsStdin: true,
    run: async (call) => (await import('./program.js')).runConvert(call),
  },
  {
    name: 'events',
    operands: '[FILE…|-]',
    summary: 'write all events in the order of time',
    formats: ['table', 'json', 'ndjson'],
    options: ['captured-at', 'redact', 'names', 'config'],
    readsStdin: true,
    run: async (call) => (await import('./program.js')).runEvents(call),
  },
  {
    name: 'image',
    operands: '[REF…]',
    summary: 'tell where an image is pulled from and what was probably meant',
    formats: ['text', 'json'],
    options: ['known-images', 'config'],
    readsStdin: true,
    run: async (call) => (await import('./program.js')).runImage(call),
  },
  {
    name: 'rules',
    operands: '[RULE-ID]',
    summary: 'list the rules, explain one, or test your own',
    formats: ['text', 'json'],
    options: ['rules', 'test'],
    readsStdin: false,
    run: async (call) => (await import('./program.js')).runRules(call),
  },
  {
    name: 'redact',
    operands: '[FILE…|-]',
    summary: 'write the same text without secrets, to share it',
    formats: [],
    options: ['names'],
    readsStdin: true,
    run: async (call) => (await import('./program.js')).runRedact(call),
  },
  {
    name: 'merge',
    operands: '[FILE…|-]',
    summary: 'make one report of many (JSON or NDJSON)',
    formats: renderFormats,
    options: ['fail-on', 'config', 'color'],
    readsStdin: true,
    run: async (call) => (await import('./program.js')).runMerge(call),
  },
  {
    name: 'diff',
    operands: 'OLD NEW',
    summary: 'tell what appeared, went and stayed between two reports',
    formats: ['text', 'json'],
    options: [],
    readsStdin: false,
    run: async (call) => (await import('./program.js')).runDiff(call),
  },
]

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['output', 'quiet', 'help', 'version']
