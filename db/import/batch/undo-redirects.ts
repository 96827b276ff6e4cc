import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { batchOf } from '#db/import/batch/batch-rows.ts'
import type { UndoContext } from '#db/import/batch/undo-context.ts'
import { FORGET, HAND_OVER, NOTED } from '#db/import/write/import-changes.ts'
import { STORED_REDIRECT, type StoredRedirect } from '#db/import/write/save-import-redirects.ts'
import { addresses, pageAddresses, redirects } from '#db/schema/tables.ts'

const ARTICLE = '/article/'
const STORY_AT = prepared(columns(addresses, 'slug'), (db, { slug }) =>
  db.select({ id: addresses.articleId }).from(addresses).where(eq(addresses.slug, slug)),
)
const PAGE_AT = prepared(columns(pageAddresses, 'slug'), (db, { slug }) =>
  db.select({ id: pageAddresses.pageId }).from(pageAddresses).where(eq(pageAddresses.slug, slug)),
)

/** True if a redirect leads to a story or page that was kept: it goes on leading there. */
function leadsToKept(tx: Tx, target: string | null, batchId: number): boolean {
  if (target === null) return false
  const isMade = (kind: 'article' | 'page', row: { id: number } | undefined) =>
    row !== undefined && NOTED.get(tx, { batchId, kind, rowId: String(row.id) })?.did === 'made'
  const story = target.startsWith(ARTICLE) ? STORY_AT.get(tx, { slug: target.slice(ARTICLE.length) }) : undefined
  return isMade('article', story) || isMade('page', PAGE_AT.get(tx, { slug: target.slice(1) }))
}

/**
 * Deletes a redirect that the batch made, once its stories are undone, unless it leads to one that was kept. Returns
 * the tags for the change log.
 */
export function undoRedirect(tx: Tx, path: string, { batchId }: UndoContext): string[] {
  const row = STORED_REDIRECT.get(tx, { path })
  if (row?.batch_id !== batchId || leadsToKept(tx, row.target, batchId)) return []
  tx.delete(redirects).where(eq(redirects.path, path)).run()
  return [`address:${path}`]
}

/** True if a redirect is of a batch that was undone meanwhile, and leads to nothing that was kept of it. */
function isOfUndone(tx: Tx, { batch_id: id, target }: StoredRedirect): boolean {
  const state = id === null ? undefined : batchOf(tx, id)?.state
  return id !== null && (state === 'undoing' || state === 'undone') && !leadsToKept(tx, target, id)
}

/**
 * Restores a redirect that the batch replaced or removed. One that somebody made here since stays, and one that leads to
 * a story which was kept. Where a later batch replaced the batch's own, undoing that one returns to before both; and what
 * an undone batch had made is not made again.
 */
export function restoreRedirect(tx: Tx, path: string, { batchId }: UndoContext): string[] {
  const change = { batchId, kind: 'redirect', rowId: path } as const
  const noted = NOTED.get(tx, change)
  if (!noted) return []
  HAND_OVER.run(tx, change)
  FORGET.run(tx, change)
  const before = noted.before as StoredRedirect
  if (isOfUndone(tx, before)) return []
  const { target, status, batch_id: batch, created_at: createdAt } = before
  const setWhere = sql`${redirects.batchId} is excluded.batch_id`
  const { changes } = tx
    .insert(redirects)
    .values({ path, target, status, batchId: batch, createdAt })
    .onConflictDoUpdate({ target: redirects.path, set: { target, status }, setWhere })
    .run()
  return changes === 0 ? [] : [`address:${path}`]
}
