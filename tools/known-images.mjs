// Packs data/known-images/*.txt into src/image/known/packed.ts and, apart so that telling the date loads nothing else, the
// day they stand for into packed-date.ts beside it (both git-ignored; every build makes them anew).
// With a checkout of docker-library/official-images it first brings data/known-images/tags.txt up to date:
//   npm run known-images -- [DIR [YYYY-MM-DD]]          (DATA=… and PACKED=… take other files: for tests)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frontCode } from './front-code.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const data = process.env.DATA ?? join(root, 'data', 'known-images')
const target = process.env.PACKED ?? join(root, 'src', 'image', 'known', 'packed.ts')

const readLines = (name) =>
  readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** `Tags:` and `SharedTags:` of a library file. */
function tagsOf(file) {
  const tags = new Set()
  for (const match of readFileSync(file, 'utf8').matchAll(/^(?:Shared)?Tags:(.*(?:\n[ \t].*)*)/gm)) {
    for (const tag of match[1].split(/[\s,]+/)) if (tag !== '') tags.add(tag)
  }
  return tags
}

const numberOf = (head) => Number(head.replace('v', ''))

/** `-jre@6-11.0`: what follows a version, and the least and the highest version that had it; an open end is that of `majors`. */
function readAfter(item, majors) {
  const [after, range = '-'] = item.split('@')
  const [least, highest] = range
    .split('-')
    .map((text) => (text === '' ? undefined : text.split('.').map(Number)))
  const versions = versionsOf(majors)
  return [after, { least: least ?? versions[0], highest: highest ?? versions.at(-1) }]
}

/** All versions as major and minor, the least first. */
function versionsOf(majors) {
  const versions = [...majors].flatMap(([head, { minors }]) =>
    minors.size === 0
      ? [[numberOf(head)]]
      : [...minors.keys()].map((minor) => [numberOf(head), Number(minor)]),
  )
  return versions.sort(compare)
}

/** A major alone, which stands for any of its minors, is neither below nor above one of them. */
function compare([a, minor], [b, other]) {
  return a - b || (minor === undefined || other === undefined ? 0 : minor - other)
}

/** tags.txt as a map: versions (major → minor → highest patch), what follows a version, other tags. */
function readGrammars() {
  const grammars = new Map()
  let grammar
  for (const line of readLines('tags.txt')) {
    if (!line.startsWith(' ')) {
      grammar = { majors: new Map(), after: new Map(), words: new Set() }
      grammars.set(line, grammar)
      continue
    }
    const [key, ...items] = line.trim().split(' ')
    if (key === 'words') for (const item of items) grammar.words.add(item)
    else if (key === 'after') grammar.after = new Map(items.map((item) => readAfter(item, grammar.majors)))
    else {
      for (const item of items) {
        const [head, list = ''] = item.split(':')
        const minors = new Map()
        for (const minor of list.split(',').filter(Boolean)) {
          const [number, patch] = minor.split('.')
          minors.set(number, patch === undefined ? -1 : Number(patch))
        }
        grammar.majors.set(head.replace('*', ''), { alone: head.endsWith('*'), minors })
      }
    }
  }
  return grammars
}

function addTag(grammar, tag) {
  const match = /^(v?\d+)(?:\.(\d+))?(?:\.(\d+))?(?=$|[^\d])(.*)$/.exec(tag)
  if (match === null || match[1].length > 6) {
    grammar.words.add(tag.replace(/\d+/g, '#'))
    return
  }
  const [, head, minor, patch, rest] = match
  const major = grammar.majors.get(head) ?? { alone: false, minors: new Map() }
  grammar.majors.set(head, major)
  if (minor === undefined) major.alone = true
  else
    major.minors.set(minor, Math.max(major.minors.get(minor) ?? -1, patch === undefined ? -1 : Number(patch)))
  if (rest !== '')
    widen(grammar.after, rest.replace(/\d+/g, '#'), [
      numberOf(head),
      ...(minor === undefined ? [] : [Number(minor)]),
    ])
}

/** Widens the range of versions that have `after` by one more. */
function widen(ranges, after, version) {
  const range = ranges.get(after)
  if (range === undefined) ranges.set(after, { least: version, highest: version })
  else if (compare(version, range.least) < 0) range.least = version
  else if (compare(version, range.highest) > 0) range.highest = version
}

/**
 * With nothing behind it where all versions have it, and an end open where it reaches as far as they do: the newest version alone
 * may lack what it will have.
 */
function writeAfter([after, { least, highest }], versions) {
  const from = compare(least, versions[0]) <= 0 ? '' : least.join('.')
  const to = compare(highest, versions.at(-2) ?? versions[0]) >= 0 ? '' : highest.join('.')
  return from === '' && to === '' ? after : `${after}@${from}-${to}`
}

function writeGrammars(grammars) {
  const order = (head) => Number(head.replace('v', '')) + (head.startsWith('v') ? 1e6 : 0)
  const lines = readFileSync(join(data, 'tags.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  for (const [name, { majors, after, words }] of [...grammars].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(name)
    const versions = [...majors]
      .sort(([a], [b]) => order(a) - order(b))
      .map(([head, { alone, minors }]) => {
        const list = [...minors]
          .sort(([a], [b]) => Number(a) - Number(b))
          .map(([minor, patch]) => (patch < 0 ? minor : `${minor}.${patch}`))
        return `${head}${alone ? '*' : ''}${list.length > 0 ? ':' : ''}${list.join(',')}`
      })
    if (versions.length > 0) lines.push(`  versions ${versions.join(' ')}`)
    const all = versionsOf(majors)
    const sorted = [...after].sort(([a], [b]) => (a < b ? -1 : 1))
    if (after.size > 0) lines.push(`  after ${sorted.map((one) => writeAfter(one, all)).join(' ')}`)
    if (words.size > 0) lines.push(`  words ${[...words].sort().join(' ')}`)
  }
  writeFileSync(join(data, 'tags.txt'), `${lines.join('\n')}\n`)
}

function update(directory, date) {
  const library = join(directory, 'library')
  if (!existsSync(library))
    throw new Error(`${directory} is no checkout of official-images: it has no library/`)
  const grammars = readGrammars()
  for (const name of readdirSync(library)) {
    const tags = tagsOf(join(library, name))
    if (tags.size === 0) continue
    if (!grammars.has(name)) grammars.set(name, { majors: new Map(), after: new Map(), words: new Set() })
    // A tag of a major alone says less than those of its minors.
    const hasMinor = (tag) => /^v?\d+\.\d/.test(tag)
    for (const tag of [...tags].sort((a, b) => hasMinor(b) - hasMinor(a))) addTag(grammars.get(name), tag)
  }
  writeGrammars(grammars)
  const official = new Set(readLines('repositories.txt').map((line) => line.trim().split(' ')[0]))
  const unlisted = [...grammars.keys()].filter((name) => !official.has(`library/${name}`))
  if (unlisted.length > 0) {
    const text = readFileSync(join(data, 'repositories.txt'), 'utf8')
    const rows = unlisted.map((name) => `  library/${name} 3\n`).join('')
    writeFileSync(join(data, 'repositories.txt'), text.replace(/^docker\.io\n/m, `docker.io\n${rows}`))
  }
  if (date !== undefined) writeFileSync(join(data, 'date.txt'), `${date}\n`)
}

function pack() {
  const withoutSources = (name) => readLines(name).map((line) => line.replace(/\s+#.*$/, ''))
  writeModule(join(dirname(target), 'packed-date.ts'), { date: readLines('date.txt')[0] })
  const forms = new Map(withoutSources('tag-forms.txt').map((line) => line.split(/ (.*)/)))
  const aliases = new Map()
  for (const line of withoutSources('aliases.txt')) {
    const [alias, name] = line.split(' ')
    aliases.set(name, [...(aliases.get(name) ?? []), alias])
  }
  const tagLines = readLines('tags.txt').map(shortenVersions).map(withoutWindows)
  writeModule(target, {
    repositories: frontCode(byTier(readLines('repositories.txt'), forms, aliases)),
    tags: inSections(tagLines),
    tagForms: frontCode([...forms].filter(([name]) => name.endsWith('/*')).map((words) => words.join(' '))),
    words: frontCode(readLines('guard.txt')),
  })
}

/** The names, and for each its versions, what follows one, and other tags: lines of one kind pack better side by side. */
function inSections(lines) {
  const names = []
  const sections = { versions: [], after: [], words: [] }
  for (const line of lines) {
    const [, key, items] = /^ {2}(\w+) (.*)$/.exec(line) ?? []
    if (key !== undefined) sections[key][names.length - 1] = items
    else {
      names.push(line)
      for (const section of Object.values(sections)) section.push('')
    }
  }
  return [names, ...Object.values(sections)].map((section) => section.join('\n')).join('\f')
}

/**
 * The repositories by tier, each with how it puts its tags together behind it, and its other names behind a `=`: so no name stands
 * twice, and no tier behind a name. A line that is a digit is the tier of those below it.
 */
function byTier(lines, forms, aliases) {
  const tiers = new Map([1, 2, 3].map((tier) => [String(tier), [String(tier)]]))
  const domains = new Map()
  let domain
  for (const line of lines) {
    if (!line.startsWith(' ')) {
      domain = line
      continue
    }
    const [path, tier] = line.trim().split(' ')
    const list = tiers.get(tier)
    if (domains.get(tier) !== domain) list.push(domain)
    domains.set(tier, domain)
    const form = forms.get(`${domain}/${path}`)
    const others = aliases.get(`${domain}/${path}`)
    const behind = [
      ...(form === undefined ? [] : [form]),
      ...(others === undefined ? [] : [`=${others.join(' ')}`]),
    ]
    list.push([`  ${path}`, ...behind].join(' '))
  }
  return [...tiers.values()].flat()
}

/** `4:0.2,1.5,3` as `4:0.2,.5,3`: a minor that follows on the one before is left out. */
function shortenVersions(line) {
  if (!line.startsWith('  versions ')) return line
  return line.replace(/:[^ ]+/g, (list) => {
    let before = NaN
    return `:${list
      .slice(1)
      .split(',')
      .map((item) => {
        const [minor] = item.split('.')
        const follows = minor === String(before + 1)
        before = Number(minor)
        return follows ? item.slice(minor.length) : item
      })
      .join(',')}`
  })
}

/**
 * `-jdk -jdk-nanoserver-#` as `-jdk`: an image that has a variant mostly has it for Windows as well, so that a word for it says
 * enough (`hasTag`).
 */
function withoutWindows(line) {
  if (!/^ {2}(?:after|words) /.test(line)) return line
  const [items, windows] = [[], new Set()]
  for (const item of line.trim().split(' ')) {
    const [, word] = /(windowsservercore|nanoserver)(?:-(?:ltsc|sac)?#)?(?:@[\d.-]*)?$/.exec(item) ?? []
    if (word === undefined) items.push(item)
    else windows.add(`${item[0] === '-' ? '-' : ''}${word}`)
  }
  return `  ${[...items, ...windows].join(' ')}`
}

function writeModule(file, parts) {
  const code = Object.entries(parts).map(
    ([name, text]) => `export const ${name} =\n  ${JSON.stringify(text)}\n`,
  )
  const text = `// Made from data/known-images by tools/known-images.mjs; not edited by hand.\n${code.join('')}`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

const [directory, date] = process.argv.slice(2)
if (directory !== undefined) update(directory, date)
pack()
