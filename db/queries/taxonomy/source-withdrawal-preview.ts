import { and, count as rowCount, desc, eq, inArray, isNull, like, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, inList, listOf, number, prepared } from '#db/engine/prepared.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { storyCount } from '#db/queries/taxonomy/has-stories.ts'
import { termById } from '#db/queries/taxonomy/named-term.ts'
import { articles, jobs, listings, published, revisions } from '#db/schema/tables.ts'
import type { SourceLeaving } from '#domain/article/fields/source-views.ts'
import { everySlot } from '#domain/article/front/front-places.ts'
import { chosenIn } from '#domain/article/front/front-slots.ts'

const SIZE = 50
export const LEAVING = listCursor('leaving-stories', 'number', 'number')

const STORY = columns(articles, 'id', 'headline', 'status')
const isWaiting = and(isNull(jobs.doneAt), like(jobs.kind, 'publish:%'), eq(articles.status, 'scheduled'))
// Few stories wait for their time. A public one counts as public, whatever is scheduled beside it.
const WAITING = prepared({ source: number }, (db, { source }) =>
  db
    .select({ ...STORY, at: jobs.dueAt })
    .from(jobs)
    .innerJoin(articles, sql`${articles.id} = cast(substr(${jobs.kind}, 9) as integer)`)
    .innerJoin(revisions, sql`${revisions.id} = json_extract(${jobs.payload}, '$.revisionId')`)
    .where(and(isWaiting, sql`json_extract(${revisions.fields}, '$.sourceId') = ${source}`)),
)
const { publishedAt, articleId } = listings
const OF_LIST = { list: listings.list, at: publishedAt, id: articleId, limit: count }
const isOlder = (at: SQL, id: SQL) => sql`(${publishedAt}, ${articleId}) < (${at}, ${id})`
const PUBLIC = prepared(OF_LIST, (db, { list, at, id, limit }) =>
  db
    .select({ ...STORY, at: publishedAt })
    .from(listings)
    .crossJoin(articles)
    .where(and(eq(articles.id, articleId), eq(listings.list, list), isOlder(at, id)))
    .orderBy(desc(publishedAt), desc(articleId))
    .limit(limit),
)
const isDraft = and(isNull(articles.deletedAt), inArray(articles.status, ['draft', 'in-review']))
const DRAFTS = prepared({ source: articles.sourceId }, (db, { source }) =>
  db
    .select({ n: rowCount() })
    .from(articles)
    .where(sql`${articles.sourceId} = ${source} and ${isDraft}`),
)
const OF_SOURCE = prepared({ source: published.sourceId, ids: listOf(published.articleId) }, (db, { source, ids }) =>
  db
    .select({ id: published.articleId })
    .from(published)
    .where(and(eq(published.sourceId, source), inList(published.articleId, ids))),
)
/** Later than any story. */
const EVER = 9e15

/** How many stories of a source are public or scheduled. */
export const withdrawableCount = (db: Readable, source: number): number =>
  storyCount(db, `source:${source}`) + WAITING.all(db, { source }).length

/** Their ids, at most `limit`: the scheduled ones first, then the public ones, newest first. */
export function withdrawableIds(db: Readable, source: number, limit: number): number[] {
  const all = [...WAITING.all(db, { source }), ...PUBLIC.all(db, { list: `source:${source}`, at: EVER, id: 0, limit })]
  return all.slice(0, limit).map(({ id }) => id)
}

/**
 * Preview of withdrawing everything of a source; the stories that leave are paged, newest first. Null if there is no
 * such source.
 */
export function sourceWithdrawalPreview(
  db: Readable,
  { id: source, cursor }: { id: number; cursor?: string | undefined },
): SourceLeaving | null {
  if (!termById(db, 'source', source)) return null
  const [at = EVER, id = 0] = LEAVING.placeIn(cursor) ?? []
  const list = `source:${source}`
  const rows = PUBLIC.all(db, { list, at, id, limit: SIZE + 1 })
  const { items, next } = LEAVING.toPage(rows, SIZE, (last) => [last.at, last.id])
  const waiting = WAITING.all(db, { source })
  return {
    out: storyCount(db, list),
    scheduled: waiting.length,
    drafts: DRAFTS.get(db, { source })?.n ?? 0,
    slots: slotsOf(db, source),
    items: cursor === undefined ? [...waiting, ...items] : items,
    next,
  }
}

/** The number of slots of the composed front that name a public story of the source. */
function slotsOf(db: Readable, source: number): number {
  const { slots } = savedFront(db)
  const chosen = everySlot(slots).flatMap(({ slot }) => chosenIn(slot)?.story ?? [])
  const ofSource = new Set(OF_SOURCE.all(db, { source, ids: chosen }).map((one) => one.id))
  return chosen.filter((id) => ofSource.has(id)).length
}
