import type { World } from './world.js'

/**
 * The world, in which standard input can be read once: a second reader would find nothing and take that for an empty input.
 *
 * Errors: the second `stdin.chunks` throws an error with the code `STDIN_WAS_READ`.
 *
 * @example const once = readStdinOnce(world)
 */
export function readStdinOnce(world: World): World {
  let wasRead = false
  const chunks = () => {
    if (wasRead) throw Object.assign(new Error('standard input was read'), { code: 'STDIN_WAS_READ' })
    wasRead = true
    return world.stdin.chunks()
  }
  return { ...world, stdin: { ...world.stdin, chunks } }
}
