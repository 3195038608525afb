import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { KubernetesObject } from '../../src/types.js'
import type { Server } from './server.js'

const run = promisify(execFile)
const home = mkdtempSync(join(tmpdir(), 'undescribe-kubectl-'))

/** A kubectl on this machine. */
export interface Kubectl {
  readonly path: string
  /** `1.33`. */
  readonly version: string
}

/**
 * The kubectls that take part: those of `KUBECTLS` (paths, divided as in `PATH`), else every one beside the default
 * kubectl, and Debian's. One of each minor version.
 */
export async function findKubectls(): Promise<readonly Kubectl[]> {
  const named = process.env['KUBECTLS']?.split(delimiter).filter(Boolean)
  const found = new Map<string, Kubectl>()
  for (const path of named ?? candidates()) {
    const version = await versionOf(path)
    if (version !== undefined && !found.has(version)) found.set(version, { path, version })
  }
  return [...found.values()].sort((a, b) => Number(a.version.slice(2)) - Number(b.version.slice(2)))
}

function candidates(): string[] {
  const paths: string[] = []
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, 'kubectl')
    if (!existsSync(path)) continue
    const beside = dirname(realpathSync(path))
    for (const name of readdirSync(beside).sort()) {
      if (/^kubectl\.\d+\.\d+$/.test(name)) paths.push(join(beside, name))
    }
    paths.push(path)
  }
  if (existsSync('/usr/bin/kubectl')) paths.push('/usr/bin/kubectl')
  return paths
}

async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['version', '--client', '-o', 'json'], { env: environment() })
    const { major, minor } = (JSON.parse(stdout) as { clientVersion: { major: string; minor: string } })
      .clientVersion
    return `${major}.${minor.replace(/\D.*$/, '')}`
  } catch {
    return undefined
  }
}

function environment(): NodeJS.ProcessEnv {
  return { HOME: home, PATH: process.env['PATH'] ?? '', TZ: 'UTC' }
}

/** What this kubectl prints for `describe <args>` while the server holds these objects. */
export async function describeWith(
  kubectl: Kubectl,
  server: Server,
  objects: readonly KubernetesObject[],
  args: readonly string[],
): Promise<string> {
  return runKubectl(kubectl, server, objects, ['describe', ...args])
}

/** What this kubectl prints for a command while the server holds these objects. */
export async function runKubectl(
  kubectl: Kubectl,
  server: Server,
  objects: readonly KubernetesObject[],
  args: readonly string[],
): Promise<string> {
  server.objects.splice(0, server.objects.length, ...objects)
  const { stdout } = await run(
    kubectl.path,
    [`--server=${server.url}`, `--cache-dir=${join(home, kubectl.version)}`, ...args],
    { env: environment(), maxBuffer: 1 << 26 },
  )
  return stdout
}
