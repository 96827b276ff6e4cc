import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { fronts, people } from '#db/schema/tables.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'

const SAVED_BY = prepared({}, (db) =>
  db
    .select(columns(people, 'id', 'name'))
    .from(fronts)
    .innerJoin(people, eq(people.id, fronts.savedBy)),
)

/** The front as it was last composed; version 0 and empty slots if nobody has composed it. */
export function deskFront(db: Readable): DeskFront {
  const { version, slots, savedAt } = savedFront(db)
  return { version, slots, savedAt, savedBy: SAVED_BY.get(db) ?? null }
}
