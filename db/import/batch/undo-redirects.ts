import { and, eq, inArray, sql } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import type { UndoContext } from '#db/import/batch/undo-context.ts'
import { changeOf, forgetChange, handOver } from '#db/import/import-changes.ts'
import { removeRedirect, storedRedirect, type StoredRedirect } from '#db/import/save-import-redirects.ts'
import { importBatches, importChanges } from '#db/schema/imports.ts'
import { redirects } from '#db/schema/links.ts'
import { addresses } from '#db/schema/newsroom-tables.ts'
import { pageAddresses } from '#db/schema/pages-tables.ts'

const ARTICLE = '/article/'
const MADE = { batchId: importChanges.batchId, slug: addresses.slug }
const MADE_STORY = prepared(MADE, (db, { batchId, slug }) =>
  db
    .select(columns(importChanges, 'rowId'))
    .from(addresses)
    .innerJoin(importChanges, eq(importChanges.rowId, sql`cast(${addresses.articleId} as text)`))
    .where(and(eq(addresses.slug, slug), eq(importChanges.batchId, batchId), isMade('article'))),
)
const MADE_PAGE = prepared(MADE, (db, { batchId, slug }) =>
  db
    .select(columns(importChanges, 'rowId'))
    .from(pageAddresses)
    .innerJoin(importChanges, eq(importChanges.rowId, sql`cast(${pageAddresses.pageId} as text)`))
    .where(and(eq(pageAddresses.slug, slug), eq(importChanges.batchId, batchId), isMade('page'))),
)
function isMade(kind: 'article' | 'page') {
  return and(eq(importChanges.kind, kind), eq(importChanges.did, 'made'))
}

/** True if a redirect leads to a story or page that was kept: it goes on leading there. */
function leadsToKept(tx: Tx, target: string | null, batchId: number): boolean {
  if (target === null) return false
  const story = target.startsWith(ARTICLE) && MADE_STORY.get(tx, { batchId, slug: target.slice(ARTICLE.length) })
  return Boolean(story || MADE_PAGE.get(tx, { batchId, slug: target.slice(1) }))
}

/**
 * Deletes a redirect that the batch made, once its stories are undone, unless it leads to one that was kept. Returns
 * the tags for the change log.
 */
export function undoRedirect(tx: Tx, path: string, { batchId }: UndoContext): string[] {
  const row = storedRedirect(tx, path)
  if (row?.batch_id !== batchId || leadsToKept(tx, row.target, batchId)) return []
  removeRedirect(tx, path)
  return [`address:${path}`]
}

const UNDONE = prepared({ id: importBatches.id }, (db, { id }) =>
  db
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(and(eq(importBatches.id, id), inArray(importBatches.state, ['undoing', 'undone']))),
)
const RESTORE = prepared(
  columns(redirects, 'path', 'target', 'status', 'batchId', 'createdAt'),
  (db, { target, status, ...rest }) =>
    db
      .insert(redirects)
      .values({ target, status, ...rest })
      .onConflictDoUpdate({
        target: redirects.path,
        set: { target, status },
        setWhere: sql`${redirects.batchId} is excluded.batch_id`,
      }),
)

/** True if a redirect is of a batch that was undone meanwhile, and leads to nothing that was kept of it. */
const isOfUndone = (tx: Tx, { batch_id: id, target }: StoredRedirect): boolean =>
  id !== null && UNDONE.get(tx, { id }) !== undefined && !leadsToKept(tx, target, id)

/**
 * Restores a redirect that the batch replaced or removed. One that somebody made here since stays, and one that leads to
 * a story which was kept. Where a later batch replaced the batch's own, undoing that one returns to before both; and what
 * an undone batch had made is not made again.
 */
export function restoreRedirect(tx: Tx, path: string, { batchId }: UndoContext): string[] {
  const change = { kind: 'redirect', id: path } as const
  const noted = changeOf(tx, batchId, change)
  if (!noted) return []
  handOver(tx, batchId, change)
  forgetChange(tx, batchId, change)
  const before = noted.before as StoredRedirect
  if (isOfUndone(tx, before)) return []
  const { target, status, batch_id: batch, created_at: createdAt } = before
  const { changes } = RESTORE.run(tx, { path, target, status, batchId: batch, createdAt })
  return changes === 0 ? [] : [`address:${path}`]
}
