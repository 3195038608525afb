import { defineRule } from '../define-rule.js'
import { isCondition } from './present-condition.js'

export const nodeFilesystemReadOnly = defineRule({
  id: 'node-filesystem-read-only',
  severity: 'error',
  when: [
    { cause: 'node-filesystem-read-only' },
    { fact: 'condition', kind: 'Node', type: 'ReadonlyFilesystem', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'XfsShutdown', status: 'True' },
    { fact: 'message', reason: 'FilesystemIsReadOnly' },
    { fact: 'message', reason: 'Ext4Error' },
    { fact: 'message', reason: 'IOError' },
    { fact: 'message', reason: 'DiskBadBlock' },
  ],
  title: ['a file system of node `{node}` fails', 'a file system of a node fails'],
  explanation: 'the kernel reports errors of a disk, or has made its file system read-only because of them',
  next: [{ description: 'on the node: read the kernel log', command: 'dmesg -T', safety: 'read-only' }],
  unless: (match) =>
    match.facts.every((fact) => fact.name === 'message') && isCondition(match, 'ReadonlyFilesystem', 'False'),
  silentWhen: 'the condition is False now',
})
