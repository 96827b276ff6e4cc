import { eq } from 'drizzle-orm'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { workingPage } from '#db/commands/pages/steps/working-page.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { pageOwner } from '#db/queries/media/owner-pictures.ts'
import { pages } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/** Deletes a draft that was never public. Refused: `not-allowed`, `not-found`, `was-public`. */
export const deletePage = commandFor('page.edit', (tx, { id }: { id: number }, { actor, now }) => {
  const page = workingPage(tx, id)
  if (!page) return refuse('not-found')
  if (page.state !== 'draft') return refuse('was-public')
  tx.delete(pages).where(eq(pages.id, id)).run()
  savePictureUses(tx, pageOwner(id), 'working', NO_USES)
  record(tx, { what: 'page.deleted', actor, now, details: { id, slug: page.slug, title: page.title } })
  return ok(null)
})
