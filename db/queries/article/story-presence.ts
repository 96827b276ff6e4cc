import { and, asc, desc, eq, gte, ne } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { events, people, presence } from '#db/schema/tables.ts'
import type { StoryPresence } from '#domain/article/desk-views.ts'

/** Presence without a heartbeat for this long (ms) has ended: a browser sends one every five seconds. */
export const PRESENT_MS = 12_000

/**
 * The people who have a story open at `now` (ms UTC), earliest first, one person in two tabs twice; and the id of its
 * newest event that is not a save.
 */
export function storyPresence(db: Readable, { id, now }: { id: number; now: number }): StoryPresence {
  const here = db
    .select({ id: people.id, name: people.name, tab: presence.tab, place: presence.place, since: presence.since })
    .from(presence)
    .innerJoin(people, eq(people.id, presence.personId))
    .where(and(eq(presence.articleId, id), gte(presence.seenAt, now - PRESENT_MS)))
    .orderBy(asc(presence.since), asc(people.name))
    .all()
  const last = db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.articleId, id), ne(events.what, 'article.saved')))
    .orderBy(desc(events.id))
    .limit(1)
    .get()
  return { people: here, news: last?.id ?? 0 }
}
