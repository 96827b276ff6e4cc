import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { editions, epoch, newsletterLists, readerKey } from '#db/schema/tables.ts'
import { nextTime } from '#domain/newsletters/automatic-times.ts'
import { editionRule } from '#domain/newsletters/newsletter-views.ts'

const SCHEDULED = prepared({}, (db) =>
  db
    .select({
      ...columns(editions, 'id', 'document', 'version', 'scheduledAt', 'scheduledBy', 'approvedBy'),
      list: columns(
        newsletterLists,
        'id',
        'slug',
        'name',
        'language',
        'postal',
        'senderName',
        'senderAddress',
        'secondPerson',
      ),
    })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(
      and(
        sql`${editions.state} = 'scheduled' and ${editions.epoch} = (select ${epoch.value} from ${epoch})`,
        isNull(newsletterLists.closedAt),
      ),
    )
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

/** Editions that are scheduled in this history of the database, with their lists, the earliest first. */
export const scheduledEditions = (db: Readable) =>
  areNewslettersHeld(db)
    ? []
    : SCHEDULED.all(db).flatMap(({ scheduledAt, ...row }) => (scheduledAt === null ? [] : [{ ...row, scheduledAt }]))

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
  Math.min(...scheduledEditions(db).map(({ scheduledAt }) => scheduledAt), ...ruledLists(db).map(({ dueAt }) => dueAt))
