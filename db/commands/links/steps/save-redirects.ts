import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

export type RedirectRow = { from: string; to: string | null; status: RedirectStatus; batchId: number | null }

const PUT = `insert into redirects (path, target, status, batch_id, created_at) values (?, ?, ?, ?, ?)
  on conflict (path) do update set target = excluded.target, status = excluded.status, batch_id = excluded.batch_id
  where target is not excluded.target or status <> excluded.status`

/** Stores redirects of old addresses, one hop each; an address with a live page keeps it. Returns the tags for the change log. */
export function saveRedirects(tx: Tx, rows: readonly RedirectRow[], now: number): { tags: string[] } {
  const tags: string[] = []
  for (const { from, to, status, batchId } of rows) {
    const key = oldAddressKey(from)
    if (key === null || key === '/' || key === to || addressOf(tx, key).kind === 'page') continue
    if (to !== null) statement(tx, 'update redirects set target = ? where target = ?').run(to, key)
    statement(tx, PUT).run(key, to, status, batchId, now)
    tags.push(`address:${key}`)
  }
  return { tags }
}
