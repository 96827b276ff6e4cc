import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { deskTerms } from '#db/queries/taxonomy/desk-terms-of.ts'
import { articles, assignments, people } from '#db/schema/tables.ts'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

const STORIES = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      ...columns(articles, 'id', 'version', 'headline', 'status', 'embargoUntil', 'createdBy'),
      ...columns(assignments, 'personId', 'wantedAt'),
      personName: people.name,
      since: assignments.at,
    })
    .from(articles)
    .leftJoin(assignments, eq(assignments.articleId, articles.id))
    .leftJoin(people, eq(people.id, assignments.personId))
    .where(and(inList(articles.id, ids), isNull(articles.deletedAt))),
)

/** These stories as planning shows them, limited to those that this person may read. */
export function planStories(db: Readable, actor: Actor, ids: readonly number[]): Map<number, PlanStory> {
  const rows = STORIES.all(db, { ids })
    .map(({ personId, personName, since, wantedAt, ...row }) => ({
      ...row,
      assignedTo: personId === null ? null : { id: personId, name: personName ?? '', since: since ?? 0, wantedAt },
    }))
    .filter((row) => can(actor, 'article.read', row))
  const terms = deskTerms(
    db,
    rows.map((row) => row.id),
  )
  return new Map(
    rows.map(({ id, version, headline, status, embargoUntil, assignedTo }) => [
      id,
      { id, version, headline, status, embargoUntil, assignedTo, sections: terms(id).sections },
    ]),
  )
}
