import type { Command } from './block.js'
import { isSpeech } from './shapes/prose.js'
import type { SortedLine } from './sorted-line.js'

/** Whether a command prints what containers printed: `kubectl logs`, `log` in old versions. */
export function printsLog(command: Pick<Command, 'verb'> | undefined): boolean {
  return command?.verb === 'logs' || command?.verb === 'log'
}

/** Below a `kubectl logs`, what is no message of Kubernetes is what the container printed, up to where a person speaks. */
export class OutputOfLog {
  private command: Command | undefined
  private section: number | undefined

  /**
   * Whether a line that nothing else reads is a part of the output of the command above it.
   *
   * @example new OutputOfLog().holds(lines, 1, command) // true
   */
  holds(lines: readonly SortedLine[], at: number, command: Command | undefined): boolean {
    if (command === undefined || !printsLog(command)) return false
    if (command.tool !== 'kubectl' && command.tool !== 'oc') return false
    const line = lines[at]!
    // the command may stand in front of the fence that holds its output
    if (command !== this.command) this.section = line.section
    this.command = command
    if (line.section !== this.section) return false
    const isAfterBlank = lines[at - 1]?.sort === 'blank' && line.section % 2 === 0
    return !isSpeech(line.excerpt.text.slice(0, 600)) && !(isAfterBlank && line.isProse)
  }
}
