import { desc, eq, isNotNull, lt, lte, min, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { people, recalledStories, recalls } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { RecallRow, RecallView } from '#domain/recalls/recall-views.ts'

const SIZE = 50
export const RECALLS = listCursor('recalls', 'number')

const storiesOf = (condition: SQL) =>
  sql<number>`(select count(*) from ${recalledStories}
    where ${recalledStories.recallId} = ${recalls.id} and ${condition})`
const { goneAt, backAt, refused } = recalledStories
const ROW = {
  ...columns(recalls, 'id', 'kind', 'subject', 'title', 'cause', 'answer', 'state', 'at'),
  by: people.name,
  gone: sql<number>`iif(${recalls.kind} = 'picture', 1, ${storiesOf(sql`${goneAt} is not null`)})`,
  back: sql<number>`iif(${recalls.kind} = 'picture', ${recalls.state} = 'undone', ${storiesOf(sql`${backAt} is not null`)})`,
  refused: storiesOf(sql`${refused} is not null`),
}
const rows = (db: BetterSQLite3Database) => db.select(ROW).from(recalls).leftJoin(people, eq(people.id, recalls.by))
const LIST = prepared({ before: recalls.id, limit: count }, (db, { before, limit }) =>
  rows(db).where(lt(recalls.id, before)).orderBy(desc(recalls.id)).limit(limit),
)
const ONE = prepared({ id: recalls.id }, (db, { id }) => {
  const more = columns(recalls, 'reason', 'notice', 'doneAt', 'undoneAt', 'places', 'receipt', 'checkAt')
  return db
    .select({ ...ROW, ...more })
    .from(recalls)
    .leftJoin(people, eq(people.id, recalls.by))
    .where(eq(recalls.id, id))
})

/** Recalls, newest first. */
export function deskRecalls(db: Readable, { cursor }: { cursor?: string | undefined }): DeskPage<RecallRow> {
  const [before = Number.MAX_SAFE_INTEGER] = RECALLS.placeIn(cursor) ?? []
  return RECALLS.toPage(LIST.all(db, { before, limit: SIZE + 1 }), SIZE, ({ id }) => [id])
}

/** A recall with its receipt, without the number of backups; null if there is none. */
export const deskRecall = (db: Readable, id: number): Omit<RecallView, 'backups'> | null => ONE.get(db, { id }) ?? null

const NEXT = prepared({}, (db) =>
  db
    .select({ at: min(recalls.checkAt) })
    .from(recalls)
    .where(isNotNull(recalls.checkAt)),
)

/** When (ms UTC) the next recall is to be checked; `Infinity` if none is. */
export const nextRecallCheckAt = (db: Readable): number => NEXT.get(db)?.at ?? Number.POSITIVE_INFINITY

/** Recalls that are to be checked at `now` (ms UTC), oldest first. */
export const dueRecallChecks = (db: Readable, now: number) =>
  db.select().from(recalls).where(lte(recalls.checkAt, now)).orderBy(recalls.id).all()
