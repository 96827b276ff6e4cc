import { asc, isNull } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { people } from '#db/schema/people.ts'
import type { Colleague } from '#domain/article/desk-views.ts'

/** Everybody who works here now, by name: those whose job a story can be. A newsroom's people are few: one page. */
export function colleagues(db: Readable): Colleague[] {
  return db
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id))
    .all()
}
