import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, line, name, time } from './values.js'

const scalar = fc.oneof(
  line,
  fc.integer({ min: 0, max: 99999 }),
  fc.boolean(),
  fc.constantFrom('', '8080', 'line1\nline2: z'),
)
const key = fc.constantFrom(
  'aB',
  'caBundle',
  'podIP',
  'apiURL',
  'replicas',
  'k8s.io/slash',
  'snake_case',
  'HTTPServer',
)
const flat = fc.dictionary(key, scalar, { minKeys: 1, maxKeys: 4, noNullPrototype: true })

/** A custom resource: the generic describer prints it. */
export const widget: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({
      name,
      namespace: name,
      labels,
      annotations,
      creationTimestamp: time,
      resourceVersion: fc.constant('123'),
      uid: fc.constant('u-1'),
    }),
    spec: fc.record({
      aText: line,
      nested: fc.record({
        deeper: flat,
        finalizers: fc.array(fc.constantFrom('a', 'b c', '1'), { minLength: 1, maxLength: 3 }),
      }),
      replicas: fc.integer({ min: 0, max: 9 }),
      ports: fc.array(fc.record({ name, port: fc.integer({ min: 1, max: 9999 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      matrix: fc.constantFrom([[1, 2], [3]], [['a']]),
      events: line,
    }),
    status: fc.record({
      conditions: fc.array(
        fc.record({
          lastTransitionTime: time,
          message: line,
          status: fc.constantFrom('True', 'False'),
          type: name,
        }),
        { minLength: 1, maxLength: 2 },
      ),
      empty: fc.constantFrom<unknown>({}, [], '', null),
    }),
  })
  .map((made) =>
    compact<KubernetesObject>({ apiVersion: 'example.com/v1', kind: 'Widget', ...made } as KubernetesObject),
  )
