import type { Field } from '../describe/tree.js'
import { infer } from './draft.js'
import type { FieldReader } from './table.js'
import { readTableRows } from './table-rows.js'
import { goList, valueIn } from './values.js'

/** One rule of a Role as the API has it. */
export interface PolicyRule {
  readonly apiGroups?: readonly string[]
  readonly resources?: readonly string[]
  readonly resourceNames?: readonly string[]
  readonly nonResourceURLs?: readonly string[]
  readonly verbs: readonly string[]
}

const header = 'Resources Non-Resource URLs Resource Names Verbs'
const because = 'kubectl prints rules broken down to one resource, URL or name each, and sorts them'

/** `PolicyRule:`: one row a resource. The rules mean the same as the object's, but are not its rules one by one. */
export const rulesTable: FieldReader = (field, scope) => {
  const rules: PolicyRule[] = []
  readTableRows(field, scope, (row) => readRow(row, rules), header)
  if (rules.length > 0) infer(scope, ['rules'], rules, because)
  return true
}

function readRow(row: Field, rules: PolicyRule[]): boolean {
  const rule = readRule(valueIn(row).text)
  if (rule !== undefined) rules.push(rule)
  return rule !== undefined
}

/** `pods.apps/scale  []  [web]  [get list]`. */
function readRule(text: string): PolicyRule | undefined {
  const cells = /^([^\s[]*)\s*(\[[^\]]*\])\s+(\[[^\]]*\])\s+(\[[^\]]*\])$/.exec(text)
  if (cells === null) return undefined
  const [resource = '', urls, names, verbs] = [
    cells[1],
    ...cells.slice(2).map((cell) => goList(cell) ?? []),
  ] as [string, string[], string[], string[]]
  return {
    ...(resource !== '' && { apiGroups: [groupOf(resource)], resources: [withoutGroup(resource)] }),
    ...(names.length > 0 && { resourceNames: names }),
    ...(urls.length > 0 && { nonResourceURLs: urls }),
    verbs,
  }
}

/** `deployments.apps/scale` is `deployments/scale` of the group `apps`; names of resources hold no point. */
function groupOf(resource: string): string {
  const [head = ''] = resource.split('/', 1)
  const point = head.indexOf('.')
  return point < 0 ? '' : head.slice(point + 1)
}

function withoutGroup(resource: string): string {
  const slash = resource.indexOf('/')
  const head = slash < 0 ? resource : resource.slice(0, slash)
  const point = head.indexOf('.')
  return (point < 0 ? head : head.slice(0, point)) + (slash < 0 ? '' : resource.slice(slash))
}
