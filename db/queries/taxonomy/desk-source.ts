import { and, count, desc, eq, inArray, isNotNull, min } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { endedCounts } from '#db/queries/taxonomy/licence-ended-stories.ts'
import { sourceCounts } from '#db/queries/taxonomy/withdrawable-stories.ts'
import { listings, publications, recalledStories, recalls, sources } from '#db/schema/tables.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

const OF_LIST = { list: listings.list }
const first = { at: min(listings.publishedAt) }
const FIRST = prepared(OF_LIST, (db, { list }) => db.select(first).from(listings).where(eq(listings.list, list)))
const isCorrection = and(eq(publications.articleId, listings.articleId), eq(publications.kind, 'correction'))
const CORRECTIONS = prepared(OF_LIST, (db, { list }) =>
  db
    .select({ n: count() })
    .from(listings)
    .crossJoin(publications)
    .where(and(eq(listings.list, list), isCorrection)),
)

const COLUMNS = {
  ...columns(sources, 'id', 'slug', 'name', 'homepage', 'policy', 'logo', 'about', 'usage', 'feed', 'licence'),
  ...columns(sources, 'contact', 'licenceUntil', 'inFeeds', 'canonicalOriginal'),
}

/** A source with all agreements and the counts of its stories; null if there is none. `now` in ms UTC. */
export function deskSource(db: Readable, { id, now }: { id: number; now: number }): SourceDetail | null {
  const source = db.select(COLUMNS).from(sources).where(eq(sources.id, id)).get()
  if (!source) return null
  const list = `source:${id}`
  return {
    ...source,
    ...sourceCounts(db, id),
    ...endedCounts(db, id, now),
    corrections: CORRECTIONS.get(db, { list })?.n ?? 0,
    firstAt: FIRST.get(db, { list })?.at ?? null,
    recall: LAST.get(db, { subject: String(id) }) ?? null,
  }
}

/** The last recall of the whole source by a person that was not undone. */
const LAST = prepared({ subject: recalls.subject }, (db, { subject }) => {
  const isGoneWith = and(eq(recalledStories.recallId, recalls.id), isNotNull(recalledStories.goneAt))
  const isOfSource = and(eq(recalls.kind, 'source'), eq(recalls.subject, subject), eq(recalls.cause, 'person'))
  return db
    .select({ ...columns(recalls, 'id', 'at'), count: count(recalledStories.articleId) })
    .from(recalls)
    .leftJoin(recalledStories, isGoneWith)
    .where(and(isOfSource, inArray(recalls.state, ['going', 'done'])))
    .groupBy(recalls.id)
    .orderBy(desc(recalls.id))
    .limit(1)
})
