// Runs the built command line under GNU parallel: many files, one big file by --pipe, and two hosts by --sshlogin, one of
// which is killed in the middle. Needs Debian's `parallel` and `openssh-server`. The merged report must be that of one process.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Finding, Report } from '../../src/types.js'
import { generateCapture } from './generate-capture.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'undescribe-hosts-'))
const captures = join(folder, 'captures')
mkdirSync(captures)
const names = Array.from({ length: 16 }, (_, at) => `capture-${String(at).padStart(2, '0')}.log`)
for (const [at, name] of names.entries())
  writeFileSync(join(captures, name), [...generateCapture(30_000, at)].join(''))
const big = join(folder, 'big.log')
writeFileSync(big, [...generateCapture(400_000)].join(''))

/** Runs a shell command in the folder of the captures; fails when it does. */
function shell(command: string): string {
  const ran = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: captures,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE: process.execPath, CLI: cli },
  })
  if (ran.status !== 0) throw new Error(`${command}\nended with ${ran.status}: ${ran.stderr}`)
  return ran.stdout
}

const check = '"$NODE" "$CLI" check -o ndjson --fail-on never --quiet --jobs 1'
const merge = '"$NODE" "$CLI" merge -o json --fail-on never'
const one = JSON.parse(
  shell(`"$NODE" "$CLI" check -o json --fail-on never --jobs 1 ${names.join(' ')}`),
) as Report

test('many files, each by a process of its own, merge to the report of one process', () => {
  const merged = shell(`parallel --will-cite -j 2 ${check} {} ::: ${names.join(' ')} | ${merge}`)
  assert.equal(JSON.parse(merged), one)
})

/** What does not depend on where in its record an object stands. */
function placeless({ rule, fingerprint, severity, confidence, count, symptoms }: Finding): unknown {
  const told = symptoms.map((symptom) => `${symptom.what} ×${symptom.count}`).sort()
  return { rule, fingerprint, severity, confidence, count, symptoms: told }
}
const byFingerprint = (a: Finding, b: Finding) => (a.fingerprint < b.fingerprint ? -1 : 1)

test('one big file cut into records by --pipe gives the findings of one process', () => {
  const merged = JSON.parse(
    shell(
      `parallel --will-cite -j 2 --pipe --block 100k --recend '\\n\\n\\n' --recstart 'Name:' ${check} < ${big} | ${merge}`,
    ),
  ) as Report
  const whole = JSON.parse(shell(`"$NODE" "$CLI" check -o json --fail-on never --jobs 1 < ${big}`)) as Report
  assert.ok(whole.findings.length > 10)
  assert.equal(
    [...merged.findings].sort(byFingerprint).map(placeless),
    [...whole.findings].sort(byFingerprint).map(placeless),
  )
  assert.equal(merged.summary, whole.summary)
  assert.is(merged.inputs[0]?.objects.length, whole.inputs[0]?.objects.length)
})

/** An `sshd` of this test on a loopback address of its own, with keys that are thrown away. */
interface Host {
  readonly name: string
  readonly process: ChildProcess
}

const sshFolder = join(folder, 'ssh')
const key = join(sshFolder, 'key')
const sshConfig = join(sshFolder, 'config')

async function startHosts(): Promise<Host[]> {
  mkdirSync(sshFolder, { mode: 0o700 })
  for (const file of [key, join(sshFolder, 'host-key')])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file])
  const sshd = execFileSync('bash', ['-c', 'PATH=$PATH:/usr/sbin command -v sshd'], {
    encoding: 'utf8',
  }).trim()
  // sshd wants the folder its package makes when the service is started
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const hosts: Host[] = []
  let config = ''
  for (const [at, address] of ['127.0.0.2', '127.0.0.3'].entries()) {
    const port = await freePort(address)
    const name = `undescribe-host-${at + 1}`
    const file = join(sshFolder, `sshd-${at + 1}.conf`)
    writeFileSync(
      file,
      [
        `ListenAddress ${address}`,
        `Port ${port}`,
        `HostKey ${join(sshFolder, 'host-key')}`,
        `AuthorizedKeysFile ${key}.pub`,
        'PidFile none',
        'StrictModes no',
        'UsePAM no',
        'PasswordAuthentication no',
        'PermitRootLogin prohibit-password',
        'MaxStartups 100',
        '',
      ].join('\n'),
    )
    config += `Host ${name}
  HostName ${address}
  Port ${port}
  User ${userInfo().username}
  IdentityFile ${key}
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
  ConnectTimeout 5
`
    hosts.push({ name, process: spawn(sshd, ['-D', '-e', '-f', file], { stdio: 'ignore' }) })
  }
  writeFileSync(sshConfig, config)
  chmodSync(key, 0o600)
  for (const { name } of hosts) await reach(name)
  return hosts
}

async function freePort(address: string): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  const bound = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (bound === null || typeof bound === 'string') throw new Error(`no port on ${address}`)
  return bound.port
}

async function reach(name: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (spawnSync('ssh', ['-F', sshConfig, name, 'true']).status === 0) return
    await wait(200)
  }
  throw new Error(`${name} does not answer`)
}

/** The host goes down: its daemon and everything that runs below it, all started here. */
function killHost({ process: daemon }: Host): void {
  if (daemon.pid === undefined) return
  for (const pid of [...descendantsOf(daemon.pid), daemon.pid]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }
}

function descendantsOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        // pid (name) state parent …
        const stat = readFileSync(`/proc/${entry}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        return [{ pid: Number(entry), parent }]
      } catch {
        return []
      }
    })
  const below = (pid: number): number[] =>
    parents.filter(({ parent }) => parent === pid).flatMap((child) => [...below(child.pid), child.pid])
  return below(root)
}

test('two hosts, one of which is killed in the middle, give the report of one process', async () => {
  const hosts = await startHosts()
  const [first, second] = hosts as [Host, Host]
  const log = join(folder, 'joblog')
  const output = join(folder, 'hosts.ndjson')
  try {
    const running = spawn(
      'bash',
      [
        '-c',
        // each host does one file at a time; what fails there is tried on another one, three times at most
        `parallel --will-cite --ssh "ssh -F ${sshConfig}" -S 1/${first.name},1/${second.name} --wd ${captures} \
          --retries 3 --joblog ${log} ${process.execPath} ${cli} check -o ndjson --fail-on never --quiet --jobs 1 {} \
          ::: ${names.join(' ')} > ${output}`,
      ],
      { cwd: captures, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let told = ''
    running.stderr?.on('data', (data) => {
      told += data
    })
    const ended = new Promise<number | null>((resolve) => running.on('close', resolve))
    await untilDone(log, 4)
    killHost(first)
    const code = await ended
    const rows = readJobs(log)
    assert.is(code, 0, told)
    assert.ok(
      rows.some(({ host }) => host.includes(first.name)),
      'the first host did some of the work',
    )
    assert.ok(rows.filter(({ host }) => host.includes(second.name)).length > names.length / 2)
    assert.equal(JSON.parse(shell(`${merge} ${output}`)), one)
  } finally {
    for (const host of hosts) killHost(host)
  }
})

function readJobs(log: string): { readonly host: string }[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => ({ host: line.split('\t')[1] ?? '' }))
}

async function untilDone(log: string, jobs: number): Promise<void> {
  // a busy machine takes its time; only what never comes is to end this
  for (let tries = 0; tries < 12_000; tries++) {
    try {
      if (readJobs(log).length >= jobs) return
    } catch {
      // not begun yet
    }
    await wait(50)
  }
  throw new Error(`fewer than ${jobs} jobs were done in ten minutes`)
}

test.after(() => rmSync(folder, { recursive: true, force: true }))
test.run()
