import type { FoundName } from '../found.js'

/** Labels that by convention hold the name of an application. */
const LABELS =
  /(?<![\w./-])(?:app|k8s-app|run|job-name|batch\.kubernetes\.io\/job-name|app\.kubernetes\.io\/(?:name|instance|part-of)|statefulset\.kubernetes\.io\/pod-name)\\{0,3}["']?(?:=|: ?)\\{0,3}["']?([a-z0-9][a-z0-9.-]{0,62})/g

/**
 * Values of labels and selectors that may repeat the name of an owner or pod.
 *
 * @example findNamesInLabels('app=shop,tier=web') // [{ kind: 'owner', start: 4, end: 8 }]
 */
export function findNamesInLabels(text: string): FoundName[] {
  return [...text.matchAll(LABELS)].map((match) => {
    const end = match.index + match[0].length
    return { kind: 'owner', start: end - (match[1] ?? '').length, end }
  })
}
