import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { UndoContext } from '#db/import/batch/undo-context.ts'

type Stored = { target: string | null; status: number; batch_id: number | null; created_at: number }
const ARTICLE = '/article/'

/** True if a redirect leads to a story or page that was kept: it goes on leading there. */
function leadsToKept(tx: Tx, target: string | null, batchId: number): boolean {
  if (target === null) return false
  const isMade = (kind: 'article' | 'page', id: number) =>
    statement(
      tx,
      `select 1 from import_changes where batch_id = ? and kind = ? and row_id = cast(? as text) and did = 'made'`,
    ).get(batchId, kind, String(id)) !== undefined
  const look = (sql: string, slug: string) => statement<{ id: number }>(tx, sql).get(slug)?.id
  const article = target.startsWith(ARTICLE)
    ? look('select article_id id from addresses where slug = ?', target.slice(ARTICLE.length))
    : undefined
  const page = look('select page_id id from page_addresses where slug = ?', target.slice(1))
  return (article !== undefined && isMade('article', article)) || (page !== undefined && isMade('page', page))
}

/**
 * Deletes a redirect that the batch made, once its stories are undone, unless it leads to one that was kept. Returns
 * the tags for the change log.
 */
export function undoRedirect(tx: Tx, path: string, { batchId }: UndoContext): string[] {
  const row = statement<Stored>(tx, 'select * from redirects where path = ? and batch_id = ?').get(path, batchId)
  if (!row || leadsToKept(tx, row.target, batchId)) return []
  statement(tx, 'delete from redirects where path = ?').run(path)
  return [`address:${path}`]
}

const HAND_OVER = `update import_changes set before = @before where kind = 'redirect' and row_id = @path and batch_id = (
  select min(batch_id) from import_changes
  where batch_id in (select id from import_batches where id > @batchId) and kind = 'redirect' and row_id = @path)
  and json_extract(before, '$.batch_id') = @batchId`

/** True if a redirect is of a batch that was undone meanwhile, and leads to nothing that was kept of it. */
function isOfUndone(tx: Tx, { batch_id: id, target }: Stored): boolean {
  if (id === null) return false
  const sql = `select 1 from import_batches where id = ? and state in ('undoing', 'undone')`
  return statement(tx, sql).get(id) !== undefined && !leadsToKept(tx, target, id)
}

/**
 * Restores a redirect that the batch replaced or removed. One that somebody made here since stays, and one that leads to
 * a story which was kept. Where a later batch replaced the batch's own, undoing that one returns to before both; and what
 * an undone batch had made is not made again.
 */
export function restoreRedirect(tx: Tx, path: string, { batchId }: UndoContext): string[] {
  const OF = `batch_id = ? and kind = 'redirect' and row_id = ?`
  const change = statement<{ before: string }>(tx, `select before from import_changes where ${OF}`).get(batchId, path)
  if (!change) return []
  statement(tx, `delete from import_changes where ${OF}`).run(batchId, path)
  statement(tx, HAND_OVER).run({ before: change.before, path, batchId })
  const before = JSON.parse(change.before) as Stored
  if (isOfUndone(tx, before)) return []
  const { changes } = statement(
    tx,
    `insert into redirects (path, target, status, batch_id, created_at) values (?, ?, ?, ?, ?)
     on conflict (path) do update set target = excluded.target, status = excluded.status
     where batch_id is excluded.batch_id`,
  ).run(path, before.target, before.status, before.batch_id, before.created_at)
  return changes === 0 ? [] : [`address:${path}`]
}
