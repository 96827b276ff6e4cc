import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

const UPSERT = `insert into redirects (path, target, created_at) values (?, ?, ?)
  on conflict (path) do update set target = excluded.target, status = 301, batch_id = null`

/**
 * Redirects the former path of a list to its present one, and every address that led to `from` straight to `to`: one
 * hop, never a chain, never a loop. Both are paths of this paper in their own spelling.
 */
export function keepRedirect(tx: Tx, from: string, to: string, now: number): void {
  statement(tx, 'delete from redirects where path = ?').run(to)
  statement(tx, 'update redirects set target = ? where target = ?').run(to, from)
  statement(tx, UPSERT).run(from, to, now)
}
