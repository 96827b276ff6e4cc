import { and, eq, ne } from 'drizzle-orm'
import { refuseUnavailablePictures } from '#db/commands/media/steps/refuse-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import {
  keepPage,
  pageContent,
  publicPage,
  type WorkingPage,
  workingPage,
} from '#db/commands/pages/steps/working-page.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { pageOwner, usesIn } from '#db/queries/media/owner-pictures.ts'
import { pageAddresses, pages, publicPages, redirects } from '#db/schema/tables.ts'
import { tagsOfPage } from '#domain/paper/page-tags.ts'
import { ok, refuse } from '#domain/result.ts'
import { pagePath } from '#domain/urls/paths.ts'

/**
 * Publishes the working copy of a page. A former address redirects to the new one. Refused if another page of the same
 * kind is public (a paper has one policy of each): `kind-taken`; and while it names a picture that is missing or has
 * expired.
 */
export const publishPage = commandFor(
  'page.edit',
  (tx, { id, version }: { id: number; version: number }, { actor, now }) => {
    const page = workingPage(tx, id)
    if (!page) return refuse('not-found')
    if (page.version !== version) return refuse('changed-meanwhile', { details: { version: page.version } })
    if (page.kind !== 'plain' && rivalOf(tx, page)) return refuse('kind-taken', { field: 'kind' })

    const unshown = refuseUnavailablePictures(tx, pageOwner(id), now)
    if (unshown) return unshown
    if (page.state === 'published' && !page.hasChangesNotOut)
      return refuse('already-public', { details: { path: pagePath(page.slug), version } })

    const before = publicPage(tx, id)
    const content = { ...pageContent(page), modifiedAt: now }
    const row = { pageId: id, publishedAt: before?.publishedAt ?? now, ...content }
    tx.insert(publicPages).values(row).onConflictDoUpdate({ target: publicPages.pageId, set: content }).run()
    savePictureUses(tx, pageOwner(id), 'public', usesIn(page.document))
    tx.insert(pageAddresses).values({ slug: page.slug, pageId: id }).onConflictDoNothing().run()
    // Deletes a redirect from this address: the page has it now.
    const isHere = eq(redirects.path, pagePath(page.slug))
    tx.delete(redirects).where(isHere).run()
    tx.update(pages).set({ state: 'published', hasChangesNotOut: false }).where(eq(pages.id, id)).run()
    keepPage(tx, page, { why: 'published', by: actor.id, at: now })
    record(tx, { what: 'page.published', actor, now, details: { id, slug: page.slug } })
    changed(tx, tagsOfPage(id, before, page), now)
    return ok({ path: pagePath(page.slug), version })
  },
)

/** Another public page of the same kind. */
function rivalOf(tx: Tx, { id, kind }: WorkingPage) {
  const isRival = and(eq(publicPages.kind, kind), ne(publicPages.pageId, id))
  return tx.select({ id: publicPages.pageId }).from(publicPages).where(isRival).get()
}
