import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import ts from 'typescript'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mergeReports } from '../../src/report/merge-reports.js'
import schema from '../../src/report/schema.json' with { type: 'json' }
import { noteReport } from './samples.js'

const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)

test('the report of the note fits the schema', () => {
  assert.ok(validate(noteReport), JSON.stringify(validate.errors))
})

test('a merged report fits the schema', () => {
  assert.ok(validate(mergeReports(noteReport, noteReport)), JSON.stringify(validate.errors))
})

const spoiled: [why: string, spoil: (report: Record<string, unknown>) => void][] = [
  ['another version', (report) => Object.assign(report, { version: 2 })],
  ['a field nobody knows', (report) => Object.assign(report, { extra: 1 })],
  ['a missing field', (report) => delete report['summary']],
  [
    'a finding without evidence',
    (report) => Object.assign((report['findings'] as object[])[0] ?? {}, { evidence: [] }),
  ],
]
for (const [why, spoil] of spoiled) {
  test(`refuses ${why}`, () => {
    const report = structuredClone(noteReport) as unknown as Record<string, unknown>
    spoil(report)
    assert.not(validate(report))
  })
}

// The types are the source of truth: each interface and each union of strings of the report has its definition.
const typesFile = fileURLToPath(new URL('../../src/types.ts', import.meta.url))
const source = ts.createSourceFile('types.ts', readFileSync(typesFile, 'utf8'), ts.ScriptTarget.ES2022, true)
const definitions = schema.definitions as Record<
  string,
  { enum?: string[]; properties?: object; required?: string[] } | undefined
>

for (const [name, definition] of Object.entries(definitions)) {
  test(`the schema of ${name} has the members of its type`, () => {
    const declaration = source.statements.find(
      (statement): statement is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
        (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
        statement.name.text === name,
    )
    assert.ok(declaration, `types.ts has no ${name}`)
    if (ts.isInterfaceDeclaration(declaration)) assertMembers(declaration.members, definition ?? {})
    else assert.equal([...(definition?.enum ?? [])].sort(), membersOfUnion(declaration.type).sort())
  })
}

test('the schema has the members of Report', () => {
  const report = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Report',
  )
  assert.ok(report)
  assertMembers(report.members, schema)
})

function assertMembers(
  members: ts.NodeArray<ts.TypeElement>,
  definition: { properties?: object; required?: string[] },
): void {
  const names = members.map((member) => member.name?.getText(source) ?? '')
  const required = members
    .filter((member) => member.questionToken === undefined)
    .map((member) => member.name?.getText(source) ?? '')
  assert.equal(Object.keys(definition.properties ?? {}).sort(), names.sort())
  assert.equal([...(definition.required ?? [])].sort(), required.sort())
}

function membersOfUnion(type: ts.TypeNode): string[] {
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type]
  return parts.map((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? part.literal.text : '',
  )
}

test.run()
