import { and, asc, eq, gte } from 'drizzle-orm'
import { PRESENT_MS } from '#db/commands/presence.ts'
import type { Readable } from '#db/open.ts'
import { presence } from '#db/schema/newsroom.ts'
import { people } from '#db/schema/people.ts'
import type { PresentPerson } from '#domain/article/desk-views.ts'

/** Who has a story open now (ms UTC), the one who came first first. One person in two tabs is there twice. */
export function whoIsHere(db: Readable, { id, now }: { id: number; now: number }): PresentPerson[] {
  return db
    .select({ id: people.id, name: people.name, tab: presence.tab, place: presence.place, since: presence.since })
    .from(presence)
    .innerJoin(people, eq(people.id, presence.personId))
    .where(and(eq(presence.articleId, id), gte(presence.seenAt, now - PRESENT_MS)))
    .orderBy(asc(presence.since), asc(people.name))
    .all()
}
