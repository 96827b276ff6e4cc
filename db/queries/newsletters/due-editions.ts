import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, notNull, prepared } from '#db/engine/prepared.ts'
import { isOfThisHistory } from '#db/queries/newsletters/sending-conditions.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { editions, epoch, newsletterLists, readerKey } from '#db/schema/tables.ts'
import { nextTime } from '#domain/newsletters/automatic-times.ts'
import { editionRule } from '#domain/newsletters/newsletter-views.ts'

const SCHEDULED = prepared({}, (db) =>
  db
    .select({
      id: editions.id,
      scheduledAt: notNull(editions.scheduledAt),
      isPresent: isOfThisHistory.mapWith(Boolean),
    })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(and(sql`${editions.state} = 'scheduled'`, isNull(newsletterLists.closedAt)))
    .orderBy(asc(editions.scheduledAt), asc(editions.id)),
)
const RULED = prepared({}, (db) =>
  db
    .select({ ...columns(newsletterLists, 'id', 'rule', 'ruleSeen'), epoch: epoch.value })
    .from(newsletterLists)
    .innerJoin(epoch, sql`true`)
    .where(sql`coalesce(${newsletterLists.rule}, ${newsletterLists.ruleSeen}) is not null`),
)
const HELD = prepared({}, (db) => db.select({ at: readerKey.heldAt }).from(readerKey))

/**
 * The time (ms UTC) at which a database began of which nobody knows who left since it was saved: nothing is sent until an
 * admin says so. Null if there was none.
 */
export const newslettersHeldAt = (db: Readable): number | null => HELD.get(db)?.at ?? null
export const areNewslettersHeld = (db: Readable): boolean => newslettersHeldAt(db) !== null

/**
 * Editions that are scheduled, the earliest first; while newsletters are held those of another history only. These are
 * due at once: they are put back.
 */
export function scheduledEditions(db: Readable) {
  const areHeld = areNewslettersHeld(db)
  return SCHEDULED.all(db).flatMap(({ scheduledAt, ...row }) =>
    areHeld && row.isPresent ? [] : { ...row, scheduledAt, dueAt: row.isPresent ? scheduledAt : 0 },
  )
}

/**
 * Lists with a rule, each with the next time (ms UTC) at which an edition is due by it; `isNew` if the rule was made or
 * changed, or the database restored, since it ran last: it then begins to count. A list that lost its rule counts too.
 */
export function ruledLists(db: Readable): { id: number; isNew: boolean; dueAt: number }[] {
  if (areNewslettersHeld(db)) return []
  const rows = RULED.all(db)
  const zone = rows.length === 0 ? '' : paperSettings(db).zone
  return rows.map(({ id, rule, ruleSeen, epoch: history }) => {
    const parsed = editionRule.safeParse(rule)
    const isNew = JSON.stringify(rule) !== (ruleSeen?.rule ?? 'null') || ruleSeen?.epoch !== history
    if (isNew || !ruleSeen || !parsed.success) return { id, isNew, dueAt: isNew ? 0 : Infinity }
    return { id, isNew, dueAt: nextTime(parsed.data, zone, ruleSeen.at) }
  })
}

/** The instant (ms UTC) at which an edition, or a rule, is due next. */
export const nextEditionAt = (db: Readable): number =>
  Math.min(...scheduledEditions(db).map(({ dueAt }) => dueAt), ...ruledLists(db).map(({ dueAt }) => dueAt))
