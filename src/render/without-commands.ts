/**
 * A text in which no line is a command of a GitHub workflow: where a job prints a line that begins with two colons, the runner
 * obeys it, blanks before it or not. A blank between the colons keeps it a text.
 *
 * @example withoutCommands('a\n  ::warning::b') // 'a\n  : :warning::b'
 */
export function withoutCommands(text: string): string {
  if (!hasCommand(text)) return text
  const lines = text.split('\n')
  return lines.map((line) => (isCommand(line) ? line.replace('::', ': :') : line)).join('\n')
}

/**
 * Whether a line of a text is such a command.
 *
 * @example hasCommand('a\n  ::warning::b') // true
 */
export function hasCommand(text: string): boolean {
  return text.includes('::') && text.split('\n').some(isCommand)
}

function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::')
}
