import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared, preparedBy, type RowOf } from '#db/engine/prepared.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { articles, searchIndex, workingIndex } from '#db/schema/tables.ts'
import type { FoundPassage } from '#domain/article/desk-views.ts'
import { passageFinder } from '#domain/search/marked-passage.ts'
import { withoutSeams } from '#domain/search/searchable.ts'

/** Texts of these stories in an index; only the index of working texts has notes. */
const INDEXES = { working_index: workingIndex, search_index: searchIndex }
const TEXTS = preparedBy(['working_index', 'search_index'], (name) =>
  prepared({ ids: listOf(articles.id) }, (db, { ids }) => {
    const index: typeof searchIndex | typeof workingIndex = INDEXES[name]
    return db
      .select({
        ...columns(articles, 'id', 'language'),
        ...columns(index, 'standfirst', 'body'),
        notes: 'notes' in index ? index.notes : sql<string>`''`,
      })
      .from(sql`json_each(${ids}) one`)
      .crossJoin(index)
      .innerJoin(articles, eq(articles.id, index.rowid))
      .where(sql`${index.rowid} = one.value`)
  }),
)
type Texts = RowOf<(typeof TEXTS)['search_index']>

/**
 * The passage of each story that has the words, with the hits marked, by story id: from its working text or its notes,
 * otherwise from its public text. Stories whose headline or byline alone has them are not in the map.
 */
export function deskPassages(db: Readable, match: Match, ids: readonly number[]): Map<number, FoundPassage> {
  const wanted = {
    exact: match.terms.flatMap((term) => term.exact),
    forms: match.terms.flatMap((term) => term.forms),
  }
  const finders = new Map<string, ReturnType<typeof passageFinder>>()
  const found = new Map<number, FoundPassage>()
  for (const texts of [TEXTS.working_index, TEXTS.search_index]) {
    // FTS5 would look up each word of the search anew for each story: reading their texts is many times as fast.
    const rest = ids.filter((id) => !found.has(id))
    for (const { id, language, ...story } of texts.all(db, { ids: rest })) {
      const find = finders.get(language) ?? passageFinder(wanted, language)
      finders.set(language, find)
      const passage = firstOf(find, story)
      if (passage) found.set(id, passage)
    }
  }
  return found
}

function firstOf(
  find: ReturnType<typeof passageFinder>,
  { body, standfirst, notes }: Omit<Texts, 'id' | 'language'>,
): FoundPassage | null {
  for (const [where, text] of [
    ['text', body],
    ['standfirst', standfirst],
    ['notes', notes],
  ] as const) {
    const parts = text === '' ? null : find(withoutSeams(text))
    if (parts) return { in: where, parts }
  }
  return null
}
