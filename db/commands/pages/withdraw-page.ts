import { eq } from 'drizzle-orm'
import { NO_USES, savePictureUses, withdrawFiles } from '#db/commands/media/steps/save-picture-uses.ts'
import { publicPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { pageOwner } from '#db/queries/media/owner-pictures.ts'
import { pages, publicPages } from '#db/schema/tables.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { ok, refuse } from '#domain/result.ts'

/** Withdraws a public page: gone from every menu and the sitemap with the next request; its addresses answer 410. */
export const withdrawPage = commandFor('page.edit', (tx, { id }: { id: number }, { actor, now }) => {
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
