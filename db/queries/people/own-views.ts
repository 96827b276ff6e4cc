import { asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { ownViews as table } from '#db/schema/tables.ts'
import type { OwnView } from '#domain/article/lists/own-view.ts'

/** The views that a person named, oldest first; none for a program without a person. */
export function ownViews(db: Readable, personId: string | null): OwnView[] {
  if (personId === null) return []
  return db
    .select({ name: table.name, query: table.query })
    .from(table)
    .where(eq(table.personId, personId))
    .orderBy(asc(table.createdAt), asc(table.name))
    .all()
}
