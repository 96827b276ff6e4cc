import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { published, searchIndex } from '#db/schema/tables.ts'
import { folded } from '#domain/search/folded.ts'
import { FORM_MARKS, OTHERWISE, stemmedLanguage } from '#domain/search/form-marks.ts'
import { formsOfWord, plain, WORDS } from '#domain/search/forms.ts'

const TEXTS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select({ language: published.language, ...columns(searchIndex, 'headline', 'standfirst', 'body') })
    .from(sql`json_each(${ids}) one`)
    .crossJoin(searchIndex)
    .innerJoin(published, sql`${published.articleId} = one.value`)
    .where(sql`${searchIndex.rowid} = one.value`),
)
const MARKED: ReadonlySet<string> = new Set([...Object.values(FORM_MARKS), OTHERWISE])
const CAPITAL = /^\p{Lu}/u
/** Most forms: a match is read for each. */
const MOST = 60

/** The first letter in lower case, without accents. */
const initialOf = memoizeInitial()

function memoizeInitial(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const first = word.charAt(0)
    let bare = known.get(first)
    if (bare === undefined) known.set(first, (bare = plain(folded(first)).charAt(0)))
    return bare
  }
}

/** The words of these stories, as printed, that are other forms of the terms. */
export function printedForms(db: Readable, { terms }: Match, ids: readonly number[]): string[] {
  const wanted = new Set(terms.flatMap(({ forms }) => forms.filter((form) => MARKED.has(form.charAt(0)))))
  if (wanted.size === 0) return []
  const rows = TEXTS.all(db, { ids })
  const initials = new Set([...wanted].map((form) => initialOf(form.slice(1))))
  const printed = new Set<string>()
  for (const { language, headline, standfirst, body } of rows) {
    const stemmed = stemmedLanguage(language)
    // Only Arabic stemming removes the beginnings of words; a German noun may end with the form.
    const mayBegin = (word: string) =>
      stemmed === 'ar' || (stemmed === 'de' && CAPITAL.test(word)) || initials.has(initialOf(word))
    for (const text of [headline, standfirst, body])
      for (const word of text.match(WORDS) ?? [])
        if (mayBegin(word) && formsOfWord(word, stemmed).some((form) => wanted.has(form)))
          printed.add(word.toLowerCase())
  }
  return [...printed].slice(0, MOST)
}
