#!/usr/bin/env node
import { endProcess, watchOutput } from './process-output.js'
import { makeProcessWorld, readVersion } from './process-world.js'
import { runCli } from './run-cli.js'

watchOutput()
await endProcess(await runCli(process.argv.slice(2), readVersion(), makeProcessWorld()))
