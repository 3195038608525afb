#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { endProcess, watchOutput } from '../process-output.js'
import { makeProcessWorld, readVersion } from '../process-world.js'
import { runPlugin, type StartedKubectl } from './run-plugin.js'

/** The only place that starts a process, and only when arguments for kubectl are given. No shell reads them. */
function startKubectl(args: readonly string[]): StartedKubectl {
  const kubectl = spawn('kubectl', args, { stdio: ['inherit', 'pipe', 'inherit'] })
  const code = new Promise<number>((resolve) => {
    kubectl.on('error', () => resolve(127))
    kubectl.on('close', (exitCode) => resolve(exitCode ?? 1))
  })
  // Node throws away what a process printed that ends before anybody reads it
  return { output: kubectl.stdout.pipe(new PassThrough()), code }
}

watchOutput()
await endProcess(await runPlugin(process.argv.slice(2), readVersion(), makeProcessWorld(), startKubectl))
