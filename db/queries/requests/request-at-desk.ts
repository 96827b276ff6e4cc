import { asc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { ROW } from '#db/queries/requests/request-rows.ts'
import { storiesAsked } from '#db/queries/requests/stories-asked.ts'
import { articles, people, published, requestDecisions, requests } from '#db/schema/tables.ts'
import type { RequestStory, RequestView } from '#domain/requests/request-views.ts'

const REQUEST = prepared(columns(requests, 'id'), (db, { id }) =>
  db
    .select({ ...ROW, ...columns(requests, 'address', 'about', 'words', 'version') })
    .from(requests)
    .where(eq(requests.id, id)),
)
const DECISIONS = prepared(columns(requestDecisions, 'requestId'), (db, { requestId }) =>
  db
    .select({
      ...columns(requestDecisions, 'rung', 'reason', 'stories', 'at'),
      by: columns(people, 'id', 'name'),
    })
    .from(requestDecisions)
    .leftJoin(people, eq(people.id, requestDecisions.by))
    .where(eq(requestDecisions.requestId, requestId))
    .orderBy(asc(requestDecisions.number)),
)
const STORIES = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      ...columns(articles, 'id', 'status'),
      headline: sql`coalesce(${published.headline}, ${articles.headline})`.mapWith(articles.headline),
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(sql`${inList(articles.id, ids)} and ${articles.deletedAt} is null`),
)

/** A request with the stories that its addresses lead to, and what was decided; null if there is none. */
export function requestAtDesk(db: Readable, { id }: { id: number }): RequestView | null {
  const request = REQUEST.get(db, { id })
  if (!request) return null
  const decisions = DECISIONS.all(db, { requestId: id })
  const asked = storiesAsked(db, request.about)
  const ids = [...new Set([...asked, ...decisions.flatMap(({ stories }) => stories)])]
  const byId = new Map(STORIES.all(db, { ids }).map((story) => [story.id, story]))
  const named = (of: number[]): RequestStory[] => of.flatMap((one) => byId.get(one) ?? [])
  return {
    ...request,
    stories: named(ids),
    decisions: decisions.map((one) => ({ ...one, stories: named(one.stories) })),
  }
}
