import fs from 'node:fs'
import { keyOf, longIdOf } from '#domain/messages/message-id.ts'
import { type Place, placeOfFiles } from '#tools/messages/places.ts'
import { sentencesIn } from '#tools/messages/sentences.ts'
import { problemOf } from '#tools/messages/valid.ts'

/** A sentence of the desk: `key` is its text after its context, as `t` and the files of browsers know it. */
export type Entry = { key: string; text: string; context: string; files: string[]; place: Place }
export type Catalog = { entries: Entry[]; problems: string[] }

const SOURCES = '{app,components,db,domain,server}/**/*.{ts,tsx}'
/** Tests, and the page of all parts, which only servers of tests have. */
const NOT_SHOWN = /\.test\.tsx?$|\/testing\/|^components\/desk\/parts\/examples\//
const PLACES: Place[] = ['first', 'desk', 'rare', 'server']

/** Returns every sentence of the sources, by file and place in it, and what is wrong with them. */
export function catalogOfProject(): Catalog {
  const files = fs.globSync(SOURCES).filter((file) => !NOT_SHOWN.test(file))
  return catalogOf(
    files.toSorted().map((file) => ({ file, source: fs.readFileSync(file, 'utf8') })),
    placeOfFiles(),
  )
}

export function catalogOf(
  sources: readonly { file: string; source: string }[],
  placeOf: (file: string) => Place,
): Catalog {
  const byKey = new Map<string, Entry>()
  const problems: string[] = []
  for (const { file, source } of sources) {
    const read = sentencesIn(file, source)
    problems.push(...read.problems)
    for (const { text, context = '', hasTags } of read.sentences) {
      const key = keyOf(text, context)
      const known = byKey.get(key)
      const problem = problemOf(text, 'en', hasTags || undefined)
      if (problem && !known) problems.push(`${file}: “${text}”: ${problem}`)
      const place = placeOf(file)
      const entry = known ?? { key, text, context, files: [], place }
      if (!entry.files.includes(file)) entry.files.push(file)
      if (PLACES.indexOf(place) < PLACES.indexOf(entry.place)) entry.place = place
      byKey.set(key, entry)
    }
  }
  const entries = [...byKey.values()]
  for (const ones of Map.groupBy(entries, ({ key }) => longIdOf(key)).values())
    if (ones.length > 1)
      problems.push(
        `${ones.map(({ text }) => `“${text}”`).join(' and ')} have one id: change a word, or give a context`,
      )
  return { entries, problems }
}
