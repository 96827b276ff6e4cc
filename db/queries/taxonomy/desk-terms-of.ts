import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared, preparedBy } from '#db/engine/prepared.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { STORY_NOUNS, STORY_TERMS } from '#db/queries/taxonomy/story-terms.ts'
import { sections } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

type Terms = Pick<DeskListItem, 'sections' | 'topics' | 'authors'>

const TERMS = preparedBy(STORY_NOUNS, (noun) => {
  const { table, id } = STORY_TERMS[noun]
  const term = TERM_TABLES[noun]
  const accent = sql`${noun === 'section' ? sections.accent : null}`.mapWith(sections.accent)
  return prepared({ ids: listOf(table.articleId) }, (db, { ids }) =>
    db
      .select({ of: table.articleId, slug: term.slug, name: term.name, accent })
      .from(table)
      .innerJoin(term, eq(term.id, id))
      .where(inList(table.articleId, ids))
      .orderBy(table.articleId, table.position),
  )
})

/** Sections, topics and bylines of many working copies, each in order, in three statements. */
export function deskTerms(db: Readable, ids: readonly number[]): (id: number) => Terms {
  const read = (noun: MergedNoun) => Map.groupBy(TERMS[noun].all(db, { ids }), ({ of }) => of)
  const [sectionsOf, topicsOf, authorsOf] = [read('section'), read('topic'), read('author')]
  return (id) => ({
    sections: (sectionsOf.get(id) ?? []).map(({ slug, name, accent }) => ({ slug, name, accent })),
    topics: (topicsOf.get(id) ?? []).map(({ slug, name }) => ({ slug, name })),
    authors: (authorsOf.get(id) ?? []).map(({ slug, name }) => ({ slug, name })),
  })
}
