import { changeSorted, type SortedLine } from './sorted-line.js'

/** What stands below the `Name:` of an object, before anything that other texts have too. */
const below: ReadonlySet<string> = new Set(
  (
    'Namespace|Labels|Annotations|Priority|Priority Class Name|Service Account|Node|Start Time|Image(s)|Roles|Role|' +
    'CreationTimestamp|Selector|StorageClass|Address|API Version|Finalizers|Provisioner|IsDefaultClass|Min available|' +
    'Reference|Controlled By|Schedule'
  ).split('|'),
)

/**
 * Marks the `Name:` of objects whose runs of blanks became one in the paste: by itself such a line is anybody's, above
 * two more fields of an object's head, one of them its namespace or its labels, it is the first line of a describe.
 *
 * @example markCollapsedHeads([]) // []
 */
export function markCollapsedHeads(lines: SortedLine[]): SortedLine[] {
  for (let at = 0; at + 2 < lines.length; at++)
    if (isCollapsedHead(lines, at)) lines[at] = changeSorted(lines[at]!, { sort: 'name' })
  return lines
}

function isCollapsedHead(lines: readonly SortedLine[], at: number): boolean {
  const { sort, key, indent } = lines[at]!
  if (sort !== 'key' || key?.key !== 'Name' || key.setOff) return false
  const keys = [lines[at + 1]!, lines[at + 2]!].map((line) =>
    line.indent === indent ? line.key?.key : undefined,
  )
  if (!keys.every((one) => one !== undefined && below.has(one))) return false
  return keys.includes('Namespace') || keys.includes('Labels')
}
