import { and, eq, isNotNull, not, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, notNull, prepared } from '#db/engine/prepared.ts'
import { listings, published, sections } from '#db/schema/tables.ts'

const ABOVE = prepared({ ids: listOf(sections.id) }, (db, { ids }) => {
  const isBelow = and(inList(sections.id, ids), isNotNull(sections.parentId))
  const id = notNull(sections.parentId)
  return db.selectDistinct({ id }).from(sections).where(isBelow).orderBy(id)
})

/** The parents of these sections: a story of a sub-section is in its parent's list as well. */
export const sectionsAbove = (db: Readable, ids: readonly number[]): number[] =>
  ABOVE.all(db, { ids }).map(({ id }) => id)

/** Updates the lists of parents after a sub-section moved to one or left one, in the caller's transaction. */
export function relistParents(db: Readable, moved: { id: number; from: number | null; to: number | null }): void {
  const { id, from, to } = moved
  const below = `section:${id}`
  if (from !== null) {
    // Deletes the stories that the old parent lists for this reason alone: not its own, nor another sub-section's.
    const isBelow = sql`exists (select 1 from ${listings} c where c.list = ${below}
      and c.published_at = ${listings.publishedAt} and c.article_id = ${listings.articleId})`
    const isOtherwise = sql`exists (select 1 from ${published}, json_each(${published.sectionIds}) s
      where ${published.articleId} = ${listings.articleId}
        and (s.value = ${from} or s.value in (select id from ${sections} where parent_id = ${from})))`
    const isLeft = and(eq(listings.list, `section:${from}`), isBelow, not(isOtherwise))
    db.delete(listings).where(isLeft).run()
  }
  if (to !== null) {
    const list = `section:${to}`
    const rows = sql`select ${list}, published_at, article_id, modified_at from ${listings} where list = ${below}`
    db.insert(listings).select(rows).onConflictDoNothing().run()
  }
}
