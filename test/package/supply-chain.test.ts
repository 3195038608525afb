import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { allowedLicences } from '../../tools/bundled-packages.js'
import { installPackage, root } from './installed.js'

const test = suite<{ installed: string }>('supply chain')
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const schemaOf = (name: string) => readJson(join(root, `fixtures/schemas/${name}.SNAPSHOT.schema.json`))

interface Component {
  name: string
  version: string
  purl: string
  hashes: { alg: string; content: string }[]
  licenses: { license: { id: string } }[]
}

interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string } }
}

test.before((context) => {
  context.installed = join(installPackage(), 'node_modules/undescribe')
})

test('the package brings no dependency and runs nothing when it is installed', ({ installed }) => {
  const manifest = readJson(join(installed, 'package.json'))
  for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
    assert.is(manifest[field], undefined, field)
  }
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'preuninstall', 'postuninstall']) {
    assert.is(manifest.scripts?.[script], undefined, script)
  }
  assert.not(readdirSync(installed).includes('binding.gyp'))
})

test('its bill of materials fits the schema of CycloneDX and is the same for the same sources', ({
  installed,
}) => {
  const bom: Bom = readJson(join(installed, 'dist/sbom.cdx.json'))
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
  for (const name of ['spdx', 'jsf-0.82']) {
    ajv.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  }
  const validate = ajv.compile(schemaOf('bom-1.5'))
  assert.ok(validate(bom), JSON.stringify(validate.errors))
  assert.is(bom.metadata.component.name, 'undescribe')
  assert.is(bom.metadata.timestamp, undefined)
  assert.is(bom.serialNumber, undefined)
})

test('every bundled package is in it with its hash, and its licence is allowed and kept', ({ installed }) => {
  const { components }: { components: Component[] } = readJson(join(installed, 'dist/sbom.cdx.json'))
  const licences = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  const { packages } = readJson(join(root, 'package-lock.json'))
  for (const name of ['nearley', 'js-yaml', 'yaml', 'yauzl', 'tar-stream', 'date-fns']) {
    assert.ok(
      components.some((component) => component.name === name),
      name,
    )
  }
  for (const { name, version, purl, hashes, licenses } of components) {
    const [licence] = licenses.map(({ license }) => license.id)
    assert.ok(allowedLicences.includes(licence ?? ''), `${name}: ${licence}`)
    assert.match(licences, `\n${name} ${version} (${licence})\n`)
    assert.match(purl, /^pkg:npm\//)
    const locked: string = packages[`node_modules/${name}`].integrity
    assert.is(Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64'), locked.replace('sha512-', ''))
  }
  assert.is((licences.match(/^-{80}$/gm) ?? []).length, components.length)
})

test('every locked package has a strong hash and comes from the registry', () => {
  const { packages } = readJson(join(root, 'package-lock.json'))
  for (const [path, entry] of Object.entries<Record<string, unknown>>(packages)) {
    if (path === '' || entry['inBundle'] === true) continue
    assert.match(String(entry['integrity']), /^sha512-/, path)
    assert.is(entry['link'], undefined, path)
    assert.is(entry['resolved'], undefined, path)
  }
})

test('only known packages of the development would run scripts when they are installed', () => {
  const { packages } = readJson(join(root, 'package-lock.json'))
  const withScripts = Object.entries<Record<string, unknown>>(packages)
    .filter(([, entry]) => entry['hasInstallScript'] === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  // esbuild checks its own binary
  assert.equal([...new Set(withScripts)].sort(), ['esbuild'])
})

test.run()
