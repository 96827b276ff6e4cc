import { asc, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { newsletterLists } from '#db/schema/tables.ts'
import type { OpenList } from '#domain/newsletters/reader-views.ts'

const OPEN = prepared({}, (db) =>
  db
    .select(columns(newsletterLists, 'id', 'slug', 'name', 'description', 'cadence', 'language'))
    .from(newsletterLists)
    .where(isNull(newsletterLists.closedAt))
    .orderBy(asc(newsletterLists.id)),
)

/** The lists that take readers, the oldest first. Reads the tag `newsletters`. */
export function openLists(db: Readable): OpenList[] {
  reading('newsletters')
  return OPEN.all(db)
}
