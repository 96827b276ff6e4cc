import { record } from '#db/commands/shared/record.ts'
import { freeRoot, isFreeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { pages } from '#db/schema/tables.ts'
import { emptyDocument } from '#domain/document/blocks/schema.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { isReservedName } from '#domain/urls/reserved.ts'
import { slugify } from '#domain/urls/slug.ts'

export type NewPage = { title: string; slug?: string | undefined; kind?: PageKind | undefined }
export type PageRefusal = 'not-allowed' | 'slug-taken' | 'slug-reserved'

/** Creates a standing page: a draft that only the desk sees. Refused: `not-allowed`, `slug-reserved`, `slug-taken`. */
export function createPage(
  db: Db,
  actor: Actor,
  { title, slug: wanted, kind = 'plain' }: NewPage,
  now: number,
): Result<{ id: number; version: number; slug: string }, PageRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'page.edit')) return refuse('not-allowed')
    if (wanted !== undefined && isReservedName(wanted)) return refuse('slug-reserved', { field: 'slug' })
    if (wanted !== undefined && !isFreeRoot(tx, wanted, null)) return refuse('slug-taken', { field: 'slug' })
    const slug = wanted ?? freeRoot(tx, slugify(title), null, isReservedName)
    const at = { createdAt: now, createdBy: actor.id, savedAt: now, savedBy: actor.id }
    const row = { slug, kind, title, ...at, document: emptyDocument() }
    const { id } = tx.insert(pages).values(row).returning({ id: pages.id }).get()
    record(tx, { what: 'page.created', actor, now, details: { id, slug } })
    return ok({ id, version: 1, slug })
  })
}
