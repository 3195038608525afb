import { gzipSync } from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkEntryName } from '../../../src/cli/archives/entry-name.js'
import { isTar } from '../../../src/cli/archives/is-tar.js'
import { archiveLimits } from '../../../src/cli/archives/limits.js'
import { readTar } from '../../../src/cli/archives/read-tar.js'
import { readZip } from '../../../src/cli/archives/read-zip.js'
import { openBytes } from '../../../src/cli/opened-bytes.js'
import { fixture, runIn } from '../fake-world.js'
import { type PackedEntry, packTar, packTarGz, packZip } from './pack.js'

const note = fixture('pastes/rss-site-note.md')
const bundle: PackedEntry[] = [
  { name: 'cluster/', type: 'directory' },
  { name: './cluster/pods.txt', text: note },
  { name: 'cluster/version.txt', text: 'v1.27.3\n' },
  { name: 'cluster/etcd.db', text: new Uint8Array([0x41, 0, 1, 2]) },
  { name: 'cluster/old.log.gz', text: gzipSync(note) },
  { name: 'cluster/link', type: 'symlink' },
]
const packers: [name: string, pack: (entries: PackedEntry[]) => Buffer | Promise<Buffer>][] = [
  ['b.zip', (entries) => packZip(entries.filter(({ type }) => type !== 'directory'))],
  ['b.tar', packTar],
  ['b.tar.gz', packTarGz],
]

for (const [name, pack] of packers) {
  test(`the texts of ${name} are inputs, gzipped ones too; binary ones and links are passed over`, async () => {
    const ran = await runIn({ files: { [name]: await pack(bundle) } }, '-o', 'json', name)
    assert.is(ran.code, 1, ran.stderr)
    const report = JSON.parse(ran.stdout)
    assert.equal(
      report.inputs.map((input: { name: string }) => input.name),
      [`${name}/cluster/old.log.gz`, `${name}/cluster/pods.txt`],
    )
    assert.is(report.findings[0].count, 2)
    assert.is(ran.stderr, `undescribe: ${name}: nothing was recognised in 1 of its 3 texts\n`)
  })

  test(`${name} can come by standard input, whatever it is called`, async () => {
    const ran = await runIn({ stdin: await pack(bundle) }, '-o', 'json')
    assert.is(ran.code, 1, ran.stderr)
    assert.is(JSON.parse(ran.stdout).inputs[0].name, 'stdin/cluster/old.log.gz')
  })

  test(`${name}: its events can be listed, its text not be redacted`, async () => {
    const files = { [name]: await pack([{ name: 'a.txt', text: note }]) }
    assert.is((await runIn({ files }, 'events', name)).code, 0)
    const ran = await runIn({ files }, 'redact', name)
    assert.is(ran.code, 2)
    assert.is(ran.stderr, `undescribe: ${name}/a.txt: a text of an archive; unpack it to redact it\n`)
  })

  for (const evil of ['../../etc/passwd', '/etc/passwd', 'C:/x', 'a/../../x', 'a\\..\\x']) {
    test(`${name} with an entry ${evil} is refused, and no option hides that`, async () => {
      const files = { [name]: await pack([{ name: evil, text: note }]), 'n.md': note }
      const ran = await runIn({ files }, '--fail-on', 'never', '--quiet', name, 'n.md')
      assert.is(ran.code, 2)
      assert.match(
        ran.stderr,
        new RegExp(`^undescribe: ${name}: refused: its entry ".*" leads out of the archive`),
      )
      assert.match(ran.stdout, 'image-name-typo')
    })
  }

  test(`${name} in which nothing is recognised is one line and a 2`, async () => {
    const entries = [1, 2, 3].map((at) => ({ name: `${at}.txt`, text: 'prose\n' }))
    const ran = await runIn({ files: { [name]: await pack(entries) } }, name)
    assert.is(ran.code, 2)
    assert.is(ran.stderr, `undescribe: ${name}: nothing in it was recognised as kubectl output\n`)
  })

  test(`${name} without a text is a 2`, async () => {
    const ran = await runIn(
      { files: { [name]: await pack([{ name: 'x', text: new Uint8Array([0]) }]) } },
      name,
    )
    assert.is(ran.code, 2)
    assert.is(ran.stderr, `undescribe: ${name}: there is no text in it\n`)
  })

  test(`${name} in ${name} is told and not opened`, async () => {
    const inner = await pack([{ name: 'a.txt', text: note }])
    const ran = await runIn({ files: { [name]: await pack([{ name, text: inner }]) } }, name)
    assert.is(ran.code, 2)
    assert.match(ran.stderr, `undescribe: ${name}/${name}: an archive inside an archive is not opened\n`)
  })

  test(`of ${name} that breaks off, what came before is kept`, async () => {
    const noise = Array.from({ length: 3000 }, (_, at) => `${at * 7919}`).join(' ')
    const bytes = await pack([
      { name: 'a.txt', text: note },
      { name: 'b.txt', text: noise },
    ])
    const ran = await runIn({ files: { [name]: bytes.subarray(0, bytes.length - 4000) } }, name)
    assert.is(ran.code, 2)
    assert.match(ran.stderr, `undescribe: ${name}: cannot be read: `)
    // a zip archive has its directory at the end
    if (name !== 'b.zip') assert.match(ran.stdout, 'image-name-typo')
  })
}

test('an archive that grows without measure is refused while it grows', async () => {
  const zeros = Buffer.alloc(80 * 1024 * 1024, 'a')
  for (const [name, bytes] of [
    ['b.zip', packZip([{ name: 'x', text: zeros }])],
    ['b.tar.gz', await packTarGz([{ name: 'x', text: zeros }])],
  ] as const) {
    const ran = await runIn({ files: { [name]: bytes } }, name)
    assert.is(ran.code, 2)
    assert.is(
      ran.stderr,
      `undescribe: ${name}: refused: it unpacks to more than 200 times its size: this looks like an archive bomb\n`,
    )
  }
})

/** What a reader gives of an archive under small limits. */
async function readNames(bytes: Buffer, limits: Partial<typeof archiveLimits>): Promise<string[]> {
  const all = { ...archiveLimits, ...limits }
  const file = openBytes(bytes)
  const entries = isTar(bytes) ? readTar(file.chunks(), () => bytes.length, all) : readZip(file, all)
  const told: string[] = []
  try {
    for await (const entry of entries) {
      told.push('failure' in entry ? `${entry.name}: ${entry.failure}` : entry.name)
    }
  } catch (error) {
    told.push((error as Error).message)
  }
  return told
}

const three = ['a', 'b', 'c'].map((name) => ({ name, text: 'x'.repeat(600) }))
for (const pack of [packZip, packTar]) {
  const kind = pack === packZip ? 'zip' : 'tar'
  test(`${kind}: too many entries are refused`, async () => {
    const told = await readNames(await pack(three), { entries: 2 })
    assert.is(told.at(-1), 'it has more than 2 entries')
  })
  test(`${kind}: a large entry is told, the others are read`, async () => {
    const entries = [{ name: 'big', text: 'x'.repeat(2 * 1024 * 1024) }, ...three]
    const told = await readNames(await pack(entries), { entryBytes: 1024 * 1024 })
    assert.equal(told, ['big: it is larger than 1 MB', 'a', 'b', 'c'])
  })
  test(`${kind}: too many bytes in all are refused`, async () => {
    const told = await readNames(await pack(three), { totalBytes: 1000 })
    assert.is(told.at(-1), 'it unpacks to more than 0 MB')
  })
}

test('zip: encrypted, unknown and lying entries are told, the others are read', async () => {
  const told = await readNames(
    packZip([
      { name: 'locked', text: 'x', flags: 1 },
      { name: 'strange', text: 'x', method: 99 },
      { name: 'lying', text: 'x'.repeat(5000), claims: 10 },
      { name: 'good', text: 'x' },
    ]),
    {},
  )
  assert.is(told[0], 'locked: it is encrypted')
  assert.is(told[1], 'strange: it is packed by method 99, which is not known here')
  assert.match(told[2] ?? '', /^lying: it is damaged: too many bytes/)
  assert.is(told[3], 'good')
})

const names: [name: string, checked: string | RegExp][] = [
  ['a/b.txt', 'a/b.txt'],
  ['./a', 'a'],
  ['a..b/c', 'a..b/c'],
  ['..', /leads out/],
  ['a/..', /leads out/],
  ['\\\\host\\share', /leads out/],
  ['a\nb', /control characters/],
]
for (const [name, checked] of names) {
  test(`the entry ${JSON.stringify(name)} ${typeof checked === 'string' ? 'is fine' : 'is refused'}`, () => {
    if (typeof checked === 'string') assert.is(checkEntryName(name), checked)
    else assert.throws(() => checkEntryName(name), checked)
  })
}

test('a text is no tar archive, nor is a head of zeros', async () => {
  assert.not(isTar(Buffer.from(note)))
  assert.not(isTar(Buffer.alloc(1024)))
  assert.ok(isTar(await packTar(three)))
})

test('a pattern stands for the files it names; one that names none is a 2', async () => {
  const files = { 'a.md': note, 'b.md': note, '[x].md': note }
  const found = { '*.md': ['a.md', 'b.md'] }
  const ran = await runIn({ files, found }, '-o', 'ndjson', '*.md', '[x].md')
  assert.equal(
    ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).inputs[0].name),
    ['a.md', 'b.md', '[x].md'],
  )
  const none = await runIn({ files, found }, '*.txt')
  assert.is(none.code, 2)
  assert.is(none.stderr, 'undescribe: *.txt: no file matches\n')
})

test.run()
