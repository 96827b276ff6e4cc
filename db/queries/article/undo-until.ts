import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { articles, events, publications, undonePublications } from '#db/schema/tables.ts'
import { UNDO_PUBLICATION_MS } from '#domain/workflow/undo-window.ts'

// A minor fix changes no date, and what it fixed was public for minutes only. A withdrawal was announced as one.
const FIRST = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({ at: sql`${articles.firstPublishedAt}`.mapWith(articles.savedAt) })
    .from(articles)
    .where(
      and(
        eq(articles.id, id),
        eq(articles.status, 'published'),
        isNull(articles.importId),
        sql`not exists (select 1 from ${publications} where ${publications.articleId} = ${articles.id}
          and ${publications.publishedAt} >= ${articles.firstPublishedAt} and ${publications.kind} in ('update', 'correction'))`,
        sql`not exists (select 1 from ${events} where ${events.articleId} = ${articles.id}
          and ${events.at} >= ${articles.firstPublishedAt} and ${events.what} = 'article.withdrawn')`,
      ),
    ),
)
const UNDONE = prepared({ id: undonePublications.articleId }, (db, { id }) =>
  db.select({ at: undonePublications.undoneAt }).from(undonePublications).where(eq(undonePublications.articleId, id)),
)

/**
 * Until when (ms UTC, inclusive) the publication of a public story can be undone, which may have passed; null if it is
 * not its first, or the story was imported.
 */
export function undoUntil(db: Readable, id: number): number | null {
  const row = FIRST.get(db, { id })
  return row ? row.at + UNDO_PUBLICATION_MS : null
}

/** When the publication of a story was undone (ms UTC); null if it was not, or the story was published again. */
export const undoneAt = (db: Readable, id: number): number | null => UNDONE.get(db, { id })?.at ?? null
