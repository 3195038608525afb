/**
 * Runs something while errors keep no stack. A broken YAML text has an error for each of its items, and keeping the stack
 * of one takes longer than reading the item.
 *
 * @example withoutStacks(() => new Error('x').stack) // 'Error: x'
 */
export function withoutStacks<Result>(run: () => Result): Result {
  const limit = Reflect.get(Error, 'stackTraceLimit') as unknown
  // elsewhere than in V8 it has no effect, and where `Error` is frozen it is not set
  Reflect.set(Error, 'stackTraceLimit', 0)
  try {
    return run()
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit)
  }
}
