// Compiles grammars/**/*.ne to src/grammar/generated/**/*.ts with nearley's compiler; each file holds its productions as
// one text, which `compile` of src/grammar/nearley.ts reads when the first text needs it. nearleyc accepts undefined
// symbols and tokens, so every complaint is a failure here; a file is moved into place only when it is good and has
// changed. Usage: node grammars/build.mjs [NAME …]
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const nearley = require('nearley')
const compileGrammar = require('nearley/lib/compile.js')
const lintGrammar = require('nearley/lib/lint.js')
const language = nearley.Grammar.fromCompiled(require('nearley/lib/nearley-language-bootstrapped.js'))
const { builtinPostprocessors } = require('nearley/lib/generate.js').javascript

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'src', 'grammar', 'generated')
const wanted = process.argv.slice(2)

const sources = readdirSync(here, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ne'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(/\.ne$/, '')))
  .sort()

/** `const lexer = stubLexer('word', 'number')`: the tokens a grammar may name. Nothing runs it. */
const stubPattern = /^const lexer = stubLexer\(([^)]*)\)\n?/m
const stubImport = /^import \{ stubLexer \} from .*\n/m

let failures = 0
for (const source of sources) {
  const complaints = []
  const code = compileFile(source, complaints)
  if (complaints.length > 0) {
    for (const complaint of complaints)
      process.stderr.write(`${relative(process.cwd(), join(here, source))}: ${complaint}\n`)
    failures++
    continue
  }
  const output = join(target, source.replace(/\.ne$/, '.ts'))
  if (existsSync(output) && readFileSync(output, 'utf8') === code) continue
  mkdirSync(dirname(output), { recursive: true })
  const partial = `${output}.${process.pid}.partial`
  writeFileSync(partial, code)
  renameSync(partial, output)
}
if (wanted.length > 0 && sources.length < wanted.length) {
  process.stderr.write(`no such grammar: ${wanted.join(', ')}\n`)
  failures++
}
process.exitCode = failures === 0 ? 0 : 1

function compileFile(source, complaints) {
  const path = join(here, source)
  const parser = new nearley.Parser(language)
  try {
    parser.feed(`${readFileSync(path, 'utf8')}\n`)
  } catch (error) {
    complaints.push(error.message)
    return ''
  }
  const { rules, body, start } = compileGrammar(parser.results[0], { args: [path] })
  lintGrammar({ rules }, { out: { write: (text) => complaints.push(text.trim()) } })
  const head = body.join('\n')
  const tokens = new Set(head.match(stubPattern)?.[1].match(/\w+/g))
  const actions = []
  let last
  const productions = rules.map(({ name, symbols, postprocess }) => {
    const parts = symbols.map((symbol) => writeSymbol(symbol, tokens, complaints))
    const line = [name === last ? '' : name, numberOf(postprocess, actions), ...parts].join('\t')
    last = name
    return line
  })
  return `// Made from grammars/${source.replaceAll('\\', '/')} by grammars/build.mjs; not edited by hand.
${head.replace(stubImport, '').replace(stubPattern, '').trim()}
import type { ${actions.includes('id') ? 'Action, ' : ''}PackedRules } from '${'../'.repeat(source.split(/[\\/]/).length)}nearley.js'

${actions.includes('id') ? 'const id: Action = (parts) => parts[0]\n\n' : ''}const rules: PackedRules = {
  start: ${JSON.stringify(start)},
  productions:
    ${JSON.stringify(productions.join('\n'))},
  actions: [
${actions.map((action) => `    ${action},\n`).join('')}  ],
}

export default rules
`
}

/** A production's name, its literal text behind `"`, or its token behind `%`. */
function writeSymbol(symbol, tokens, complaints) {
  if (typeof symbol === 'string') return symbol
  if (typeof symbol.literal === 'string') {
    if (/[\t\n]/.test(symbol.literal)) complaints.push(`a literal with a tab or line break`)
    return `"${symbol.literal}`
  }
  const token = /\.has\("(\w+)"\)/.exec(symbol.token ?? '')?.[1]
  if (token === undefined) complaints.push(`${symbol}: patterns are the lexer's`)
  else if (!tokens.has(token)) complaints.push(`%${token} is no token of its lexer`)
  return `%${token}`
}

/** The index of an action, each kept once; nothing where a production has none. */
function numberOf(postprocess, actions) {
  if (!postprocess) return ''
  const code = postprocess.builtin ? builtinPostprocessors[postprocess.builtin] : postprocess.trim()
  const index = actions.indexOf(code)
  return index < 0 ? actions.push(code) - 1 : index
}
