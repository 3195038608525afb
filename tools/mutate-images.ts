// Changes one constant or condition of src/image after the other, in a copy, and runs the tests of images there: one of them
// must fail, else nothing holds what was changed. By hand, as it takes seconds a change, and what survives is to be read: many a
// constant only weighs names against each other. Usage: npx tsx tools/mutate-images.ts NAME… (`fit-tag`, `place/owners`)
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'

interface Mutant {
  readonly start: number
  readonly end: number
  readonly text: string
}

const otherOperator: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
}

/** What may be changed at one place of the code: an operator, a number, a `!`, a truth. */
function changesOf(node: ts.Node, file: ts.SourceFile): string[] {
  if (ts.isBinaryExpression(node)) {
    const other = otherOperator[node.operatorToken.getText(file)]
    const isOfTexts = other === '-' && /['"`]/.test(node.getText(file))
    return other === undefined || isOfTexts ? [] : [other]
  }
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1)]
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node.operand.getText(file)]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false']
  return node.kind === ts.SyntaxKind.FalseKeyword ? ['true'] : []
}

function mutantsOf(code: string): Mutant[] {
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    const place = ts.isBinaryExpression(node) ? node.operatorToken : node
    for (const text of changesOf(node, file))
      mutants.push({ start: place.getStart(file), end: place.getEnd(), text })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return mutants
}

const copy = mkdtempSync(join(tmpdir(), 'mutate-images-'))
for (const name of ['src', 'test', 'data', 'fixtures/image', 'tools', 'package.json', 'tsconfig.json'])
  cpSync(name, join(copy, name), { recursive: true })
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))

/** The slow tests, of the list and of what makes it, say nothing of these conditions. */
function areTestsGreen(): boolean {
  const pattern = '^image/(?!known-images|rebuild|word-guard|distribution).*\\.test\\.ts$'
  const tsx = join('node_modules', '.bin', 'tsx')
  return spawnSync(tsx, ['test/run.ts', pattern, '--seed', '1'], { cwd: copy, timeout: 120_000 }).status === 0
}

let [tried, survivors] = [0, 0]
try {
  if (!areTestsGreen()) throw new Error('the tests of images fail as they are')
  for (const name of process.argv.slice(2)) {
    const path = join('src', 'image', `${name}.ts`)
    const code = readFileSync(path, 'utf8')
    for (const { start, end, text } of mutantsOf(code)) {
      tried++
      writeFileSync(join(copy, path), code.slice(0, start) + text + code.slice(end))
      if (!areTestsGreen()) continue
      survivors++
      const line = code.slice(0, start).split('\n').length
      console.log(`${path}:${line}: \`${code.slice(start, end)}\` can be \`${text}\``)
    }
    writeFileSync(join(copy, path), code)
  }
} finally {
  rmSync(copy, { recursive: true })
}
console.log(`${tried} changes, ${survivors} survive`)
