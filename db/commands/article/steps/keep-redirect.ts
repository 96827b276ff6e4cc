import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { redirects } from '#db/schema/tables.ts'

/**
 * Redirects the former path of a list to its present one, and every address that led to `from` straight to `to`: one
 * hop, never a chain, never a loop. Both are paths of this paper in their own spelling.
 */
export function keepRedirect(tx: Tx, from: string, to: string, now: number): void {
  tx.delete(redirects).where(eq(redirects.path, to)).run()
  tx.update(redirects).set({ target: to }).where(eq(redirects.target, from)).run()
  tx.insert(redirects)
    .values({ path: from, target: to, createdAt: now })
    .onConflictDoUpdate({ target: redirects.path, set: { target: to, status: 301, batchId: null } })
    .run()
}
