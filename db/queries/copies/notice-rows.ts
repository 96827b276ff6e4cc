import { asc, eq, min, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { addresses, copies, noticeChanges, notices, published } from '#db/schema/tables.ts'
import { mayBeRepublished } from '#domain/republish/republish-terms.ts'
import { articlePath, republishPath } from '#domain/urls/paths.ts'

const NEXT = prepared({}, (db) =>
  db
    .select({ at: min(notices.nextAt) })
    .from(notices)
    .where(sql`${notices.state} = 'queued'`),
)
const CHANGES = prepared({ notice: noticeChanges.noticeId }, (db, { notice }) =>
  db
    .select({
      ...columns(published, 'sourceId', 'live'),
      ...columns(noticeChanges, 'articleId', 'what', 'headline', 'note', 'revision', 'at'),
      // A withdrawn story keeps its address.
      slug: sql<string>`coalesce(${published.slug},
        (select ${addresses.slug} from ${addresses} where ${addresses.articleId} = ${noticeChanges.articleId} limit 1))`,
    })
    .from(noticeChanges)
    .leftJoin(published, eq(published.articleId, noticeChanges.articleId))
    .where(eq(noticeChanges.noticeId, notice))
    .orderBy(asc(noticeChanges.id)),
)
const COPIES = prepared({ notice: notices.id }, (db, { notice }) =>
  db
    .select(columns(copies, 'articleId', 'address'))
    .from(copies)
    .where(
      sql`${copies.houseId} = (select ${notices.houseId} from ${notices} where ${notices.id} = ${notice})
        and ${copies.confirmedAt} is not null and ${copies.address} <> ''
        and ${copies.articleId} in (select ${noticeChanges.articleId} from ${noticeChanges}
          where ${noticeChanges.noticeId} = ${notice})`,
    )
    .orderBy(asc(copies.id)),
)

/** The instant (ms UTC) at which the next notice is due; `Infinity` if none waits. */
export const nextNoticeAt = (db: Readable): number => NEXT.get(db)?.at ?? Infinity

/** Changes of a notice in the order in which they came, each with the addresses of the house's copies. */
export function changesOfNotice(db: Readable, notice: number) {
  const own = COPIES.all(db, { notice })
  const terms = paperSettings(db)
  return CHANGES.all(db, { notice }).map(({ slug, sourceId, live, ...change }) => ({
    ...change,
    path:
      change.what !== 'withdrawn' && mayBeRepublished(terms, { source: sourceId, live })
        ? republishPath(slug)
        : articlePath(slug),
    copies: own.filter(({ articleId }) => articleId === change.articleId).map(({ address }) => address),
  }))
}
