import { and, count, desc, eq, gt, gte, isNull, lt, min } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { endedCounts } from '#db/queries/taxonomy/licence-ended-stories.ts'
import { sourceWithdrawalPreview } from '#db/queries/taxonomy/source-withdrawal-preview.ts'
import { bulkActs, listings, publications, sources } from '#db/schema/tables.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { UNDO_MS } from '#domain/workflow/bulk-action.ts'

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
export function deskSource(
  db: Readable,
  { id, actor, now }: { id: number; actor: Actor; now: number },
): SourceDetail | null {
  const source = db.select(COLUMNS).from(sources).where(eq(sources.id, id)).get()
  const leaving = sourceWithdrawalPreview(db, { id })
  if (!source || !leaving) return null
  const { out, drafts, scheduled } = leaving
  const list = `source:${id}`
  return {
    ...source,
    out,
    drafts,
    scheduled,
    ...endedCounts(db, id, now),
    corrections: CORRECTIONS.get(db, { list })?.n ?? 0,
    firstAt: FIRST.get(db, { list })?.at ?? null,
    withdrawal: lastWithdrawal(db, { id, actor, now }),
  }
}

/** The last withdrawal of the whole source that `actor` can still undo. */
function lastWithdrawal(
  db: Readable,
  { id, actor, now }: { id: number; actor: Actor; now: number },
): SourceDetail['withdrawal'] {
  // Selects all batches that begin with `source:<id>:`, because `;` is the character after `:`.
  const ofSource = and(gte(bulkActs.batch, `source:${id}:`), lt(bulkActs.batch, `source:${id};`))
  const isOwn = and(eq(bulkActs.by, actor.id ?? ''), isNull(bulkActs.undoneAt), gt(bulkActs.at, now - UNDO_MS))
  const act = db.select().from(bulkActs).where(and(ofSource, isOwn)).orderBy(desc(bulkActs.id)).limit(1).get()
  return act ? { act: act.id, at: act.at, count: (act.before as { stories: unknown[] }).stories.length } : null
}
