import { and, eq, gte } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { PRESENT_MS } from '#db/queries/article/story-presence.ts'
import { people, presence } from '#db/schema/tables.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'

const SEEN_SINCE = prepared({ ids: listOf(presence.articleId), since: presence.seenAt }, (db, { ids, since }) =>
  db
    .selectDistinct({ articleId: presence.articleId, person: columns(people, 'id', 'name') })
    .from(presence)
    .innerJoin(people, eq(people.id, presence.personId))
    .where(and(inList(presence.articleId, ids), gte(presence.seenAt, since)))
    .orderBy(presence.since, people.name),
)

/** The people who have each of these stories open at `now` (ms UTC), each person once. */
export function presenceByArticle(db: Readable, ids: readonly number[], now: number): (id: number) => PersonRef[] {
  const here = Map.groupBy(SEEN_SINCE.all(db, { ids, since: now - PRESENT_MS }), ({ articleId }) => articleId)
  return (id) => (here.get(id) ?? []).map(({ person }) => person)
}
