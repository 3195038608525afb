import type { parse } from 'uvu/parse'
import { run } from 'uvu/run'

type Suites = Awaited<ReturnType<typeof parse>>['suites']

/** Runs test files and ends with a line `N passed, N failed`; no test at all is a failure. */
export async function runSuites(suites: Suites): Promise<void> {
  const written: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: []) => {
    written.push(String(chunk))
    return write(chunk, ...rest)
  }) as typeof process.stdout.write

  await run(suites, { bail: false })

  process.on('exit', () => {
    const text = written.join('')
    const total = Number(/Total:\s+(\d+)/.exec(text)?.[1] ?? 0)
    const passed = Number(/Passed:\s+(\d+)/.exec(text)?.[1] ?? 0)
    if (total === 0) process.exitCode = 1
    write(`${passed} passed, ${total - passed} failed\n`)
  })
}
