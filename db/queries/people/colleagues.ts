import { asc, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { people } from '#db/schema/tables.ts'
import type { Colleague } from '#domain/article/desk-views.ts'

/**
 * Everybody who can be assigned a story, by name: people who are not disabled. One page, because a newsroom's people
 * are few.
 */
export function colleagues(db: Readable): Colleague[] {
  return db
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id))
    .all()
}
