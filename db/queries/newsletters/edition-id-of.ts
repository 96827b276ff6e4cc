import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { editions } from '#db/schema/tables.ts'

const BY_SLUG = prepared({ list: editions.listId, slug: editions.slug }, (db, { list, slug }) =>
  db
    .select({ id: editions.id })
    .from(editions)
    .where(and(eq(editions.listId, list), eq(editions.slug, slug))),
)

/** Id of the edition of a list whose web copy has an address; null where there is none. */
export const editionIdOf = (db: Readable, of: { list: number; slug: string }): number | null =>
  BY_SLUG.get(db, of)?.id ?? null
