import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import type { WordIndex } from '#db/queries/search/words-with-prefix.ts'
import type { FoundPassage } from '#domain/article/desk-views.ts'
import { passageFinder } from '#domain/search/marked-passage.ts'
import { withoutSeams } from '#domain/search/searchable.ts'

type Texts = { id: number; language: string; standfirst: string; body: string; notes: string }

/** Texts of these stories in an index; only the index of working texts has notes. */
const textsSql = (index: WordIndex) => `select i.rowid id, a.language, i.standfirst, i.body,
    ${index === 'working_index' ? 'i.notes' : `'' notes`}
  from json_each(?) one cross join ${index} i on i.rowid = one.value join articles a on a.id = i.rowid`

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
  for (const index of ['working_index', 'search_index'] as const) {
    // FTS5 would look up each word of the search anew for each story: reading their texts is many times as fast.
    const rest = JSON.stringify(ids.filter((id) => !found.has(id)))
    for (const { id, language, ...texts } of statement<Texts>(db, textsSql(index)).all(rest)) {
      const find = finders.get(language) ?? passageFinder(wanted, language)
      finders.set(language, find)
      const passage = firstOf(find, texts)
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
