import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { freeRoot, isFreeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import { pages } from '#db/schema/tables.ts'
import { emptyDocument } from '#domain/document/blocks/schema.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'
import { ok, refuse } from '#domain/result.ts'
import { isReservedName } from '#domain/urls/reserved.ts'
import { slugify } from '#domain/urls/slug.ts'

export type NewPage = { title: string; slug?: string | undefined; kind?: PageKind | undefined }
/** Creates a standing page: a draft that only the desk sees. Refused: `not-allowed`, `slug-reserved`, `slug-taken`. */
export const createPage = commandFor(
  'page.edit',
  (tx, { title, slug: wanted, kind = 'plain' }: NewPage, { actor, now }) => {
    if (wanted !== undefined && isReservedName(wanted)) return refuse('slug-reserved', { field: 'slug' })
    if (wanted !== undefined && !isFreeRoot(tx, wanted, null)) return refuse('slug-taken', { field: 'slug' })
    const slug = wanted ?? freeRoot(tx, slugify(title), null, isReservedName)
    const at = { createdAt: now, createdBy: actor.id, savedAt: now, savedBy: actor.id }
    const row = { slug, kind, title, ...at, document: emptyDocument() }
    const { id } = tx.insert(pages).values(row).returning({ id: pages.id }).get()
    record(tx, { what: 'page.created', actor, now, details: { id, slug } })
    return ok({ id, version: 1, slug })
  },
)
