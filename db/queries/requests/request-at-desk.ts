import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, number, prepared } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { storiesAsked } from '#db/queries/requests/stories-asked.ts'
import { articles, people, published, requestDecisions, requests } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { RequestRow, RequestStory, RequestView } from '#domain/requests/request-views.ts'

const SIZE = 30
export const REQUESTS = listCursor('requests', 'number', 'number')
const ROW = columns(requests, 'id', 'name', 'byForm', 'receivedAt', 'dueAt', 'rung', 'decidedAt', 'erasedAt')
const PAGE = prepared({ place: number, id: number }, (db, { place, id }) =>
  db
    .select({ ...ROW, place: requests.place })
    .from(requests)
    .where(or(gt(requests.place, place), and(eq(requests.place, place), gt(requests.id, id))))
    .orderBy(requests.place, requests.id)
    .limit(SIZE + 1),
)
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

/** Requests for the desk, 30 at a time: open ones by deadline, then decided ones, newest decision first. */
export function requestRows(db: Readable, { cursor }: { cursor?: string | undefined } = {}): DeskPage<RequestRow> {
  const [place, id] = REQUESTS.placeIn(cursor) ?? [-1, 0]
  const page = REQUESTS.toPage(PAGE.all(db, { place, id }), SIZE, (row) => [row.place, row.id])
  return { ...page, items: page.items.map(({ place: _place, ...row }) => row) }
}

/** A request with the stories that its addresses lead to, and what was decided; null if there is none. */
export function requestAtDesk(db: Readable, { id }: { id: number }): RequestView | null {
  const request = REQUEST.get(db, { id })
  if (!request) return null
  const decisions = DECISIONS.all(db, { requestId: id })
  const ids = [...new Set([...storiesAsked(db, request.about), ...decisions.flatMap(({ stories }) => stories)])]
  const byId = new Map(STORIES.all(db, { ids }).map((story) => [story.id, story]))
  const named = (of: number[]): RequestStory[] => of.flatMap((one) => byId.get(one) ?? [])
  return {
    ...request,
    stories: named(ids),
    decisions: decisions.map((one) => ({ ...one, stories: named(one.stories) })),
  }
}
