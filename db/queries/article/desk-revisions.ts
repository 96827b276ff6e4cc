import { and, desc, eq, gte, isNull, lte, max, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, prepared, type RowOf } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { articles, people, publications, revisions } from '#db/schema/tables.ts'
import type { RevisionItem, RevisionPage } from '#domain/article/history/revision-views.ts'

const SIZE = 50
export const REVISION_CURSOR = listCursor('revisions', 'number')

/** `publications` has few rows per story; the last one of a revision counts. */
export const REVISIONS = prepared(
  { id: articles.id, from: revisions.number, to: revisions.number, limit: count },
  (db, { id, from, to, limit }) => {
    const last = db
      .select({ id: max(publications.id) })
      .from(publications)
      .where(and(eq(publications.articleId, revisions.articleId), eq(publications.revisionId, revisions.id)))
    return db
      .select({
        number: revisions.number,
        at: revisions.createdAt,
        why: revisions.why,
        by: revisions.createdBy,
        publication: { ...columns(publications, 'kind', 'note'), at: publications.publishedAt },
        isOut: sql`${revisions.id} is ${articles.publishedRevisionId}`.mapWith(Boolean),
        name: people.name,
      })
      .from(revisions)
      .innerJoin(articles, and(eq(articles.id, revisions.articleId), isNull(articles.deletedAt)))
      .leftJoin(people, eq(people.id, revisions.createdBy))
      .leftJoin(publications, eq(publications.id, last))
      .where(and(eq(revisions.articleId, id), gte(revisions.number, from), lte(revisions.number, to)))
      .orderBy(desc(revisions.number))
      .limit(limit)
  },
)
const OUT = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({ number: revisions.number })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.publishedRevisionId))
    .where(eq(articles.id, id)),
)

/** The revisions of a story, newest first, 50 at a time. The caller checks who may read them. */
export function deskRevisions(db: Readable, { id, cursor }: { id: number; cursor?: string | undefined }): RevisionPage {
  const [before] = REVISION_CURSOR.placeIn(cursor) ?? [Number.MAX_SAFE_INTEGER]
  const rows = REVISIONS.all(db, { id, from: 0, to: before - 1, limit: SIZE + 1 }).map(toRevision)
  return { ...REVISION_CURSOR.toPage(rows, SIZE, ({ number }) => [number]), out: OUT.get(db, { id })?.number ?? null }
}

export const toRevision = ({ name, ...row }: RowOf<typeof REVISIONS>): RevisionItem => ({
  ...row,
  by: row.by === null ? null : { id: row.by, name: name ?? '' },
})
