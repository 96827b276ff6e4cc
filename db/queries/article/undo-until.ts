import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { UNDO_PUBLICATION_MS } from '#domain/workflow/undo-window.ts'

// A minor fix changes no date, and what it fixed was public for minutes only. A withdrawal was told as one.
const FIRST = `select a.first_published_at at from articles a
  where a.id = @id and a.status = 'published' and a.import_id is null
    and not exists (select 1 from publications where article_id = a.id and published_at >= a.first_published_at
      and kind in ('update', 'correction'))
    and not exists (select 1 from events where article_id = a.id and at >= a.first_published_at
      and what = 'article.withdrawn')`

/**
 * Until when (ms UTC, inclusive) the publication of a public story can be undone, which may have passed; null if it is
 * not its first, or the story was imported.
 */
export function undoUntil(db: Readable, id: number): number | null {
  const row = statement<{ at: number }>(db, FIRST).get({ id })
  return row ? row.at + UNDO_PUBLICATION_MS : null
}

/** When the publication of a story was undone (ms UTC); null if it was not, or the story was published again. */
export function undoneAt(db: Readable, id: number): number | null {
  const sql = 'select undone_at at from undone_publications where article_id = ?'
  return statement<{ at: number }>(db, sql).get(id)?.at ?? null
}
