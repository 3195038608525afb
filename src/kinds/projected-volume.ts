import type { Field } from '../describe/tree.js'
import { appendAt, infer, type Scope, scopeAt } from './draft.js'
import { type FieldReader, fields, integer, readFields, since, text, truthOf } from './table.js'
import { valueIn } from './values.js'
import { optional } from './volume-values.js'

/** A projected volume while it is read: the last source, and its key. */
interface Projected {
  readonly draft: Scope['draft']
  readonly volume: Scope
  source: Scope | undefined
  kind: string
}

/** The sources of a projected volume stand one after the other without a mark; each begins with its own first field. */
export function readProjected(children: readonly Field[], scope: Scope): void {
  const volume = scopeAt(scope, ['projected'])
  readFields(children, projected, { draft: scope.draft, volume, source: undefined, kind: '' })
}

function startSource(into: Projected, key: string): Scope {
  into.source = appendAt(into.volume, ['sources'])
  into.kind = key
  return into.source
}

/** A field that starts a source, which it names. */
function naming(key: string): FieldReader<Projected> {
  const read = text(`${key}.name`)
  return (field, into) => read(field, startSource(into, key))
}

const readExpiration = integer('serviceAccountToken.expirationSeconds')

const projected = fields<Projected>({
  Type: () => true,
  SecretName: naming('secret'),
  ConfigMapName: naming('configMap'),
  DownwardAPI: (field, into) => {
    const because = 'kubectl prints only that there is one'
    infer(startSource(into, 'downwardAPI'), ['downwardAPI'], {}, because)
    return truthOf(valueIn(field).text) === true
  },
  TokenExpirationSeconds: (field, into) => readExpiration(field, startSource(into, 'serviceAccountToken')),
  Optional: (field, { source, kind }) => source !== undefined && optional(`${kind}.optional`)(field, source),
  SecretOptionalName: since(undefined, oldOptional, 32),
  ConfigMapOptional: since(undefined, oldOptional, 32),
})

/** Up to 1.32 the address of a boolean: whether it is set, not what it says. */
function oldOptional(field: Field, { source, kind }: Projected): boolean {
  const { text } = valueIn(field)
  if (source === undefined || !/^(?:<nil>|0x[0-9a-f]+)$/.test(text)) return false
  if (text !== '<nil>') infer(source, [kind, 'optional'], true, 'kubectl prints its address, not its value')
  return true
}
