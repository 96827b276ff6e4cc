import { and, eq } from 'drizzle-orm'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { keepPage, type PageContent, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { record } from '#db/commands/shared/record.ts'
import { isFreeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { pageOwner, usesOf } from '#db/queries/media/owner-pictures.ts'
import { keptWithoutNames } from '#db/queries/names/replaced-names.ts'
import { pageRevisions, pages } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Makes a kept revision of a page its working copy again; the replaced text is kept. Its address is restored only if it
 * is free.
 */
export function restorePage(
  db: Db,
  actor: Actor,
  { id, number, version }: { id: number; number: number; version: number },
  now: number,
): Result<{ version: number }, 'not-allowed' | 'not-found' | 'changed-meanwhile'> {
  return write(db, (tx) => {
    if (!can(actor, 'page.edit')) return refuse('not-allowed')
    const page = workingPage(tx, id)
    const isAsked = and(eq(pageRevisions.pageId, id), eq(pageRevisions.number, number))
    const kept = tx.select({ content: pageRevisions.content }).from(pageRevisions).where(isAsked).get()
    if (!page || !kept) return refuse('not-found')
    if (page.version !== version) return refuse('changed-meanwhile', { details: { version: page.version } })
    keepPage(tx, page, { why: 'saved', by: page.savedBy, at: page.savedAt })
    const shown = keptWithoutNames(tx, { of: 'page', id, upto: number }, kept.content as PageContent)
    const { slug, kind, title, standfirst, document } = shown
    const restored = readStoredDocument(JSON.stringify(document)).document
    tx.update(pages)
      .set({
        kind,
        title,
        standfirst,
        slug: isFreeRoot(tx, slug, id) ? slug : page.slug,
        document: restored,
        version: version + 1,
        savedAt: now,
        savedBy: actor.id,
        hasChangesNotOut: true,
      })
      .where(eq(pages.id, id))
      .run()
    savePictureUses(tx, pageOwner(id), 'working', usesOf(restored))
    record(tx, { what: 'page.restored', actor, now, details: { id, slug: page.slug, number } })
    return ok({ version: version + 1 })
  })
}
