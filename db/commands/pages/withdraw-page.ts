import { eq } from 'drizzle-orm'
import { NO_USES, savePictureUses, withdrawFiles } from '#db/commands/media/steps/save-picture-uses.ts'
import { publicPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { pageOwner } from '#db/queries/media/owner-pictures.ts'
import { pages, publicPages } from '#db/schema/tables.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Withdraws a public page: gone from every menu and the sitemap with the next request; its addresses answer 410. */
export function withdrawPage(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<{ version: number }, 'not-allowed' | 'not-found' | 'not-out'> {
  return write(db, (tx) => {
    if (!can(actor, 'page.edit')) return refuse('not-allowed')
    const page = workingPage(tx, id)
    if (!page) return refuse('not-found')
    const before = publicPage(tx, id)
    if (!before) return refuse('not-out')
    tx.delete(publicPages).where(eq(publicPages.pageId, id)).run()
    withdrawFiles(tx, pageOwner(id), now)
    savePictureUses(tx, pageOwner(id), 'public', NO_USES)
    tx.update(pages).set({ state: 'withdrawn', hasChangesNotOut: true }).where(eq(pages.id, id)).run()
    record(tx, { what: 'page.withdrawn', actor, now, details: { id, slug: before.slug } })
    changed(tx, tagsOfPage(id, before, null), now)
    return ok({ version: page.version })
  })
}
