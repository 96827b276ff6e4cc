import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { previewLinks } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

/** Counts that a preview was opened by the link with this id, at `now` (ms UTC). It says nothing about the visitor. */
export function countPreviewUse(db: Db, { link }: { link: number }, now: number): void {
  write(db, (tx) => {
    const used = { uses: sql`${previewLinks.uses} + 1`, lastUsedAt: now }
    tx.update(previewLinks).set(used).where(eq(previewLinks.id, link)).run()
    return ok(null)
  })
}
