import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package whose code went into the bundle. */
export interface BundledPackage {
  readonly folder: string
  readonly name: string
  readonly version: string
  /** SPDX. */
  readonly license: string
}

/** Licences that ask for no more than that their text is kept. */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]

/**
 * The packages that these files of a bundle come from, by name.
 *
 * Errors: throws for a package under a licence that is not among the allowed ones.
 *
 * @example bundledPackages(['node_modules/yaml/browser/index.js'])[0]?.name // 'yaml'
 */
export function bundledPackages(files: readonly string[]): BundledPackage[] {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (!allowedLicences.includes(license))
      throw new Error(`${name} is under ${license}, which is not allowed`)
    return { folder, name, version, license }
  })
}

/**
 * The licence texts of packages, one file.
 *
 * Errors: throws for a package that brings none.
 *
 * @example collectLicences(packages).startsWith('undescribe bundles')
 */
export function collectLicences(packages: readonly BundledPackage[]): string {
  const texts = packages.map(({ folder, name, version, license }) => {
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
    if (file === undefined) throw new Error(`${name} brings no licence text`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  })
  const head = 'undescribe bundles the following packages.\n'
  return [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`)
}

interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string; 'bom-ref': string } }
  components: { 'bom-ref': string; name: string; version: string; scope?: string; properties?: unknown[] }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/**
 * The bill of materials of the package in CycloneDX's JSON: what `npm sbom` says of the packages whose code is in it.
 *
 * Shape: the same for the same sources: without time and serial number.
 * Errors: throws when npm does not know one of the packages.
 *
 * @example JSON.parse(makeSbom('undescribe', packages)).bomFormat // 'CycloneDX'
 */
export function makeSbom(name: string, packages: readonly BundledPackage[]): string {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library']
  const { serialNumber: _, ...bom }: Bom = JSON.parse(
    execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  const { timestamp: __, component, ...metadata } = bom.metadata
  const components = packages.map((bundled) => {
    const found = bom.components.find((one) => one.name === bundled.name && one.version === bundled.version)
    if (found === undefined) throw new Error(`npm sbom does not know ${bundled.name} ${bundled.version}`)
    // for whoever installs the package they are required, not for its development
    return { ...found, scope: 'required', properties: [] }
  })
  const references = components.map((one) => one['bom-ref'])
  const inside = bom.dependencies.filter(({ ref }) => references.includes(ref))
  return `${JSON.stringify(
    {
      ...bom,
      // npm calls the package after its folder
      metadata: { ...metadata, component: { ...component, name } },
      components,
      dependencies: [
        { ref: component['bom-ref'], dependsOn: references },
        ...inside.map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: dependsOn.filter((one) => references.includes(one)),
        })),
      ],
    },
    null,
    2,
  )}\n`
}
