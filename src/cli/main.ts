#!/usr/bin/env node
import { makeProcessWorld, readVersion, watchOutput } from './process-world.js'
import { runCli } from './run-cli.js'

watchOutput()
process.exitCode = await runCli(process.argv.slice(2), readVersion(), makeProcessWorld())
