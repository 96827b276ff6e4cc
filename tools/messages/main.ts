import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { catalogOfProject, type Entry } from '#tools/messages/catalog.ts'
import { type PoFile, readPo, type Updated, updatedPo, writePo } from '#tools/messages/po-file.ts'
import { problemOfTranslation } from '#tools/messages/valid.ts'

/**
 * `npm run messages`: gathers the desk's sentences into `messages/desk.pot`, and brings every `messages/LANG.po` up to
 * date. A new language is a copy of the template.
 *
 * Usage: npm run messages [-- --check | --missing LANG | --fill LANG FILE.json]
 *
 * `--check` changes nothing, and exits with 1 if a file is not up to date, or a translation is missing, changed or
 * invalid. `--missing` prints the sentences that a language lacks, as the keys of a JSON object; `--fill` takes such an
 * object with translations, and names those that it refuses.
 */
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, missing: { type: 'string' }, fill: { type: 'string' } },
  allowPositionals: true,
})

const FOLDER = 'messages'
const TEMPLATE = path.join(FOLDER, 'desk.pot')
const fileOf = (language: string) => path.join(FOLDER, `${language}.po`)
const { entries, problems: ofSources } = catalogOfProject()
const problems = values.missing || values.fill ? [] : ofSources

function updated(language: string): Updated {
  const file = fileOf(language)
  if (!fs.existsSync(file)) throw new Error(`There is no ${file}: copy ${TEMPLATE}, and run this again.`)
  return updatedPo(readPo(fs.readFileSync(file, 'utf8')), entries)
}

const isMissing = ({ key }: Entry, { translations }: PoFile) => {
  const own = translations.get(key)
  return !own || own.text === '' || own.isFuzzy
}

/** Writes a file, or says that it is not as it should be. */
function put(file: string, text: string): void {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return
  if (values.check) problems.push(`${file} is not up to date: run npm run messages`)
  else fs.writeFileSync(file, text)
}

/** Returns a line of counts, and adds what is wrong to `problems`. */
function report(language: string, { file, unused }: Updated): string {
  const count = { translated: 0, missing: 0, changed: 0, unused: unused.length }
  for (const { key, text } of entries) {
    const own = file.translations.get(key)
    if (!own || own.text === '') count.missing++
    else if (own.isFuzzy) count.changed++
    else count.translated++
    const problem = own && own.text !== '' && !own.isFuzzy ? problemOfTranslation(text, own.text, language) : null
    if (problem) problems.push(`${fileOf(language)}: “${text}”: ${problem}`)
  }
  if (values.check && count.missing + count.changed > 0)
    problems.push(`${fileOf(language)}: ${count.missing} missing, ${count.changed} changed`)
  return `${language.padEnd(8)}${Object.entries(count)
    .map(([name, n]) => `${n} ${name}`)
    .join(', ')}`
}

/** Takes translations from a file; returns those that are refused. */
function fill(language: string, from: string): string[] {
  const given = JSON.parse(fs.readFileSync(from, 'utf8')) as Record<string, string>
  const { file } = updated(language)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const refused: string[] = []
  for (const [key, text] of Object.entries(given)) {
    if (text === '') continue
    const entry = byKey.get(key)
    const problem = entry ? problemOfTranslation(entry.text, text, language) : 'no source has this sentence'
    if (problem) refused.push(`“${key}”: ${problem}: “${text}”`)
    else file.translations.set(key, { text, isFuzzy: false, files: [] })
  }
  fs.writeFileSync(fileOf(language), writePo(entries, language, file))
  console.log(`${Object.keys(given).length - refused.length} taken, ${refused.length} refused`)
  return refused
}

if (values.missing) {
  const { file } = updated(values.missing)
  const missing = entries.filter((entry) => isMissing(entry, file))
  console.log(JSON.stringify(Object.fromEntries(missing.map(({ key }) => [key, ''])), null, 2))
} else if (values.fill) {
  problems.push(...fill(values.fill, positionals[0] ?? ''))
} else {
  const places = Map.groupBy(entries, ({ place }) => place)
  const counts = [...places].map(([place, ones]) => `${place} ${ones.length}`)
  console.log(`${entries.length} sentences (${counts.join(', ')})`)
  put(TEMPLATE, writePo(entries, ''))
  for (const language of fs
    .globSync('*.po', { cwd: FOLDER })
    .map((name) => path.parse(name).name)
    .toSorted()) {
    const now = updated(language)
    put(fileOf(language), writePo(entries, language, now.file))
    console.log(report(language, now))
  }
}
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`)
  process.exit(1)
}
