import { WrongUsage } from './wrong-usage.js'

/** More threads than anybody has cores only cost memory. */
const mostJobs = 256

/**
 * How many threads an option asks for; absent: as many as there are cores.
 *
 * Errors: throws `WrongUsage` for what is no number from 1 to 256.
 *
 * @example readJobs('2', 8) // 2
 */
export function readJobs(text: string | undefined, cores: number): number {
  if (text === undefined) return Math.min(Math.max(1, cores), mostJobs)
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (jobs < 1 || jobs > mostJobs)
    throw new WrongUsage(`--jobs cannot be ${JSON.stringify(text)}; write a number from 1 to ${mostJobs}`)
  return jobs
}
